using System.Collections.Immutable;
using Stemma.Lineage;
using Stemma.Lineage.Translation;

namespace Stemma.Collation;

/// <summary>The linked sentences of a text and its translation, whichever of the two was found to be the source.</summary>
internal static class TranslatedPassages
{
    /// <summary>The passages of the derivation; where it has none, those the two texts give by themselves.</summary>
    public static ImmutableArray<Passage> Of(
        Article parent,
        Article child,
        Derivation derivation
    ) =>
        derivation.Passages.IsDefaultOrEmpty
            ? TranslationLinker.Link(parent, child)?.Passages ?? []
            : derivation.Passages;
}
