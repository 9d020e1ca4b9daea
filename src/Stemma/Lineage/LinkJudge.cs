using System.Collections.Immutable;
using System.Globalization;
using Stemma.Lineage.Translation;

namespace Stemma.Lineage;

/// <summary>Decides whether two articles go back to one text, and how sure that is.</summary>
internal static class LinkJudge
{
    // Logistic model over the own wording both share: in all, as a share of each text, in equal runs. Signs and sizes come from a
    // fit on revised and independent answers (Clough and Stevenson 2011) against reports of two like events (the two sub-topics of each
    // ECB+ topic), rounded; the intercept is set so that of 4,566 such pairs of reports none is linked and of 57 revised answers 50 are.
    private const double Intercept = -9.3;
    private const double PerLogNet = 2.2;
    private const double PerShare = 6.5;
    private const double PerNetShare = 3;
    private const double PerRunShare = 1.5;
    private const double PerLogRun = 1.2;

    /// <summary>Weight in long equal runs that set phrases reach (the wording of a charge, of a weather warning).</summary>
    private const double SetPhrases = 9;

    /// <summary>Weight of unbroken runs that lists of members or signatories reach.</summary>
    private const double Lists = 12;

    /// <summary>Log-odds for each e-fold of unbroken text: a copied paragraph links two long texts that have nothing else in common.</summary>
    private const double PerLogUnbroken = 1.5;

    /// <summary>A clause of own words in equal runs beyond that: the unit of its logarithm.</summary>
    private const double Clause = 3;

    /// <summary>
    /// Log-odds for each e-fold of text in which words were put for words, one for one: a spun copy has it, two reports of one event do not.
    /// Of 4,530 pairs of reports of two like events (ECB+) five reach <see cref="ChanceReplaced"/>, none goes beyond.
    /// </summary>
    private const double PerLogReplaced = 1.5;

    /// <summary>Tokens of such text that phrases of a topic reach.</summary>
    private const double ChanceReplaced = 13;

    /// <summary>Half a sentence beyond that: the unit of its logarithm, in tokens.</summary>
    private const double HalfSentence = 6;

    /// <summary>Tokens of a usual report; in longer texts chance finds more, about as the square root of their length.</summary>
    private const double UsualLength = 250;

    /// <summary>Log-odds of a stated source: seldom named without having been used.</summary>
    private const double CreditWeight = 2.5;

    /// <summary>Log-odds where all quotations of a text, two or more, stand in the other: reporters at one event do not choose the same pieces.</summary>
    private const double AllQuotationsWeight = 1;

    /// <summary>The same for three or more.</summary>
    private const double ManyQuotationsWeight = 2;

    // A translation, even a shortened one, has half of its sentences and more in its original; reports of one event have the facts of some
    // sentences in common. A tenth more or less of both texts counts about two to one: of Korean and English texts that share two sentences
    // in three, 92 in 100 are linked, of reports of one event in two languages (the samples) and of neighbouring texts none.
    private const double PerCoverage = 8;
    private const double UsualCoverage = 0.5;

    /// <summary>Both texts to nine tenths the same, however short: one text.</summary>
    private const double WholeText = 0.9;

    /// <summary>Log-odds of that; short notices of one line can coincide.</summary>
    private const double WholeTextWeight = 3;

    /// <summary>The link between two articles in one language; null where they are independent as far as the texts tell.</summary>
    internal static Link? Judge(int first, WitnessText one, int second, WitnessText other)
    {
        var comparison = PairComparison.Of(one, other);
        var evidence = DirectionJudge.Weigh(
            one.Article,
            other.Article,
            comparison.FromSide.Covered,
            comparison.ToSide.Covered
        );
        var quotations = QuotationWeight(comparison.Quotations);
        var logOdds = WordingWeight(comparison) + quotations + (evidence.Stated ? CreditWeight : 0);
        if (logOdds <= 0)
        {
            return null;
        }

        var reasons = ImmutableArray.CreateBuilder<string>();
        reasons.Add(WordsReason(one.Article, other.Article, comparison));
        if (comparison.Own.Replaced > ChanceReplaced)
        {
            reasons.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"words are put for words, one for one, over {comparison.Own.Replaced:0} words that are equal else"
                )
            );
        }

        if (quotations > 0)
        {
            reasons.Add(QuotationReason(one.Article, other.Article, comparison.Quotations));
        }

        return new Link(
            first,
            second,
            Round(logOdds),
            Explained.ByWords(comparison, first: true),
            Explained.ByWords(comparison, first: false),
            comparison.Passages,
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
        if (TranslationLinker.Link(one, other) is not { } found)
        {
            return null;
        }

        var evidence = DirectionJudge.Weigh(one, other, found.CoverageFrom, found.CoverageTo);
        var sure = Math.Clamp(found.Confidence, 0.01, 0.99);
        var logOdds =
            Math.Log(sure / (1 - sure))
            + (PerCoverage * (Math.Sqrt(found.CoverageFrom * found.CoverageTo) - UsualCoverage))
            + (evidence.Stated ? CreditWeight : 0);
        if (logOdds <= 0)
        {
            return null;
        }

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
            Round(logOdds),
            Explained.BySentences(
                oneText,
                found.Passages.Select(passage => passage.From),
                found.CoverageFrom
            ),
            Explained.BySentences(
                otherText,
                found.Passages.Select(passage => passage.To),
                found.CoverageTo
            ),
            found.Passages,
            evidence,
            null,
            found.Reasons
        );
    }

    private static double Round(double logOdds) =>
        Math.Round(Math.Min(0.99, 1 / (1 + Math.Exp(-logOdds))), 3);

    private static double WordingWeight(PairComparison comparison)
    {
        var (from, to) = (comparison.FromSide, comparison.ToSide);
        if (comparison.Runs.Count > 0 && Math.Min(from.Covered, to.Covered) >= WholeText)
        {
            return WholeTextWeight;
        }

        var least = Math.Max(1, Math.Min(from.OwnWeight, to.OwnWeight));
        var length = Math.Sqrt((double)from.Tokens * to.Tokens);
        var net = comparison.Own.Net / Math.Sqrt(Math.Max(1, length / UsualLength));
        return Intercept
            + (PerShare * Math.Sqrt(from.OwnCovered * to.OwnCovered))
            + (PerNetShare * Math.Min(1, comparison.Own.Net / least))
            + (PerLogNet * Math.Log(1 + net))
            + (PerRunShare * Math.Min(1, comparison.Own.InRuns / least))
            + (
                PerLogRun
                * Math.Log(1 + (Math.Max(0, comparison.Own.InLongRuns - SetPhrases) / Clause))
            )
            + (
                PerLogUnbroken
                * Math.Log(1 + (Math.Max(0, comparison.Own.Unbroken - Lists) / Clause))
            )
            + (
                PerLogReplaced
                * Math.Log(
                    1 + (Math.Max(0, comparison.Own.Replaced - ChanceReplaced) / HalfSentence)
                )
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
}
