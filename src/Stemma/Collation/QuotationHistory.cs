using System.Collections.Immutable;
using Stemma.Lineage;

namespace Stemma.Collation;

/// <summary>Gathers the printed versions of each utterance.</summary>
public static class QuotationHistory
{
    /// <summary>The quotation families of <paramref name="articles"/>, largest first.</summary>
    public static ImmutableArray<QuoteFamily> Gather(
        IReadOnlyList<Article> articles,
        IReadOnlyList<Derivation> derivations
    )
    {
        return [];
    }
}
