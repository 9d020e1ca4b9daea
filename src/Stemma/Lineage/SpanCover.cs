namespace Stemma.Lineage;

/// <summary>
/// Which code units of an article are explained already. Kept twice: word by word, and by whole stretches, since a translation explains
/// whole sentences and would else seem to add every word that an editor changed.
/// </summary>
internal sealed class SpanCover
{
    private readonly List<bool> exact = [];
    private readonly List<bool> hulls = [];

    internal SpanCover(params IEnumerable<Explained> sides)
    {
        foreach (var side in sides)
        {
            Add(side);
        }
    }

    internal void Add(Explained side)
    {
        foreach (var (span, _) in side.Stretches)
        {
            Mark(exact, span);
        }

        foreach (var span in side.Hulls)
        {
            Mark(hulls, span);
        }
    }

    /// <summary>Share of the article that <paramref name="side"/> explains and nothing before did.</summary>
    internal double Gain(Explained side)
    {
        var covered = side.Exact ? exact : hulls;
        var gain = 0.0;
        foreach (var (span, share) in side.Stretches)
        {
            var fresh = 0;
            for (var i = span.Start; i < span.End; i++)
            {
                fresh += i < covered.Count && covered[i] ? 0 : 1;
            }

            gain += span.Length == 0 ? 0 : share * fresh / span.Length;
        }

        return gain;
    }

    private static void Mark(List<bool> covered, TextSpan span)
    {
        while (covered.Count < span.End)
        {
            covered.Add(false);
        }

        for (var i = span.Start; i < span.End; i++)
        {
            covered[i] = true;
        }
    }
}
