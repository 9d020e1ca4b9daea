using System.Collections.Immutable;
using Stemma.Lineage;

namespace Stemma.Collation;

/// <summary>Holds each article against what it was made from.</summary>
public static class Collator
{
    /// <summary>The typed changes along <paramref name="derivations"/>, by article, then place.</summary>
    /// <remarks>
    /// Where the direction of a derivation is undetermined, its first article is held to be the source. Derivations of articles that are not
    /// given are passed over.
    /// </remarks>
    public static ImmutableArray<Change> Collate(
        IReadOnlyList<Article> articles,
        IReadOnlyList<Derivation> derivations
    )
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(derivations);
        var shelf = new WitnessShelf(articles);
        return
        [
            .. derivations
                .Where(derivation =>
                    derivation.From != derivation.To
                    && shelf.Holds(derivation.From)
                    && shelf.Holds(derivation.To)
                )
                .OrderBy(derivation => shelf.Article(derivation.To).Path, StringComparer.Ordinal)
                .ThenBy(derivation => derivation.To)
                .ThenBy(derivation => shelf.Article(derivation.From).Path, StringComparer.Ordinal)
                .ThenBy(derivation => derivation.From)
                .SelectMany(derivation => Collate(shelf, derivation)),
        ];
    }

    private static ImmutableArray<Change> Collate(WitnessShelf shelf, Derivation derivation)
    {
        var (parent, child) = (shelf[derivation.From], shelf[derivation.To]);
        return parent.Book.Language == child.Book.Language
            ? SameLanguageCollation.Collate(parent, child, derivation.Type)
            : CrossLanguageCollation.Collate(parent, child, derivation);
    }
}
