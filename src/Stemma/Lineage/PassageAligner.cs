namespace Stemma.Lineage;

/// <summary>
/// Finds the stretches two witnesses share: anchors, chained while they keep their order and lie close, the gaps between
/// them aligned, the ends walked out (seed, chain, extend; as in Li, Bioinformatics 34, 2018, section 2.1, over words). A moved block is a chain of
/// its own.
/// </summary>
internal static class PassageAligner
{
    /// <summary>Least score of a stretch: the weight of four content words in one place, more than chance brings together.</summary>
    private const float LeastScore = 3.5f;

    /// <summary>Chain links looked back at; more than the anchors that fit into <see cref="GapAligner.Window"/> tokens twice over.</summary>
    private const int LookBack = 64;

    // Cost of a gap in a chain, a token: of its length, and of the difference between both sides. A content word (weight 1) is
    // worth bridging ten inserted tokens, no more.
    private const float GapCost = 0.03f;
    private const float ShiftCost = 0.08f;

    /// <summary>Shared stretches, best first found, then ordered by their place in <paramref name="to"/>; no token is in two of them.</summary>
    internal static List<SharedRun> Align(WitnessText from, WitnessText to)
    {
        var anchors = AnchorFinder.Find(from, to);
        var runs = new List<SharedRun>();
        if (anchors.Count == 0)
        {
            return runs;
        }

        var takenFrom = new bool[from.Tokens.Length];
        var takenTo = new bool[to.Tokens.Length];
        foreach (var chain in Chains(anchors))
        {
            var matches = Fill(from.Tokens, to.Tokens, chain);
            matches.RemoveAll(pair => takenFrom[pair.From] || takenTo[pair.To]);
            var score = 0f;
            foreach (var (i, _) in matches)
            {
                score += from.Tokens[i].Weight;
            }

            if (score < LeastScore)
            {
                continue;
            }

            foreach (var (i, j) in matches)
            {
                takenFrom[i] = true;
                takenTo[j] = true;
            }

            runs.Add(new SharedRun(matches, score));
        }

        runs.Sort(
            (x, y) =>
                x.ToStart != y.ToStart
                    ? x.ToStart.CompareTo(y.ToStart)
                    : x.FromStart.CompareTo(y.FromStart)
        );
        return runs;
    }

    private static IEnumerable<List<Anchor>> Chains(List<Anchor> anchors)
    {
        var score = new float[anchors.Count];
        var previous = new int[anchors.Count];
        for (var k = 0; k < anchors.Count; k++)
        {
            var anchor = anchors[k];
            score[k] = anchor.Weight;
            previous[k] = -1;
            for (var p = k - 1; p >= Math.Max(0, k - LookBack); p--)
            {
                var gapFrom = anchor.From - (anchors[p].From + anchors[p].Length);
                var gapTo = anchor.To - (anchors[p].To + anchors[p].Length);
                if (gapFrom is < 0 or > GapAligner.Window || gapTo is < 0 or > GapAligner.Window)
                {
                    continue;
                }

                var cost =
                    (GapCost * Math.Max(gapFrom, gapTo)) + (ShiftCost * Math.Abs(gapFrom - gapTo));
                var through = score[p] + anchor.Weight - cost;
                if (through > score[k])
                {
                    score[k] = through;
                    previous[k] = p;
                }
            }
        }

        var used = new bool[anchors.Count];
        foreach (
            var end in Enumerable
                .Range(0, anchors.Count)
                .OrderByDescending(k => score[k])
                .ThenBy(k => k)
        )
        {
            var chain = new List<Anchor>();
            for (var k = end; k >= 0 && !used[k]; k = previous[k])
            {
                used[k] = true;
                chain.Add(anchors[k]);
            }

            if (chain.Count > 0)
            {
                chain.Reverse();
                yield return chain;
            }
        }
    }

    private static List<(int From, int To)> Fill(
        WitnessToken[] from,
        WitnessToken[] to,
        List<Anchor> chain
    )
    {
        var matches = GapAligner.Before(from, chain[0].From, to, chain[0].To);
        for (var k = 0; k < chain.Count; k++)
        {
            var anchor = chain[k];
            if (k > 0)
            {
                var before = chain[k - 1];
                GapAligner.Between(
                    from,
                    (before.From + before.Length, anchor.From),
                    to,
                    (before.To + before.Length, anchor.To),
                    matches
                );
            }

            for (var n = 0; n < anchor.Length; n++)
            {
                matches.Add((anchor.From + n, anchor.To + n));
            }
        }

        matches.AddRange(
            GapAligner.After(
                from,
                chain[^1].From + chain[^1].Length,
                to,
                chain[^1].To + chain[^1].Length
            )
        );
        return matches;
    }
}
