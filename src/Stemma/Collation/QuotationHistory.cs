using System.Collections.Immutable;
using Stemma.Lineage;

namespace Stemma.Collation;

/// <summary>Gathers the printed versions of each utterance.</summary>
public static class QuotationHistory
{
    // A scare quote of one or two words that nobody is said to have spoken is no quotation of its own.
    private const int LeastAlone = 3;

    /// <summary>The quotation families of <paramref name="articles"/>, largest first, then by their first witness.</summary>
    /// <remarks>
    /// An article bears witness once to an utterance, by its fullest print; of two as full the one in the running text, then the first.
    /// </remarks>
    public static ImmutableArray<QuoteFamily> Gather(
        IReadOnlyList<Article> articles,
        IReadOnlyList<Derivation> derivations
    )
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(derivations);
        var shelf = new WitnessShelf(articles);
        Article[] ordered =
        [
            .. articles
                .DistinctBy(article => article.Id)
                .OrderBy(article => article.Path, StringComparer.Ordinal)
                .ThenBy(article => article.Language, StringComparer.Ordinal)
                .ThenBy(article => article.Id),
        ];
        var pool = new UtterancePool(ordered.Select(article => shelf[article.Id]));
        var links = new UtteranceLinks(pool);
        links.AddDerived(
            derivations
                .Where(derivation =>
                    derivation.From != derivation.To
                    && shelf.Holds(derivation.From)
                    && shelf.Holds(derivation.To)
                )
                .OrderBy(derivation => derivation.From)
                .ThenBy(derivation => derivation.To)
                .Select(derivation => (shelf[derivation.From], shelf[derivation.To], derivation))
        );
        links.AddAlike();
        return Name(links.Families(), pool);
    }

    private static ImmutableArray<QuoteFamily> Name(List<List<int>> families, UtterancePool pool)
    {
        var made = families
            .Select(family => Witnesses(family, pool))
            .Where(family => family.Count > 1 || Stands(family[0]))
            .OrderByDescending(family => family.Count)
            .ThenBy(family => family.Min(pool.PlaceOf))
            .Select(
                (family, index) =>
                    new QuoteFamily(
                        $"q{index + 1}",
                        SpeakerOf(family),
                        [.. family.Select(AsWitness)]
                    )
            );
        return [.. made];
    }

    private static bool Stands(Utterance alone) =>
        alone.Statement is not null || alone.Words.Length >= LeastAlone;

    /// <summary>One print an article, fullest first.</summary>
    private static List<Utterance> Witnesses(List<int> family, UtterancePool pool) =>
        [
            .. family
                .Select(index => pool[index])
                .GroupBy(utterance => utterance.Witness.Article.Id)
                .Select(prints =>
                    prints
                        .OrderByDescending(print => print.InRunningText)
                        .ThenByDescending(print => print.Words.Length)
                        .ThenBy(print => print.Span)
                        .First()
                )
                .OrderByDescending(print => print.Words.Length)
                .ThenBy(pool.PlaceOf),
        ];

    /// <summary>The one actor that all witnesses that name anybody name.</summary>
    private static string? SpeakerOf(List<Utterance> family)
    {
        var speakers = family
            .Select(print => print.Speaker)
            .Where(speaker => speaker is not null)
            .Distinct()
            .Take(2)
            .ToArray();
        return speakers.Length == 1 ? speakers[0] : null;
    }

    private static QuoteWitness AsWitness(Utterance print) =>
        new(
            print.Witness.Article.Id,
            print.Span,
            [print.Span],
            print.Witness.Article.Language,
            print.Speaker,
            print.Statement?.Id
        );
}
