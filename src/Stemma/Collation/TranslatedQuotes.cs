namespace Stemma.Collation;

/// <summary>Quotations that a translation cut short or turned round.</summary>
internal static class TranslatedQuotes
{
    // Translations of one sentence into one language differ in length by a fifth or so; under half of what is expected, something is gone.
    private const double CutShare = 0.5;

    public static void Find(Witness parent, Witness child, SentencePair[] groups, ChangeSheet sheet)
    {
        var parents = Utterance.Of(parent).ToArray();
        var children = Utterance.Of(child).ToArray();
        var runs = groups.Select(group => (group.From.Span, group.To.Span)).ToArray();
        var expected = TranslatedUtterances.LengthRatio(runs);
        foreach (var (p, c) in TranslatedUtterances.Pair(parents, children, runs))
        {
            var (from, to) = (parents[p], children[c]);
            if (to.Span.Length < CutShare * expected * from.Span.Length && from.Matter > 2)
            {
                sheet.Add(ChangeKind.Clipped, from.Span, to.Span);
            }
            else if (Denies(from) != Denies(to) && !Lacks(from) && !Lacks(to))
            {
                sheet.Add(ChangeKind.Negation, from.Span, to.Span);
            }
        }
    }

    private static bool Denies(Utterance utterance) =>
        Hits(utterance).Exists(hit => hit.Cue.Kind == CueKind.Negation);

    private static bool Lacks(Utterance utterance) =>
        Hits(utterance).Exists(hit => hit.Cue.Kind == CueKind.Lacking);

    private static List<CueHit> Hits(Utterance utterance) =>
        utterance.Witness.Book.Cues.Find(utterance.Witness.Text, utterance.Span, utterance.Words);
}
