namespace Stemma.Chronology;

/// <summary>What stands between, before and after neighbouring expressions; the words are classes of the calendar files.</summary>
internal readonly record struct LinkWords(string Text, TextSpan Sentence, TimeLexicon Lexicon)
{
    /// <summary>How far before an expression its preposition may stand, in UTF-16 code units.</summary>
    private const int Reach = 24;

    /// <summary>Whether the words between are of a class.</summary>
    public bool Are(string name, TimeNode left, TimeNode right) =>
        Between(left, right) is var gap && !gap.IsEmpty && Lexicon.IsWord(name, gap);

    public bool IsBlank(TimeNode left, TimeNode right) =>
        right.Span.Start - left.Span.End < 3 && Between(left, right).IsEmpty;

    /// <summary>Whether a day and a time of day are one.</summary>
    public bool Binds(TimeNode left, TimeNode right) =>
        Lexicon.IsBind(Text.AsSpan(left.Span.End, right.Span.Start - left.Span.End));

    /// <summary>Whether the words say "from left to right": a dash or "to" between, or "and" with a word that says between.</summary>
    public bool Spans(TimeNode left, TimeNode right)
    {
        var gap = Between(left, right);
        if (gap is ['-' or '–' or '—' or '~' or '～' or '〜' or '－' or '−'])
        {
            return true;
        }

        return !gap.IsEmpty
            && (
                Lexicon.IsWord("linkto", gap)
                || (
                    Lexicon.IsWord("linkand", gap)
                    && (Opened(left.Span.Start) || Closed(right.Span.End))
                )
            );
    }

    /// <summary>Whether "from" or "between" stands between a day and the stretch of a day that follows.</summary>
    public bool Opens(TimeNode right, TimeNode left) =>
        Between(left, right) is var gap
        && !gap.IsEmpty
        && (Lexicon.IsWord("between", gap) || Lexicon.IsWord("linkfrom", gap));

    private bool Opened(int at)
    {
        int from = Math.Max(Sentence.Start, at - Reach);
        var before = Text.AsSpan(from, at - from).TrimEnd();
        foreach (var form in Lexicon.Forms("between"))
        {
            if (before.EndsWith(form, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private bool Closed(int at)
    {
        int to = Math.Min(Sentence.End, at + Reach);
        var after = Text.AsSpan(at, to - at).TrimStart();
        foreach (var form in Lexicon.Forms("betweenend"))
        {
            if (after.StartsWith(form, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private ReadOnlySpan<char> Between(TimeNode left, TimeNode right) =>
        right.Span.Start >= left.Span.End && right.Span.Start - left.Span.End <= Reach
            ? Text.AsSpan(left.Span.End, right.Span.Start - left.Span.End).Trim()
            : "\0";
}
