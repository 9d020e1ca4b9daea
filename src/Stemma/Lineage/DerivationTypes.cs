namespace Stemma.Lineage;

/// <summary>Says what was done with a source, once it is known which of two linked articles the source is.</summary>
internal static class DerivationTypes
{
    // A reprint keeps every word of the story but what its house takes off at the ends (credits, a last paragraph).
    private const double VerbatimIdentity = 0.96;
    private const double VerbatimMost = 0.92;
    private const double VerbatimLeast = 0.8;

    /// <summary>An edited copy keeps most of its words in long equal runs; a rewritten one breaks them up (about .64 against .08 for spun copies).</summary>
    private const double EditedLongRuns = 0.5;

    // An excerpt takes a part and leaves its words alone: nearly all that is shared stands in long runs, and half of the source or more is left out.
    private const double ExcerptRuns = 0.88;
    private const double ExcerptOfSource = 0.55;

    /// <summary>A source that gives this much of an article with several sources was edited; the others were put in.</summary>
    private const double MostOfMerger = 0.75;

    /// <summary>Below this share of the child's own words explained by all its sources, it is a text of its own that quotes.</summary>
    private const double OwnText = 0.25;

    /// <summary>Below this share of the whole child explained, it is a text of its own that quotes.</summary>
    private const double OwnWhole = 0.35;

    /// <summary>The type of <paramref name="link"/>, read as from the other article to <paramref name="child"/>.</summary>
    /// <param name="link">The link.</param>
    /// <param name="child">Place of the derived article.</param>
    /// <param name="explained">Share of the child that all its sources together explain.</param>
    /// <param name="merged">Whether the child has further sources.</param>
    internal static DerivationType Of(Link link, int child, double explained, bool merged)
    {
        if (link.Comparison is not { } comparison)
        {
            return explained < OwnWhole ? DerivationType.Quoted : DerivationType.Translated;
        }

        var (there, here) =
            link.Second == child
                ? (comparison.FromSide, comparison.ToSide)
                : (comparison.ToSide, comparison.FromSide);
        var most = Math.Max(there.Covered, here.Covered);
        var least = Math.Min(there.Covered, here.Covered);
        if (
            comparison.Identity >= VerbatimIdentity
            && most >= VerbatimMost
            && least >= VerbatimLeast
        )
        {
            return DerivationType.Verbatim;
        }

        if (link.Forward.SameMaker && most >= OwnWhole)
        {
            return DerivationType.Updated;
        }

        if (explained < OwnWhole && here.OwnCovered < OwnText)
        {
            return DerivationType.Quoted;
        }

        if (there.Covered <= ExcerptOfSource && here.Covered > 0 && RunShare(here) >= ExcerptRuns)
        {
            return DerivationType.Excerpted;
        }

        // What is put together from several sources is told anew, whatever was kept of each.
        return here.LongRuns >= EditedLongRuns && (!merged || here.Covered >= MostOfMerger)
            ? DerivationType.Edited
            : DerivationType.Rewritten;
    }

    // Both are shares of the child, one by weight, one by number; close enough to hold one against the other.
    private static double RunShare(SideFigures side) => side.LongRuns / side.Covered;
}
