using Stemma.Ledger.Assertions;

namespace Stemma.Ledger.Claims;

/// <summary>Which witness lends a claim its words.</summary>
internal static class ClaimWording
{
    /// <summary>The sentence of the earliest witness, of several the fullest.</summary>
    public static string Pick(RunProfile run, IReadOnlyList<WitnessDraft> witnesses)
    {
        var chosen = witnesses.MinBy(witness =>
            (
                run.Articles[witness.Article].Published.When.Earliest ?? DateOnly.MaxValue,
                -run.Sentences[witness.Sentences[0]].Words.Length,
                witness.Article
            )
        )!;
        return run.Articles[chosen.Article]
            .Words(run.Sentences[SentenceOf(run, chosen)].Sentence.Span);
    }

    private static int SentenceOf(RunProfile run, WitnessDraft witness)
    {
        var at = run.SentenceAt(witness.Article, witness.Span.Start);
        return at >= 0 ? at : witness.Sentences[0];
    }
}
