using System.Collections.Immutable;

namespace Stemma.Lineage.Translation;

/// <summary>
/// What speaks for one of two articles in different languages being a translation of the other, in whole or in part.
/// It says nothing of credits and times of publication: those are weighed by Lineage.
/// </summary>
/// <param name="Passages">Groups of linked sentences, by their start in the first article; in the same order in both.</param>
/// <param name="CoverageFrom">Share of the first article's sentences (by length) that are linked, 0 to 1.</param>
/// <param name="CoverageTo">Share of the second article's sentences (by length) that are linked, 0 to 1.</param>
/// <param name="Confidence">
/// Probability that the linked passages stem from one text, 0 to 1. A low coverage with a high confidence is a text that
/// quotes the other.
/// </param>
/// <param name="ForwardProbability">Probability that the second was made from the first, by signs in the texts alone; 0.5 where they do not tell.</param>
/// <param name="Reasons">Why, in words for a person; never empty.</param>
public sealed record TranslationEvidence(
    ImmutableArray<Passage> Passages,
    double CoverageFrom,
    double CoverageTo,
    double Confidence,
    double ForwardProbability,
    ImmutableArray<string> Reasons
)
{
    /// <summary>
    /// What all links tell together, in units of log-odds, 0 or more: where two articles could be the source of a third, the one of the higher
    /// strength is the nearer. Unlike <see cref="Confidence"/> it goes on growing with every further sentence.
    /// </summary>
    public double Strength { get; init; }
}
