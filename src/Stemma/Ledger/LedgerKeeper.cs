using System.Collections.Immutable;
using Stemma.Collation;
using Stemma.Lineage;

namespace Stemma.Ledger;

/// <summary>From statements, events and links to the record an analyst works with.</summary>
public static class LedgerKeeper
{
    /// <summary>The ledger of one run.</summary>
    /// <param name="articles">With all layers.</param>
    /// <param name="derivations">Who was made from whom.</param>
    /// <param name="quotes">Utterances and their versions.</param>
    /// <param name="changes">What changed along the derivations.</param>
    public static LedgerRecord Keep(
        IReadOnlyList<Article> articles,
        IReadOnlyList<Derivation> derivations,
        ImmutableArray<QuoteFamily> quotes,
        ImmutableArray<Change> changes
    )
    {
        return new LedgerRecord([], [], [], [], [], [], []);
    }
}
