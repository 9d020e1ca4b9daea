using System.Collections.Immutable;
using Stemma.Lineage;

namespace Stemma.Collation;

/// <summary>Holds each article against what it was made from.</summary>
public static class Collator
{
    /// <summary>The typed changes along <paramref name="derivations"/>, by article, then place.</summary>
    public static ImmutableArray<Change> Collate(
        IReadOnlyList<Article> articles,
        IReadOnlyList<Derivation> derivations
    )
    {
        return [];
    }
}
