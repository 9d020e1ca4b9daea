namespace Stemma.Collation;

/// <summary>
/// Source and certainty of a sentence and its translation. Languages hedge and attribute in many ways, so only a cue on one side with
/// nothing of its kind at all on the other is a change.
/// </summary>
internal sealed class MeaningChanges(ChangeSheet sheet, SentencePair pair)
{
    public void Find()
    {
        var before = Outside(pair.Parent, pair.From.Span);
        var after = Outside(pair.Child, pair.To.Span);
        if (!pair.Parent.Book.IsKnown || !pair.Child.Book.IsKnown)
        {
            return;
        }

        Source(before, after);
        Certainty(before, after);
    }

    /// <summary>The cues outside quotations.</summary>
    private static List<CueHit> Outside(Witness witness, TextSpan span) =>
        [.. SourceChanges.CuesIn(witness, span).Where(hit => !witness.IsQuoted(hit.Span))];

    private void Source(List<CueHit> before, List<CueHit> after)
    {
        var lost = before.FindAll(hit => hit.Cue.Kind == CueKind.Sourcing);
        var gained = after.FindAll(hit => hit.Cue.Kind == CueKind.Sourcing);
        if (lost.Exists(IsSaying) && gained.Count == 0 && !HasQuote(pair.Child, pair.To.Span))
        {
            sheet.Add(
                ChangeKind.Attribution,
                Clause(pair.Parent, pair.From.Span, lost.Find(IsSaying)),
                pair.To.Span
            );
        }
        else if (
            gained.Exists(IsSaying)
            && lost.Count == 0
            && !HasQuote(pair.Parent, pair.From.Span)
        )
        {
            sheet.Add(
                ChangeKind.Attribution,
                pair.From.Span,
                Clause(pair.Child, pair.To.Span, gained.Find(IsSaying))
            );
        }
    }

    /// <summary>Whether the cue does nothing but name a source: of acts in words (pledge, urge) languages say "give" and "call" as well.</summary>
    private static bool IsSaying(CueHit hit) => hit.Cue.Class != "act";

    private static bool HasQuote(Witness witness, TextSpan span) => witness.IsQuoted(span);

    private void Certainty(List<CueHit> before, List<CueHit> after)
    {
        var lost = before.FindIndex(hit => IsOpen(hit.Cue));
        var gained = after.FindIndex(hit => IsOpen(hit.Cue));
        if (lost >= 0 && gained < 0 && before[lost].Cue.Class == "possible")
        {
            sheet.Add(
                ChangeKind.Hedge,
                Clause(pair.Parent, pair.From.Span, before[lost]),
                pair.To.Span
            );
        }
        else if (gained >= 0 && lost < 0 && after[gained].Cue.Class == "possible")
        {
            sheet.Add(
                ChangeKind.Hedge,
                pair.From.Span,
                Clause(pair.Child, pair.To.Span, after[gained])
            );
        }
    }

    private static bool IsOpen(Cue cue) =>
        cue is { Kind: CueKind.Certainty, Class: "possible" or "probable" or "planned" or "told" };

    /// <summary>The clause a cue stands in: between the marks around it.</summary>
    private static TextSpan Clause(Witness witness, TextSpan sentence, CueHit cue)
    {
        const string marks = ",;:—–()，、；：（）。";
        var text = witness.Text;
        var start = cue.Span.Start;
        while (start > sentence.Start && !marks.Contains(text[start - 1], StringComparison.Ordinal))
        {
            start--;
        }

        var end = cue.Span.End;
        while (end < sentence.End && !marks.Contains(text[end], StringComparison.Ordinal))
        {
            end++;
        }

        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return new TextSpan(start, end);
    }
}
