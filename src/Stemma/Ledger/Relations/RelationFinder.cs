using Stemma.Ledger.Assertions;

namespace Stemma.Ledger.Relations;

/// <summary>Dated relations between actors, as the articles say them.</summary>
internal static class RelationFinder
{
    /// <summary>The relations of a run, by kind, then actors.</summary>
    public static IEnumerable<Relation> Of(RunProfile run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return [];
    }
}
