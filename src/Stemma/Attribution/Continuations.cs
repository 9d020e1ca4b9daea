using System.Collections.Immutable;

namespace Stemma.Attribution;

/// <summary>
/// Quotations that stand alone in their sentence and go on with the last speaker: <c>"…," he said. "…"</c>, also in the next
/// paragraph. Nothing is taken over across a sentence of the reporter's own.
/// </summary>
internal sealed class Continuations(IReadOnlyList<Stretch> stretches)
{
    // The statement that may be gone on with, and the stretch in which it was last heard.
    private int open = -1;
    private int heard = -1;
    private bool kept;

    /// <summary>The words of the source that spoke in the sentence right before, in the same paragraph; null where there was none.</summary>
    /// <param name="stretch">Number of the stretch.</param>
    /// <param name="drafts">All statements so far.</param>
    /// <param name="continues">Whether the sentence opens with a word that says so; then the paragraph before counts too.</param>
    public IReadOnlyList<TextSpan>? SpeakerBefore(
        int stretch,
        List<Draft> drafts,
        bool continues
    ) =>
        kept
        && heard == stretch - 1
        && stretches[stretch].Paragraph - stretches[heard].Paragraph <= (continues ? 1 : 0)
            ? drafts[open].Source
            : null;

    /// <summary>Notes what a stretch said and takes its free-standing quotation for the last speaker.</summary>
    /// <param name="stretch">Number of the stretch.</param>
    /// <param name="alone">The quotations of a stretch that holds nothing else; empty for all others.</param>
    /// <param name="drafts">All statements so far; those of this stretch are the last ones.</param>
    /// <param name="added">How many of them are of this stretch.</param>
    public void Read(int stretch, IReadOnlyList<Quotation> alone, List<Draft> drafts, int added)
    {
        if (added > 0)
        {
            open = LastSpeaker(drafts, added);
            heard = stretch;
            kept = open >= 0;
            return;
        }

        if (
            alone.Count > 0
            && kept
            && heard == stretch - 1
            && stretches[stretch].Paragraph - stretches[heard].Paragraph <= 1
        )
        {
            var draft = drafts[open];
            ImmutableArray<TextSpan> pieces = [.. alone.Select(quotation => quotation.Inner)];
            if (draft.Kind == StatementKind.Direct)
            {
                drafts[open] = draft with { Content = draft.Content.AddRange(pieces) };
            }
            else
            {
                drafts.Add(
                    new Draft
                    {
                        Kind = StatementKind.Direct,
                        Source = draft.Source,
                        Language = stretches[stretch].Language,
                        Content = pieces,
                        Stretch = stretch,
                    }
                );
                open = drafts.Count - 1;
            }

            heard = stretch;
            return;
        }

        kept = false;
    }

    // Two speakers in one sentence: nobody knows who goes on.
    private static int LastSpeaker(List<Draft> drafts, int added)
    {
        var found = -1;
        for (var i = drafts.Count - added; i < drafts.Count; i++)
        {
            if (!drafts[i].CanGoOn)
            {
                continue;
            }

            if (
                found < 0
                || drafts[i].Kind == StatementKind.Direct
                || drafts[found].Kind != StatementKind.Direct
                    && drafts[i].Source.SequenceEqual(drafts[found].Source)
            )
            {
                found = i;
            }
        }

        return found;
    }
}
