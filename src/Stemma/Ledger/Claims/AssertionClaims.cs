using Stemma.Ledger.Assertions;

namespace Stemma.Ledger.Claims;

/// <summary>Claims that something happens, from sentences that several articles carry.</summary>
internal static class AssertionClaims
{
    // A sentence that is mostly a quotation is a quotation claim.
    private const double MostlyQuoted = 0.6;

    /// <summary>The draft of an assertion of two or more articles that is no mere quotation; else null.</summary>
    public static ClaimDraft? Of(RunProfile run, List<int> assertion)
    {
        if (assertion.Count < 2)
        {
            return null;
        }

        var witnesses = Witnesses(run, assertion);
        return witnesses.Count > 1
            ? new ClaimDraft(
                ClaimKind.Event,
                ClaimWording.Pick(run, witnesses),
                StanceFinder.Settle(run, witnesses)
            )
            : null;
    }

    private static List<WitnessDraft> Witnesses(RunProfile run, List<int> assertion)
    {
        var quoted = assertion.Count(sentence => IsQuoted(run, sentence));
        if (quoted * 2 > assertion.Count)
        {
            return [];
        }

        var witnesses = new List<WitnessDraft>();
        foreach (var group in assertion.GroupBy(sentence => run.Sentences[sentence].Article))
        {
            var usable = group
                .Where(sentence =>
                    run.Sentences[sentence].Sentence.Role != PartRole.Note
                    && run.Sentences[sentence].Words.Length >= AssertionWeaver.FewestTerms
                )
                .ToList();
            if (usable.Count == 0)
            {
                continue;
            }

            // The body's sentence speaks for an article whose headline says the same.
            var main = usable.MinBy(sentence =>
                (
                    run.Sentences[sentence].Sentence.Role == PartRole.Body ? 0 : 1,
                    -run.Sentences[sentence].Words.Length,
                    sentence
                )
            );
            var span = run.Sentences[main].Sentence.Span;
            witnesses.Add(
                new WitnessDraft(group.Key, span, usable, StanceFinder.Of(run, main, span))
            );
        }

        return [.. witnesses.OrderBy(witness => witness.Article)];
    }

    private static bool IsQuoted(RunProfile run, int sentence)
    {
        var profile = run.Sentences[sentence];
        var covered = run.Statements(profile.Article)
            .Where(statement => statement.Kind == Attribution.StatementKind.Direct)
            .SelectMany(statement => statement.Content)
            .Where(piece => piece.Overlaps(profile.Sentence.Span))
            .Sum(piece =>
                Math.Min(piece.End, profile.Sentence.Span.End)
                - Math.Max(piece.Start, profile.Sentence.Span.Start)
            );
        return covered >= MostlyQuoted * profile.Sentence.Span.Length;
    }
}
