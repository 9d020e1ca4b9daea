using System.Collections.Immutable;
using Stemma.Lineage;
using Stemma.Lineage.Translation;

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
        var known = derivations
            .Where(derivation =>
                derivation.From != derivation.To
                && shelf.Holds(derivation.From)
                && shelf.Holds(derivation.To)
            )
            .ToArray();
        var parents = known.ToLookup(derivation => derivation.To, derivation => derivation.From);
        return
        [
            .. known
                .OrderBy(derivation => shelf.Article(derivation.To).Path, StringComparer.Ordinal)
                .ThenBy(derivation => derivation.To)
                .ThenBy(derivation => shelf.Article(derivation.From).Path, StringComparer.Ordinal)
                .ThenBy(derivation => derivation.From)
                .SelectMany(derivation => Collate(shelf, derivation, parents[derivation.To])),
        ];
    }

    private static ImmutableArray<Change> Collate(
        WitnessShelf shelf,
        Derivation derivation,
        IEnumerable<ArticleId> allParents
    )
    {
        var (parent, child) = (shelf[derivation.From], shelf[derivation.To]);
        if (SentenceLinker.Comparable(parent.Book.Language, child.Book.Language))
        {
            return CrossLanguageCollation.Collate(parent, child, derivation);
        }

        // What came from another source of the article was not added to this one.
        var sources = allParents
            .Where(id => !SentenceLinker.Comparable(shelf[id].Book.Language, child.Book.Language))
            .Distinct()
            .Select(shelf.MentionsOf)
            .ToArray();
        return SameLanguageCollation.Collate(
            parent,
            child,
            derivation.Type,
            shelf.MentionsOf(derivation.To),
            sources
        );
    }
}
