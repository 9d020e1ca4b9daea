using System.Collections.Immutable;
using Stemma.Lineage.Translation;

namespace Stemma.Lineage;

/// <summary>Decides whether two articles go back to one text, and how sure that is.</summary>
internal static class LinkJudge
{
    // Logistic model over the share of the reporter's own words that is shared. Independent reports of one event share titles, set phrases
    // and facts, seldom more than a fifth of their own words; copies, even spun ones, from a third up. The steepness makes 0.1 more
    // or less a factor of five in the odds.
    private const double Middle = 0.25;
    private const double Steepness = 16;

    // Characters meet by chance more often than words.
    private const double CjkMiddle = 0.28;

    /// <summary>Log-odds of a stated source: seldom named without having been used.</summary>
    private const double CreditWeight = 2;

    /// <summary>Log-odds where all quotations of a text, two or more, stand in the other: reporters at one event do not choose the same pieces.</summary>
    private const double AllQuotationsWeight = 1;

    /// <summary>The same for three or more.</summary>
    private const double ManyQuotationsWeight = 2;

    /// <summary>Weight of shared own words below which nothing is linked: about two sentences' worth of content words.</summary>
    private const double LeastOwnWeight = 8;

    /// <summary>Weight of a word of four letters, see <see cref="WordSurprise"/>.</summary>
    private const double LeastTelling = 0.5;

    /// <summary>The link between two articles in one language; null where they are independent as far as the texts tell.</summary>
    internal static Link? Judge(int first, WitnessText one, int second, WitnessText other)
    {
        var comparison = PairComparison.Of(one, other);
        var own = Math.Max(comparison.FromSide.OwnCovered, comparison.ToSide.OwnCovered);
        var ownWeight = Math.Min(
            comparison.FromSide.OwnCovered * comparison.FromSide.OwnWeight,
            comparison.ToSide.OwnCovered * comparison.ToSide.OwnWeight
        );
        var evidence = DirectionJudge.Weigh(
            one.Article,
            other.Article,
            comparison.FromSide.Covered,
            comparison.ToSide.Covered
        );
        var quotations = QuotationWeight(comparison.Quotations);
        var wholeText = Math.Min(comparison.FromSide.Covered, comparison.ToSide.Covered) >= 0.8;
        if (ownWeight < LeastOwnWeight && !(wholeText && comparison.Runs.Count > 0))
        {
            return null;
        }

        var logOdds =
            (Steepness * (own - (one.Cjk ? CjkMiddle : Middle)))
            + quotations
            + (evidence.Stated ? CreditWeight : 0);
        if (logOdds <= 0)
        {
            return null;
        }

        var reasons = ImmutableArray.CreateBuilder<string>();
        reasons.Add(WordsReason(one.Article, other.Article, comparison));
        if (quotations > 0)
        {
            reasons.Add(QuotationReason(one.Article, other.Article, comparison.Quotations));
        }

        return new Link(
            first,
            second,
            Math.Round(Math.Min(0.99, 1 / (1 + Math.Exp(-logOdds))), 3),
            Side(comparison, one, match => match.From, comparison.FromSide.Covered),
            Side(comparison, other, match => match.To, comparison.ToSide.Covered),
            Passages(comparison),
            evidence,
            comparison,
            reasons.ToImmutable()
        );
    }

    /// <summary>The link between two articles in different languages; null where there is no translation.</summary>
    internal static Link? JudgeTranslation(
        int first,
        WitnessText oneText,
        int second,
        WitnessText otherText
    )
    {
        var (one, other) = (oneText.Article, otherText.Article);
        if (TranslationLinker.Link(one, other) is not { Confidence: >= 0.5 } found)
        {
            return null;
        }

        var evidence = DirectionJudge.Weigh(one, other, found.CoverageFrom, found.CoverageTo);
        var forward = Math.Clamp(found.ForwardProbability, 0.02, 0.98);
        var textual = Math.Log(forward / (1 - forward));
        if (Math.Abs(textual) > 0.1)
        {
            evidence = evidence.And(
                textual,
                textual > 0
                    ? $"{DirectionJudge.Label(other)} reads like the translation"
                    : $"{DirectionJudge.Label(one)} reads like the translation"
            );
        }

        return new Link(
            first,
            second,
            Math.Round(found.Confidence, 3),
            Side(found.Passages, passage => passage.From, oneText, found.CoverageFrom),
            Side(found.Passages, passage => passage.To, otherText, found.CoverageTo),
            found.Passages,
            evidence,
            null,
            found.Reasons
        );
    }

    private static double QuotationWeight(SharedQuotations shared)
    {
        var all = Math.Max(All(shared.InFrom, shared.OfFrom), All(shared.InTo, shared.OfTo));
        return all >= 3 ? ManyQuotationsWeight
            : all == 2 ? AllQuotationsWeight
            : 0;
    }

    private static int All(int shared, int of) => shared == of ? shared : 0;

    private static string WordsReason(Article one, Article other, PairComparison comparison)
    {
        var (part, whole, share) =
            comparison.ToSide.Covered >= comparison.FromSide.Covered
                ? (other, one, comparison.ToSide.Covered)
                : (one, other, comparison.FromSide.Covered);
        var order = comparison.Order >= 0.85 ? " in the same order" : string.Empty;
        return $"{DirectionJudge.Percent(share)} of {DirectionJudge.Label(part)}'s words stand in {DirectionJudge.Label(whole)}{order}";
    }

    private static string QuotationReason(Article one, Article other, SharedQuotations shared) =>
        All(shared.InTo, shared.OfTo) >= All(shared.InFrom, shared.OfFrom)
            ? $"all {shared.OfTo} quotations of {DirectionJudge.Label(other)} stand in {DirectionJudge.Label(one)}"
            : $"all {shared.OfFrom} quotations of {DirectionJudge.Label(one)} stand in {DirectionJudge.Label(other)}";

    private static ImmutableArray<Passage> Passages(PairComparison comparison) =>
        [
            .. comparison
                .Runs.Select(run => new Passage(
                    Span(comparison.From, run.FromStart, run.FromEnd),
                    Span(comparison.To, run.ToStart, run.ToEnd)
                ))
                .OrderBy(passage => passage.From)
                .ThenBy(passage => passage.To),
        ];

    private static TextSpan Span(WitnessText text, int start, int end) =>
        text.Tokens[start].Span.Hull(text.Tokens[end - 1].Span);

    private static Explained Side(
        PairComparison comparison,
        WitnessText text,
        Func<(int From, int To), int> place,
        double share
    )
    {
        var all = text.Tokens.Sum(token => (double)token.Weight);
        var matched = comparison.Runs.SelectMany(run => run.Matches).Select(place).Order().ToList();
        return new Explained(
            share,
            matched.Sum(i => Telling(text, i)),
            [
                .. matched.Select(i =>
                    (text.Tokens[i].Span, all > 0 ? text.Tokens[i].Weight / all : 0)
                ),
            ]
        );
    }

    private static Explained Side(
        ImmutableArray<Passage> passages,
        Func<Passage, TextSpan> side,
        WitnessText text,
        double share
    )
    {
        var weight = share * Enumerable.Range(0, text.Tokens.Length).Sum(i => Telling(text, i));
        var spans = passages.Select(side).Where(span => !span.IsEmpty).Order().ToList();
        var all = Math.Max(1, spans.Sum(span => span.Length));
        return new Explained(
            share,
            weight,
            [.. spans.Select(span => (span, share * span.Length / all))]
        );
    }

    // Short words fall into place by chance at the ends of alignments; they do not tell sources apart.
    private static double Telling(WitnessText text, int i) =>
        text.Cjk || text.Tokens[i].Weight >= LeastTelling ? text.Tokens[i].Weight : 0;
}
