using System.Collections.Immutable;
using Stemma.Language;
using Stemma.Ledger;

namespace Stemma.Framing;

/// <summary>
/// Words that set an article apart from the other articles of its story in the same language: log-odds ratio with an informative
/// Dirichlet prior (Monroe, Colaresi, Quinn 2008, "Fightin' Words", section 3.3.1, equations 16, 20 and 22). The prior is the story's own counts in that language.
/// </summary>
internal static class MarkedWords
{
    // Two-sided 95 % of a standard normal: the usual line in the paper's figures.
    private const double Significant = 1.96;

    // Strength of the prior in words: a tenth of a usual article (400 words), so that a single use is never a finding.
    private const double PriorWords = 40;

    // As many as a person takes in at a glance.
    private const int Most = 8;

    public static ImmutableArray<MarkedWord> Of(IReadOnlyList<Article> story) =>
        [
            .. story
                .GroupBy(article => article.Language, StringComparer.Ordinal)
                .Where(group => group.Count() > 1)
                .SelectMany(group => Of([.. group.Select(Words)])),
        ];

    private static IEnumerable<MarkedWord> Of(
        IReadOnlyList<(Article Article, ILookup<string, TextSpan> Words)> articles
    )
    {
        var all = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var group in articles.SelectMany(article => article.Words))
        {
            all[group.Key] = all.GetValueOrDefault(group.Key) + group.Count();
        }

        double total = all.Values.Sum();
        foreach (var (article, words) in articles)
        {
            double own = words.Sum(group => group.Count());
            var marked = words
                .Select(group =>
                    (group.Key, Z: Score(group.Count(), own, all[group.Key], total), Spans: group)
                )
                .Where(word => word.Z >= Significant)
                .OrderByDescending(word => word.Z)
                .ThenBy(word => word.Key, StringComparer.Ordinal)
                .Take(Most);
            foreach (var (word, z, spans) in marked)
            {
                yield return new MarkedWord(
                    article.Id,
                    word,
                    z,
                    [.. spans.Select(span => new EvidenceSpan(article.Id, span))]
                );
            }
        }
    }

    /// <summary>The z-score of a word in one article against the others.</summary>
    /// <param name="here">Uses in the article.</param>
    /// <param name="own">Words of the article.</param>
    /// <param name="everywhere">Uses in all articles.</param>
    /// <param name="total">Words of all articles.</param>
    internal static double Score(int here, double own, int everywhere, double total)
    {
        var prior = PriorWords * everywhere / total;
        var elsewhere = everywhere - here;
        var odds =
            LogOdds(here + prior, own + PriorWords)
            - LogOdds(elsewhere + prior, total - own + PriorWords);
        return odds / Math.Sqrt((1 / (here + prior)) + (1 / (elsewhere + prior)));
    }

    private static double LogOdds(double uses, double words) => Math.Log(uses / (words - uses));

    private static (Article Article, ILookup<string, TextSpan> Words) Words(Article article)
    {
        var syntax = article.Layer<SyntaxLayer>();
        var stop = StopWords.For(article.Language);
        return (
            article,
            syntax
                .Sentences.Where(sentence =>
                    sentence.Role is PartRole.Body or PartRole.QuoteBlock or PartRole.List
                )
                .SelectMany(sentence =>
                    syntax.Tokens.Skip(sentence.FirstToken).Take(sentence.TokenCount)
                )
                .Where(token => token.Kind == TokenKind.Word)
                .Select(token => (Word: TextFolding.Fold(article.Words(token.Span)), token.Span))
                .Where(token => !stop.Contains(token.Word))
                .ToLookup(token => token.Word, token => token.Span, StringComparer.Ordinal)
        );
    }
}
