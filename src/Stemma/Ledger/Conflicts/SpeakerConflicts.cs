using Stemma.Actors;
using Stemma.Collation;
using Stemma.Ledger.Assertions;
using Stemma.Ledger.Claims;

namespace Stemma.Ledger.Conflicts;

/// <summary>
/// Quotations that are in different mouths. A state named as speaker stands for officials who are not told apart, so it contradicts
/// nobody.
/// </summary>
internal static class SpeakerConflicts
{
    /// <summary>A conflict for each family whose witnesses name different speakers.</summary>
    public static IEnumerable<ConflictDraft> Of(RunProfile run, IEnumerable<QuoteFamily> families)
    {
        foreach (var family in families)
        {
            var values = family
                .Witnesses.Where(witness =>
                    witness.Speaker is { } speaker
                    && run.Index.ContainsKey(witness.Article)
                    && ActorCatalogue.Shared.Find(speaker) is not { Class: "state" }
                )
                .GroupBy(witness => witness.Speaker!, StringComparer.Ordinal)
                .OrderBy(value => value.Key, StringComparer.Ordinal)
                .Select(value => new ConflictDraftValue(
                    value.Key,
                    [
                        .. value
                            .Select(witness => new EvidenceSpan(witness.Article, witness.Span))
                            .Distinct(),
                    ]
                ))
                .ToList();
            if (values.Count > 1)
            {
                var first = family.Witnesses[0];
                yield return new ConflictDraft(
                    run.Index.TryGetValue(first.Article, out var article)
                        ? run.Articles[article].Words(first.Span)
                        : family.Id,
                    ConflictSlot.Actor,
                    values,
                    []
                );
            }
        }
    }
}
