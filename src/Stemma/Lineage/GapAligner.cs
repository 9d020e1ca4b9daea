namespace Stemma.Lineage;

/// <summary>
/// Aligns two short stretches token by token with affine gaps (Gotoh, J. Mol. Biol. 162, 1982). Matches count their weight;
/// a word put for another costs little, so that spun copies, where every third word is replaced in place, still align.
/// </summary>
internal static class GapAligner
{
    /// <summary>
    /// Most tokens on either side: the alignment is kept to a band this wide between anchors. A long sentence of news prose has
    /// about thirty words.
    /// </summary>
    internal const int Window = 30;

    // In units of one content word's weight. A replaced word costs less than half of what a kept one brings; opening a
    // gap costs as much as a replacement, since cuts are as common as replacements; going on with it costs little.
    private const float Replace = -0.3f;
    private const float Open = -0.3f;
    private const float Extend = -0.05f;

    /// <summary>Adds the matched pairs of <c>from[i1..i2)</c> and <c>to[j1..j2)</c>, both ends held.</summary>
    internal static void Between(
        WitnessToken[] from,
        (int Start, int End) here,
        WitnessToken[] to,
        (int Start, int End) there,
        List<(int From, int To)> matches
    )
    {
        var n = here.End - here.Start;
        var m = there.End - there.Start;
        if (n > 0 && m > 0 && n <= Window && m <= Window)
        {
            var pairs = Align(from, here.Start, 1, n, to, there.Start, 1, m, free: false);
            pairs.Reverse();
            matches.AddRange(pairs);
        }
    }

    /// <summary>The matched pairs after two points, as far as going on gains; in text order.</summary>
    internal static List<(int From, int To)> After(
        WitnessToken[] from,
        int i,
        WitnessToken[] to,
        int j
    )
    {
        var n = Math.Min(Window, from.Length - i);
        var m = Math.Min(Window, to.Length - j);
        if (n <= 0 || m <= 0)
        {
            return [];
        }

        var pairs = Align(from, i, 1, n, to, j, 1, m, free: true);
        pairs.Reverse();
        return pairs;
    }

    /// <summary>The matched pairs before two points (exclusive), as far as going on gains; in text order.</summary>
    internal static List<(int From, int To)> Before(
        WitnessToken[] from,
        int i,
        WitnessToken[] to,
        int j
    )
    {
        var n = Math.Min(Window, i);
        var m = Math.Min(Window, j);
        return n <= 0 || m <= 0 ? [] : Align(from, i - 1, -1, n, to, j - 1, -1, m, free: true);
    }

    // Walks away from the anchor in steps of +1 or -1. The pairs come back last step first.
    private static List<(int From, int To)> Align(
        WitnessToken[] from,
        int i0,
        int iStep,
        int n,
        WitnessToken[] to,
        int j0,
        int jStep,
        int m,
        bool free
    )
    {
        const float None = float.NegativeInfinity;
        var width = m + 1;
        Span<float> match = stackalloc float[(Window + 1) * (Window + 1)];
        Span<float> gapFrom = stackalloc float[(Window + 1) * (Window + 1)];
        Span<float> gapTo = stackalloc float[(Window + 1) * (Window + 1)];
        match[0] = 0;
        gapFrom[0] = gapTo[0] = None;
        var best = (Score: 0f, I: 0, J: 0);
        for (var i = 0; i <= n; i++)
        {
            for (var j = 0; j <= m; j++)
            {
                var at = (i * width) + j;
                if (at == 0)
                {
                    continue;
                }

                gapFrom[at] =
                    i == 0
                        ? None
                        : Math.Max(
                            Top(match, gapTo, at - width) + Open,
                            gapFrom[at - width] + Extend
                        );
                gapTo[at] =
                    j == 0
                        ? None
                        : Math.Max(Top(match, gapFrom, at - 1) + Open, gapTo[at - 1] + Extend);
                if (i == 0 || j == 0)
                {
                    match[at] = None;
                    continue;
                }

                var before = at - width - 1;
                var a = from[i0 + (iStep * (i - 1))];
                var same = a.Key == to[j0 + (jStep * (j - 1))].Key;
                match[at] = Best(match, gapFrom, gapTo, before) + (same ? a.Weight : Replace);
                if (free && same && match[at] > best.Score)
                {
                    best = (match[at], i, j);
                }
            }
        }

        return Trace(
            from,
            i0,
            iStep,
            to,
            j0,
            jStep,
            width,
            match,
            gapFrom,
            gapTo,
            free ? (best.I, best.J) : (n, m)
        );
    }

    private static List<(int From, int To)> Trace(
        WitnessToken[] from,
        int i0,
        int iStep,
        WitnessToken[] to,
        int j0,
        int jStep,
        int width,
        Span<float> match,
        Span<float> gapFrom,
        Span<float> gapTo,
        (int I, int J) end
    )
    {
        var pairs = new List<(int, int)>();
        var (i, j) = end;
        while (i > 0 || j > 0)
        {
            var at = (i * width) + j;
            if (match[at] >= gapFrom[at] && match[at] >= gapTo[at])
            {
                var pair = (i0 + (iStep * (i - 1)), j0 + (jStep * (j - 1)));
                if (from[pair.Item1].Key == to[pair.Item2].Key)
                {
                    pairs.Add(pair);
                }

                i--;
                j--;
            }
            else if (gapFrom[at] >= gapTo[at])
            {
                i--;
            }
            else
            {
                j--;
            }
        }

        return pairs;
    }

    private static float Top(Span<float> x, Span<float> y, int at) => Math.Max(x[at], y[at]);

    private static float Best(Span<float> x, Span<float> y, Span<float> z, int at) =>
        Math.Max(x[at], Math.Max(y[at], z[at]));
}
