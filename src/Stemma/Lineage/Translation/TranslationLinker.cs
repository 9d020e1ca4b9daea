using System.Collections.Immutable;
using System.Globalization;

namespace Stemma.Lineage.Translation;

/// <summary>
/// Finds out whether one of two articles in different languages is a translation of the other, in whole or in part: sentences are linked
/// by what they say, the links are put into one monotone chain, and the chain is held against what chance alone does with these two texts.
/// </summary>
public static class TranslationLinker
{
    // Logistic model of the confidence: on what the links tell together, how far that is above chance, and the share of the fuller
    // covered text. Set on the link model's blocks so that neighbouring sentences of one story stay below a half (none of 227 blocks rises above)
    // and texts of which two thirds are translated rise above it (19 in 20 do). Two lone sentences in common do not.
    private const double Intercept = -5.2;
    private const double PerTold = 0.2;
    private const double PerAboveChance = 0.45;
    private const double PerCoverage = 3;

    /// <summary>
    /// The evidence that <paramref name="b"/> and <paramref name="a"/> are, in whole or in part, one text in two languages; null where
    /// it is likelier that they are not, where they are in one language, or where a language is not known. Swapping the articles swaps the
    /// evidence.
    /// </summary>
    public static TranslationEvidence? Link(Article a, Article b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (!SentenceLinker.Comparable(a, b))
        {
            return null;
        }

        // One order of the two, so that nothing hangs on which was named first.
        return string.CompareOrdinal(a.Language, b.Language) <= 0 ? Weigh(a, b)
            : Weigh(b, a) is { } evidence
                ? evidence with
                {
                    Passages = [.. evidence.Passages.Select(p => new Passage(p.To, p.From))],
                    CoverageFrom = evidence.CoverageTo,
                    CoverageTo = evidence.CoverageFrom,
                    ForwardProbability = 1 - evidence.ForwardProbability,
                }
            : null;
    }

    private static TranslationEvidence? Weigh(Article a, Article b)
    {
        var first = ArticleSentences.Of(a);
        var second = ArticleSentences.Of(b);
        var grid = new LinkGrid(new SimilarityTable(first, second), first.Count, second.Count);
        var beads = SentenceChain.Find(grid);
        if (beads.IsEmpty)
        {
            return null;
        }

        double told = Told(grid, beads);
        double chance = Told(grid, SentenceChain.Find(grid, backwards: true));
        ImmutableArray<Passage> passages =
        [
            .. beads.Select(bead => new Passage(
                SentenceLinker.Hull(first, bead.Row, bead.Rows),
                SentenceLinker.Hull(second, bead.Column, bead.Columns)
            )),
        ];
        double coverageA = Coverage(first, passages.Select(passage => passage.From));
        double coverageB = Coverage(second, passages.Select(passage => passage.To));
        double confidence = LinkModel.Probability(
            Intercept
                + (PerTold * told)
                + (PerAboveChance * (told - chance))
                + (PerCoverage * Math.Max(coverageA, coverageB))
        );
        if (confidence < 0.5)
        {
            return null;
        }

        var direction = TranslationSigns.Weigh(a, b, coverageA, coverageB);
        return new TranslationEvidence(
            passages,
            coverageA,
            coverageB,
            Math.Min(confidence, MostConfident),
            direction.Forward,
            [
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{beads.Sum(bead => bead.Rows)} of {first.Count} sentences ({a.Language}) and {beads.Sum(bead => bead.Columns)} of {second.Count} ({b.Language}) say the same in the same order; read backwards, chance links {chance / Math.Max(told, 1e-9):P0} as well"
                ),
                .. direction.Reasons,
            ]
        )
        {
            Strength = told,
        };
    }

    /// <summary>Words are compared, not understood: nothing is ever sure.</summary>
    private const double MostConfident = 0.99;

    private static double Told(LinkGrid grid, ImmutableArray<Bead> beads) =>
        beads.Sum(bead => (double)LinkModel.Told(bead, grid.Overlap(bead)));

    private static double Coverage(SentenceTable table, IEnumerable<TextSpan> linked)
    {
        double all = table.Spans.Sum(span => (double)span.Length);
        double covered = table
            .Spans.Where(span => linked.Any(passage => passage.Contains(span)))
            .Sum(span => (double)span.Length);
        return all <= 0 ? 0 : covered / all;
    }
}
