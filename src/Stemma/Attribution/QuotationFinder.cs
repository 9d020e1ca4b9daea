using System.Collections.Immutable;

namespace Stemma.Attribution;

/// <summary>
/// Finds the quotations of a text, paragraph by paragraph, in one pass. Quotation marks never pair across paragraphs; a
/// quotation left open goes to the end of its paragraph when the next one reopens it or it began its own, else to the end of
/// its sentence.
/// </summary>
internal static class QuotationFinder
{
    // Deeper nesting does not occur in prose; the bound keeps hostile text harmless.
    private const int DeepestNesting = 6;

    /// <summary>The quotations in order of their opening marks.</summary>
    public static ImmutableArray<Quotation> Find(string text, Func<int, string> languageAt)
    {
        var found = new List<Quotation>();
        QuotationMarks.Pair? leftOpen = null;
        foreach (var paragraph in Paragraphs(text))
        {
            leftOpen = FindIn(text, paragraph, leftOpen, languageAt, found);
        }

        found.Sort((a, b) => a.Outer.CompareTo(b.Outer));
        return [.. found];
    }

    /// <summary>The stretches between line breaks that hold more than white space.</summary>
    public static IEnumerable<TextSpan> Paragraphs(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (Trim(text, start, end) is { IsEmpty: false } paragraph)
            {
                yield return paragraph;
            }

            start = end + 1;
        }
    }

    /// <summary>The span without white space at its ends.</summary>
    public static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    private static QuotationMarks.Pair? FindIn(
        string text,
        TextSpan paragraph,
        QuotationMarks.Pair? before,
        Func<int, string> languageAt,
        List<Quotation> found
    )
    {
        var open = new Stack<(QuotationMarks.Pair Pair, int At)>();
        var apostrophes = new ApostropheGuard(text, paragraph);
        var reopened = false;
        void Close(int innerEnd, int outerEnd, bool printed)
        {
            var (pair, at) = open.Pop();
            var inner = Trim(text, at + pair.Open.Length, innerEnd);
            if (!inner.IsEmpty)
            {
                found.Add(
                    new Quotation(
                        new TextSpan(at, outerEnd),
                        inner,
                        open.Count,
                        printed,
                        reopened && at == paragraph.Start,
                        pair.Secondary,
                        pair.Titles.Contains(languageAt(at))
                    )
                );
            }
        }

        for (var i = paragraph.Start; i < paragraph.End; i++)
        {
            if (!QuotationMarks.IsMark(text[i]))
            {
                continue;
            }

            if (ClosesAt(text, i, open, apostrophes) is { } depth)
            {
                // Marks opened inside and never closed were no quotations.
                for (; depth > 0; depth--)
                {
                    open.Pop();
                }

                var length = open.Peek().Pair.Close.Length;
                Close(i, i + length, printed: true);
                i += length - 1;
                continue;
            }

            if (OpensAt(text, i, paragraph, open, apostrophes) is { } opening)
            {
                reopened |=
                    i == paragraph.Start
                    && before is not null
                    && string.Equals(before.Open, opening.Open, StringComparison.Ordinal);
                if (open.Count < DeepestNesting)
                {
                    open.Push((opening, i));
                }

                i += opening.Open.Length - 1;
            }
        }

        return CloseTheRest(text, paragraph, open, Close);
    }

    private static QuotationMarks.Pair? CloseTheRest(
        string text,
        TextSpan paragraph,
        Stack<(QuotationMarks.Pair Pair, int At)> open,
        Action<int, int, bool> close
    )
    {
        QuotationMarks.Pair? leftOpen = null;
        while (open.Count > 0)
        {
            var (pair, at) = open.Peek();
            if (open.Count > 1 || pair.Apostrophe)
            {
                open.Pop();
                continue;
            }

            leftOpen = pair;
            var whole = at == paragraph.Start || Reopens(text, paragraph.End, pair);
            var end = whole
                ? paragraph.End
                : SentenceEnd(text, at + pair.Open.Length, paragraph.End);
            close(end, end, false);
        }

        return leftOpen;
    }

    private static bool Reopens(string text, int at, QuotationMarks.Pair pair)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at < text.Length && QuotationMarks.StandsAt(text, at, pair.Open);
    }

    private static int SentenceEnd(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is '。' or '！' or '？')
            {
                return i + 1;
            }

            if (
                text[i] is '.' or '!' or '?'
                && i + 2 < end
                && char.IsWhiteSpace(text[i + 1])
                && !char.IsLower(text[i + 2])
            )
            {
                return i + 1;
            }
        }

        return end;
    }

    /// <summary>How many open quotations lie inside the one that closes here; null where none closes.</summary>
    private static int? ClosesAt(
        string text,
        int i,
        Stack<(QuotationMarks.Pair Pair, int At)> open,
        ApostropheGuard apostrophes
    )
    {
        var depth = 0;
        foreach (var (pair, at) in open)
        {
            if (
                QuotationMarks.StandsAt(text, i, pair.Close)
                && i >= at + pair.Open.Length
                && (!pair.Apostrophe || pair.Close.Length > 1 || apostrophes.Closes(i))
            )
            {
                return depth;
            }

            depth++;
        }

        return null;
    }

    private static QuotationMarks.Pair? OpensAt(
        string text,
        int i,
        TextSpan paragraph,
        Stack<(QuotationMarks.Pair Pair, int At)> open,
        ApostropheGuard apostrophes
    )
    {
        var before = i > paragraph.Start ? text[i - 1] : ' ';
        foreach (var pair in QuotationMarks.OpeningAt(text, i))
        {
            if (pair.Apostrophe && pair.Open.Length == 1)
            {
                if (apostrophes.Opens(i))
                {
                    return pair;
                }

                continue;
            }

            // 6'2" is a height, and a straight mark at the very end opens nothing.
            if (pair.Straight && (char.IsDigit(before) || i + pair.Open.Length >= paragraph.End))
            {
                continue;
            }

            return PairFor(text, i, paragraph, pair);
        }

        return null;
    }

    // A low mark is closed by either of two; the one printed first decides.
    private static QuotationMarks.Pair PairFor(
        string text,
        int i,
        TextSpan paragraph,
        QuotationMarks.Pair first
    )
    {
        var candidates = QuotationMarks.OpeningAt(text, i).ToArray();
        if (candidates.Length < 2)
        {
            return first;
        }

        // 2,000 code units: no quotation within one paragraph of prose is longer, and the bound keeps the search linear.
        var window = Math.Min(paragraph.End, i + 2000) - i;
        return candidates
                .Select(pair =>
                    (
                        pair,
                        at: text.IndexOf(pair.Close, i + 1, window - 1, StringComparison.Ordinal)
                    )
                )
                .Where(found => found.at >= 0)
                .OrderBy(found => found.at)
                .Select(found => found.pair)
                .FirstOrDefault()
            ?? first;
    }
}
