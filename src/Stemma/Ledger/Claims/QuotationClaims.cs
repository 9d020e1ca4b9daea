using Stemma.Collation;
using Stemma.Ledger.Assertions;

namespace Stemma.Ledger.Claims;

/// <summary>Claims that somebody said something, from the families of quotations.</summary>
internal static class QuotationClaims
{
    // A word or two in quotation marks is a manner of speaking, not an assertion, unless others carry it too.
    private const int FewestCharacters = 12;

    /// <summary>A draft for each family that several articles carry or whose speaker is known.</summary>
    public static IEnumerable<ClaimDraft> Of(RunProfile run, IEnumerable<QuoteFamily> families)
    {
        foreach (var family in families)
        {
            var witnesses = new SortedDictionary<int, WitnessDraft>();
            string? fullest = null;
            foreach (var witness in family.Witnesses)
            {
                if (
                    !run.Index.TryGetValue(witness.Article, out var article)
                    || witnesses.ContainsKey(article)
                    || SentencesUnder(run, article, witness.Span) is not { Count: > 0 } sentences
                )
                {
                    continue;
                }

                fullest ??= run.Articles[article].Words(witness.Span);
                witnesses[article] = new WitnessDraft(
                    article,
                    witness.Span,
                    sentences,
                    StanceOf(run, article, witness)
                );
            }

            if (
                fullest is not null
                && (
                    witnesses.Count > 1
                    || (family.Speaker is not null && fullest.Length >= FewestCharacters)
                )
            )
            {
                yield return new ClaimDraft(
                    ClaimKind.Quotation,
                    fullest,
                    [.. witnesses.Values],
                    family.Speaker
                );
            }
        }
    }

    /// <summary>The sentences a span of an article touches.</summary>
    public static List<int> SentencesUnder(RunProfile run, int article, TextSpan span)
    {
        var found = new List<int>();
        var at = span.Start;
        while (at < span.End && run.SentenceAt(article, at) is var sentence)
        {
            if (sentence < 0)
            {
                at++;
                continue;
            }

            found.Add(sentence);
            at = run.Sentences[sentence].Sentence.Span.End;
        }

        return found;
    }

    private static Stance StanceOf(RunProfile run, int article, QuoteWitness witness) =>
        run.Statements(article)
            .Any(statement =>
                statement.Negated
                && string.Equals(statement.Id, witness.Statement, StringComparison.Ordinal)
            )
            ? Stance.ReportsDenial
            : Stance.Says;
}
