namespace Stemma.Collation;

/// <summary>Pairs the quotations of a text with those of its translation, by the linked sentences they stand in.</summary>
internal static class TranslatedUtterances
{
    // What the lexicons do not find costs most; a place a third of the passage away, or twice or half the length that the rest of the
    // translation makes expect, cost as much as a fifth of the words. Quotations of which nothing is found are still each other's where place
    // and length fit.
    private const double WordCost = 1.6;
    private const double LengthCost = 0.5;
    private const double PlaceCost = 1;
    private const double MostCost = 2;

    // The only quotations of a passage need less to be each other's: one may be a clipping of the other.
    private const double MostCostAlone = 2.6;

    // Passages hold a few quotations; of more the first are compared.
    private const int MostQuotes = 30;

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
            Cheapest(parents, children, p, c, from, to, ratio, pairs);
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

    /// <summary>Takes the cheapest pair of those left, again and again.</summary>
    private static void Cheapest(
        Utterance[] parents,
        Utterance[] children,
        List<int> p,
        List<int> c,
        TextSpan from,
        TextSpan to,
        double ratio,
        List<(int Parent, int Child)> pairs
    )
    {
        var costs = new List<(double Cost, int Parent, int Child)>();
        var most = p.Count == 1 && c.Count == 1 ? MostCostAlone : MostCost;
        foreach (var i in p.Take(MostQuotes))
        {
            foreach (var j in c.Take(MostQuotes))
            {
                var (a, b) = (parents[i].Span, children[j].Span);
                var length = Math.Abs(Math.Log(b.Length / (ratio * a.Length)));
                var place = Math.Abs(Middle(a, from) - Middle(b, to));
                var alike = TranslationLikeness.Between(
                    parents[i].Witness.Article,
                    a,
                    children[j].Witness.Article,
                    b
                );
                var cost = (WordCost * (1 - alike)) + (LengthCost * length) + (PlaceCost * place);
                if (cost <= most)
                {
                    costs.Add((cost, i, j));
                }
            }
        }

        costs.Sort();
        var used = new HashSet<int>();
        foreach (var (_, i, j) in costs)
        {
            // Parents and children are told apart by sign.
            if (!used.Contains(i) && !used.Contains(~j))
            {
                used.Add(i);
                used.Add(~j);
                pairs.Add((i, j));
            }
        }
    }

    private static double Middle(TextSpan span, TextSpan passage) =>
        (((span.Start + span.End) / 2.0) - passage.Start) / Math.Max(1, passage.Length);
}
