namespace Stemma.Lineage;

/// <summary>Which code units of an article are explained already.</summary>
internal sealed class SpanCover
{
    private readonly HashSet<int> covered = [];

    internal void Add(Explained side)
    {
        foreach (var (span, _) in side.Stretches)
        {
            for (var i = span.Start; i < span.End; i++)
            {
                covered.Add(i);
            }
        }
    }

    /// <summary>Share of the article that <paramref name="side"/> explains and nothing before did.</summary>
    internal double Gain(Explained side)
    {
        var gain = 0.0;
        foreach (var (span, share) in side.Stretches)
        {
            var fresh = 0;
            for (var i = span.Start; i < span.End; i++)
            {
                fresh += covered.Contains(i) ? 0 : 1;
            }

            gain += span.Length == 0 ? 0 : share * fresh / span.Length;
        }

        return gain;
    }
}
