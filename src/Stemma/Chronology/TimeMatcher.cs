using Stemma.Language;

namespace Stemma.Chronology;

/// <summary>Tries patterns at places of a text. Every slot reads a bounded stretch, so that a text is read in linear time.</summary>
internal readonly ref partial struct TimeMatcher(string text, int end, TimeLexicon lexicon)
{
    /// <summary>More elements than any row has; a longer one is refused where patterns are read.</summary>
    public const int DeepestPattern = 32;

    private readonly ReadOnlySpan<char> _text = text.AsSpan(0, end);

    /// <summary>The longest match at a place (<paramref name="last"/>: end of the match before), the earlier row where two are as long; null where there is none.</summary>
    public TimeMatch? Match(int at, int start, int last)
    {
        var best = new Best(null, default, default, 0) { Dash = last };
        Span<int> places = stackalloc int[DeepestPattern];
        var fields = default(TimeFields);
        Try(
            lexicon.Beginning(char.ToLowerInvariant(text[at])),
            at,
            at,
            start,
            places,
            fields,
            ref best
        );
        if (!lexicon.OpensNumber(text[at]))
        {
            return Found(best);
        }

        if (lexicon.Counted.Count > 0 && Count(at, ref fields) > 0)
        {
            Try(lexicon.Counted, at, at, start, places, default, ref best);
        }

        if (
            lexicon.Spelled.Count > 0
            && char.IsLetter(text[at])
            && (
                OrdinalWord(at, 53, out _) > 0
                || (!Script.IsHan(text[at]) && Spelled(at, 0, 59, out _) > 0)
            )
        )
        {
            Try(lexicon.Spelled, at, at, start, places, default, ref best);
        }

        return Found(best);
    }

    private static TimeMatch? Found(in Best best) =>
        best.Pattern is { } pattern
            ? new TimeMatch(
                pattern,
                best.Span,
                PatternArguments.Applied(pattern.Argument, best.Fields)
            )
            : null;

    private void Try(
        IReadOnlyList<PatternNode> nodes,
        int begin,
        int at,
        int start,
        Span<int> places,
        in TimeFields before,
        ref Best best
    )
    {
        for (int i = 0; i < nodes.Count; i++)
        {
            var node = nodes[i];
            var fields = before;
            int next = Read(node.Element, at, ref fields);
            if (next < 0)
            {
                continue;
            }

            places[node.Depth] = at;
            for (int k = 0; k < node.Ends.Count; k++)
            {
                Offer(node.Ends[k], begin, next, start, places, fields, ref best);
            }

            if (node.Next.Count > 0)
            {
                Try(node.Next, begin, next, start, places, fields, ref best);
            }
        }
    }

    private void Offer(
        TimePattern pattern,
        int begin,
        int end,
        int start,
        ReadOnlySpan<int> places,
        in TimeFields fields,
        ref Best best
    )
    {
        int reach = end - begin;
        int to = pattern.Last < pattern.Elements.Length ? places[pattern.Last] : end;
        var span = new TextSpan(places[pattern.First], to);
        if (
            (reach > best.Reach || (reach == best.Reach && pattern.Order < best.Pattern!.Order))
            && !span.IsEmpty
            && EndsWord(end)
            && IsWhole(span, start, best.Dash)
        )
        {
            best = new Best(pattern, span, fields, reach) { Dash = best.Dash };
        }
    }

    private readonly record struct Best(
        TimePattern? Pattern,
        TextSpan Span,
        TimeFields Fields,
        int Reach
    )
    {
        /// <summary>End of the expression before: a dash there joins two expressions.</summary>
        public int Dash { get; init; }
    }
}
