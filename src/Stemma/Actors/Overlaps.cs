namespace Stemma.Actors;

/// <summary>Of mentions that overlap one stays: of two with the same words the catalogue's, else the surer, then the longer, then the earlier.</summary>
internal static class Overlaps
{
    /// <summary>The mentions that stay, in text order.</summary>
    public static List<Mention> Settle(List<Mention> found)
    {
        found.Sort(
            static (left, right) =>
                left.Start != right.Start
                    ? left.Start.CompareTo(right.Start)
                    : right.End.CompareTo(left.End)
        );
        var kept = new List<Mention>(found.Count);
        foreach (var mention in found)
        {
            bool lost = false;
            while (kept.Count > 0 && kept[^1].End > mention.Start)
            {
                if (!Beats(mention, kept[^1]))
                {
                    lost = true;
                    break;
                }

                kept.RemoveAt(kept.Count - 1);
            }

            if (!lost)
            {
                kept.Add(mention);
            }
        }

        return kept;
    }

    private static bool Beats(Mention mention, Mention other)
    {
        if (
            mention.Start == other.Start
            && mention.End == other.End
            && mention.Form is null != other.Form is null
        )
        {
            return mention.Form is not null;
        }

        return mention.Weight != other.Weight
            ? mention.Weight > other.Weight
            : mention.Length > other.Length;
    }
}
