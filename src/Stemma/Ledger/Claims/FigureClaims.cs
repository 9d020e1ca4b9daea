using Stemma.Ledger.Assertions;
using Stemma.Ledger.Figures;

namespace Stemma.Ledger.Claims;

/// <summary>Claims that something has a size, from slots of figures.</summary>
internal static class FigureClaims
{
    /// <summary>The draft of a slot that several articles fill, or that stands in the lead of one; else null.</summary>
    public static ClaimDraft? Of(RunProfile run, FigureSlot slot)
    {
        var witnesses = new List<WitnessDraft>();
        foreach (
            var group in slot
                .Mentions.GroupBy(mention => mention.Article)
                .OrderBy(group => group.Key)
        )
        {
            var usable = group
                .Where(mention => run.Sentences[mention.Sentence].Sentence.Role != PartRole.Note)
                .ToList();
            if (usable.Count == 0)
            {
                continue;
            }

            var main =
                usable.Find(mention =>
                    run.Sentences[mention.Sentence].Sentence.Role == PartRole.Body
                ) ?? usable[0];
            var clause = StanceFinder.Clause(
                run.Articles[main.Article].Text,
                run.Sentences[main.Sentence].Sentence.Span,
                main.Figure.Span
            );
            witnesses.Add(
                new WitnessDraft(
                    group.Key,
                    main.Figure.Span,
                    [.. usable.Select(mention => mention.Sentence).Distinct()],
                    StanceFinder.Of(run, main.Sentence, clause)
                )
            );
        }

        if (!slot.Mentions.Any(mention => mention.Figure.Counted.Length > 0))
        {
            return null;
        }

        var isLead =
            witnesses.Count == 1 && run.Sentences[witnesses[0].Sentences[0]] is { IsLead: true };
        return witnesses.Count > 1 || isLead
            ? new ClaimDraft(ClaimKind.Figure, ClaimWording.Pick(run, witnesses), witnesses)
            : null;
    }
}
