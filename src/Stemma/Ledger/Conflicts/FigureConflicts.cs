using Stemma.Ledger.Assertions;
using Stemma.Ledger.Claims;
using Stemma.Ledger.Figures;

namespace Stemma.Ledger.Conflicts;

/// <summary>Figures of one slot that cannot all be right.</summary>
internal static class FigureConflicts
{
    /// <summary>The conflict of a slot, or null where its values agree.</summary>
    public static ConflictDraft? Of(
        RunProfile run,
        FigureSlot slot,
        ClaimDraft? claim,
        IReadOnlyList<int> storyOf
    )
    {
        var groups = new List<List<FigureMention>>();
        // Another story is another time: what changed since is no conflict.
        var home = slot
            .Mentions.GroupBy(mention => storyOf[mention.Article])
            .OrderByDescending(story => story.Select(mention => mention.Article).Distinct().Count())
            .ThenBy(story => story.Key)
            .First();
        // The most printed value first, so that a rounding joins the value most witnesses have.
        var values = home.GroupBy(mention => mention.Figure.Value)
            .OrderByDescending(value => value.Select(mention => mention.Article).Distinct().Count())
            .ThenBy(value => value.Key);
        foreach (var value in values)
        {
            var like = groups.Find(group =>
                group.TrueForAll(mention =>
                    value.All(other => FigureAgreement.Compatible(mention.Figure, other.Figure))
                )
            );
            if (like is null)
            {
                groups.Add([.. value]);
            }
            else
            {
                like.AddRange(value);
            }
        }

        if (groups.Count < 2)
        {
            return null;
        }

        return new ConflictDraft(
            claim?.Text
                ?? run.Articles[slot.Mentions[0].Article]
                    .Words(run.Sentences[slot.Mentions[0].Sentence].Sentence.Span),
            ConflictSlot.Figure,
            [
                .. groups.Select(group => new ConflictDraftValue(
                    run.Articles[group[0].Article].Words(group[0].Figure.Span),
                    [
                        .. group
                            .Select(mention => new EvidenceSpan(
                                run.Articles[mention.Article].Id,
                                mention.Figure.Span
                            ))
                            .Distinct(),
                    ]
                )),
            ],
            claim is null ? [] : [claim]
        );
    }
}
