namespace Stemma.Collation;

/// <summary>Pairs the quotations of a text with those of its translation, by the linked sentences they stand in.</summary>
internal static class TranslatedUtterances
{
    // Twice or half the length that the rest of the translation makes expect, or a place a third of the passage away, costs as much as
    // leaving a quotation alone.
    private const double LengthCost = 1 / 0.693;
    private const double PlaceCost = 3;
    private const double AloneCost = 1;

    // Passages hold a few quotations; more are paired by order alone.
    private const int MostQuotes = 12;

    /// <summary>Pairs of indexes into <paramref name="parents"/> and <paramref name="children"/>, in the order of the passages.</summary>
    public static List<(int Parent, int Child)> Pair(
        Utterance[] parents,
        Utterance[] children,
        IReadOnlyList<(TextSpan From, TextSpan To)> passages
    )
    {
        var ratio = LengthRatio(passages);
        var pairs = new List<(int Parent, int Child)>();
        foreach (var (from, to) in passages)
        {
            var p = Inside(parents, from);
            var c = Inside(children, to);
            if (p.Count == c.Count || Math.Max(p.Count, c.Count) > MostQuotes)
            {
                pairs.AddRange(p.Zip(c));
            }
            else if (p.Count > 0 && c.Count > 0)
            {
                var costs = Costs(parents, children, p, c, from, to, ratio);
                pairs.AddRange(Cheapest(costs).Select(pair => (p[pair.A], c[pair.B])));
            }
        }

        return pairs;
    }

    /// <summary>Length of the translation for a length of 1, over all passages.</summary>
    public static double LengthRatio(IReadOnlyList<(TextSpan From, TextSpan To)> passages)
    {
        var from = passages.Sum(passage => (double)passage.From.Length);
        return from == 0 ? 1 : passages.Sum(passage => (double)passage.To.Length) / from;
    }

    public static List<int> Inside(Utterance[] utterances, TextSpan span)
    {
        var inside = new List<int>();
        for (var u = 0; u < utterances.Length; u++)
        {
            if (utterances[u].InRunningText && span.Contains(utterances[u].Span))
            {
                inside.Add(u);
            }
        }

        return inside;
    }

    private static double[,] Costs(
        Utterance[] parents,
        Utterance[] children,
        List<int> p,
        List<int> c,
        TextSpan from,
        TextSpan to,
        double ratio
    )
    {
        var costs = new double[p.Count, c.Count];
        for (var i = 0; i < p.Count; i++)
        {
            for (var j = 0; j < c.Count; j++)
            {
                var (a, b) = (parents[p[i]].Span, children[c[j]].Span);
                var length = Math.Abs(Math.Log(b.Length / (ratio * a.Length)));
                var place = Math.Abs(Middle(a, from) - Middle(b, to));
                costs[i, j] = (LengthCost * length) + (PlaceCost * place);
            }
        }

        return costs;
    }

    private static double Middle(TextSpan span, TextSpan passage) =>
        (((span.Start + span.End) / 2.0) - passage.Start) / Math.Max(1, passage.Length);

    /// <summary>The cheapest pairing in order; what stays alone costs as well.</summary>
    private static List<(int A, int B)> Cheapest(double[,] costs)
    {
        var (n, m) = (costs.GetLength(0), costs.GetLength(1));
        var best = new double[n + 1, m + 1];
        for (var i = n; i >= 0; i--)
        {
            for (var j = m; j >= 0; j--)
            {
                if (i == n || j == m)
                {
                    best[i, j] = AloneCost * (n - i + m - j);
                    continue;
                }

                best[i, j] = Math.Min(
                    costs[i, j] + best[i + 1, j + 1],
                    AloneCost + Math.Min(best[i + 1, j], best[i, j + 1])
                );
            }
        }

        var pairs = new List<(int A, int B)>();
        var (x, y) = (0, 0);
        while (x < n && y < m)
        {
            if (best[x, y] == costs[x, y] + best[x + 1, y + 1])
            {
                pairs.Add((x++, y++));
            }
            else if (best[x, y] == AloneCost + best[x + 1, y])
            {
                x++;
            }
            else
            {
                y++;
            }
        }

        return pairs;
    }
}
