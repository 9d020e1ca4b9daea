using System.Collections.Immutable;

namespace Stemma.Lineage;

/// <summary>How much of an article another one explains.</summary>
/// <param name="Share">Share of its weight, 0 to 1.</param>
/// <param name="Weight">Content words explained, by weight; see <see cref="WordSurprise"/>.</param>
/// <param name="Exact">Whether word by word; a translation explains whole sentences.</param>
/// <param name="Stretches">The explained stretches of its text, with their weights as shares of the whole, by their start.</param>
/// <param name="Hulls">The same stretches with what stands between their words.</param>
internal sealed record Explained(
    double Share,
    double Weight,
    bool Exact,
    ImmutableArray<(TextSpan Span, double Share)> Stretches,
    ImmutableArray<TextSpan> Hulls
)
{
    /// <summary>Weight of a word of four letters: shorter ones fall into place by chance at the ends of alignments.</summary>
    private const double LeastTelling = 0.5;

    /// <summary>
    /// What a linked sentence explains of a translation's words. The choice among a translator's possible words is about a third of what the words
    /// tell: two good translations of a text have about two words in three in common.
    /// </summary>
    private const double Translated = 0.65;

    /// <summary>What a word-by-word comparison explains of its first or its second witness.</summary>
    internal static Explained ByWords(PairComparison comparison, bool first)
    {
        var text = first ? comparison.From : comparison.To;
        var all = Math.Max(1e-9, text.Tokens.Sum(token => (double)token.Weight));
        var matched = comparison
            .Runs.SelectMany(run => run.Matches)
            .Select(match => first ? match.From : match.To)
            .Order()
            .ToList();
        return new Explained(
            first ? comparison.FromSide.Covered : comparison.ToSide.Covered,
            matched.Sum(i => Telling(text, i)),
            Exact: true,
            [.. matched.Select(i => (text.Tokens[i].Span, text.Tokens[i].Weight / all))],
            [.. comparison.Passages.Select(passage => first ? passage.From : passage.To)]
        );
    }

    /// <summary>What linked sentences explain of one of two articles in different languages.</summary>
    /// <param name="text">The article.</param>
    /// <param name="linked">Its linked sentences.</param>
    /// <param name="share">Share of it that they are.</param>
    internal static Explained BySentences(
        WitnessText text,
        IEnumerable<TextSpan> linked,
        double share
    )
    {
        var weight =
            share * Translated * Enumerable.Range(0, text.Tokens.Length).Sum(i => Telling(text, i));
        ImmutableArray<TextSpan> spans = [.. linked.Where(span => !span.IsEmpty).Order()];
        var all = Math.Max(1, spans.Sum(span => span.Length));
        return new Explained(
            share,
            weight,
            Exact: false,
            [.. spans.Select(span => (span, share * span.Length / all))],
            spans
        );
    }

    private static double Telling(WitnessText text, int i) =>
        text.Cjk || text.Tokens[i].Weight >= LeastTelling ? text.Tokens[i].Weight : 0;
}
