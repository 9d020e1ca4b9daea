namespace Stemma.Collation;

/// <summary>What became of the quotations: clipped, put in other words, given to another speaker.</summary>
internal sealed class QuoteChanges
{
    private readonly PairAlignment alignment;
    private readonly ChangeSheet sheet;
    private readonly bool[] parentDone;
    private readonly bool[] childDone;

    public QuoteChanges(PairAlignment alignment, ChangeSheet sheet)
    {
        (this.alignment, this.sheet) = (alignment, sheet);
        parentDone = new bool[alignment.Parent.Words.Length];
        childDone = new bool[alignment.Child.Words.Length];
    }

    /// <summary>Whether a word of the parent is accounted for here.</summary>
    public bool HasParent(int word) => parentDone[word];

    /// <summary>Whether a word of the child is accounted for here.</summary>
    public bool HasChild(int word) => childDone[word];

    public void Find()
    {
        var pairs = UtterancePairing.Pair(
            Utterance.Of(alignment.Parent),
            Utterance.Of(alignment.Child),
            alignment
        );
        foreach (var pair in pairs)
        {
            Words(pair);
            Speaker(pair);
            Mark(pair.Parent, parentDone);
            Mark(pair.Child, childDone);
        }
    }

    private static void Mark(Utterance utterance, bool[] done)
    {
        if (utterance.InRunningText)
        {
            var end = Math.Min(done.Length, utterance.FirstWord + utterance.Words.Length);
            done.AsSpan(utterance.FirstWord..end).Fill(true);
        }
    }

    private void Words(UtterancePair pair)
    {
        switch (pair.Relation)
        {
            case UtteranceRelation.Clipped
            or UtteranceRelation.Extended
                when Math.Abs(pair.Parent.Words.Length - pair.Child.Words.Length) <= 2
                    && IsTurned(pair):
                sheet.Add(ChangeKind.Negation, pair.Parent.Span, pair.Child.Span);
                break;
            case UtteranceRelation.Clipped when IsCut(pair.Parent, pair.Child):
                sheet.Add(ChangeKind.Clipped, pair.Parent.Span, pair.Child.Span);
                LostNegation(pair);
                break;
            case UtteranceRelation.Extended when IsCut(pair.Child, pair.Parent):
                sheet.Add(
                    ChangeKind.Addition,
                    new TextSpan(pair.Parent.Span.End, pair.Parent.Span.End),
                    pair.Child.Span
                );
                break;
            case UtteranceRelation.Varied:
                sheet.Add(
                    pair.ByPlace ? ChangeKind.Substituted : KindOf(pair),
                    pair.Parent.Span,
                    pair.Child.Span
                );
                break;
            default:
                break;
        }
    }

    /// <summary>Whether more than a word of grammar or so is gone.</summary>
    private static bool IsCut(Utterance full, Utterance part) =>
        full.Matter > part.Matter || full.Words.Length > part.Words.Length + 1;

    private static ChangeKind KindOf(UtterancePair pair)
    {
        if (IsTurned(pair))
        {
            return ChangeKind.Negation;
        }

        if (Degrees(pair.Parent) != Degrees(pair.Child))
        {
            return ChangeKind.Hedge;
        }

        var numbers = Numbers(pair.Parent);
        return
            numbers.Length == Numbers(pair.Child).Length
            && !numbers.SequenceEqual(Numbers(pair.Child), StringComparer.Ordinal)
            ? ChangeKind.Number
            : ChangeKind.Substituted;
    }

    /// <summary>Whether one print denies and the other neither denies nor says as much in another word.</summary>
    private static bool IsTurned(UtterancePair pair)
    {
        var (a, b) = (Negations(pair.Parent), Negations(pair.Child));
        return a.Plain != b.Plain && (a.Plain ? !b.InEffect : !a.InEffect);
    }

    private static (bool Plain, bool InEffect) Negations(Utterance utterance)
    {
        var kinds = Hits(utterance).Select(hit => hit.Cue.Kind).ToHashSet();
        return (kinds.Contains(CueKind.Negation), kinds.Contains(CueKind.Lacking));
    }

    /// <summary>Whether the words are open: possible, probable, planned or hearsay.</summary>
    private static bool Degrees(Utterance utterance) =>
        Hits(utterance)
            .Exists(hit =>
                hit.Cue
                    is {
                        Kind: CueKind.Certainty,
                        Class: "possible" or "probable" or "planned" or "told"
                    }
            );

    private static List<CueHit> Hits(Utterance utterance) =>
        utterance.Witness.Book.Cues.Find(utterance.Witness.Text, utterance.Span, utterance.Words);

    private static string[] Numbers(Utterance utterance) =>
        [
            .. utterance
                .Words.Where(word => word.Weight == WordWeight.Number)
                .Select(word => word.Key),
        ];

    /// <summary>A clipping that lost the "not" before the words it kept turns them round.</summary>
    private void LostNegation(UtterancePair pair)
    {
        var start = FirstKept(pair);
        if (start <= 0 || Negations(pair.Child) is not (false, false))
        {
            return;
        }

        var from = pair.Parent.Words[start].Span.Start;
        var denied = Hits(pair.Parent)
            .Any(hit =>
                hit.Cue.Kind == CueKind.Negation
                && hit.Span.End <= from
                && IsNear(pair.Parent.Witness.Text, hit.Span.End, from)
            );
        if (denied)
        {
            var end = pair.Parent.Words[
                Math.Min(pair.Parent.Words.Length, start + pair.Child.Words.Length) - 1
            ];
            sheet.Add(
                ChangeKind.Negation,
                new TextSpan(
                    pair.Parent.Span.Start,
                    Math.Max(end.Span.End, pair.Parent.Span.Start)
                ),
                pair.Child.Span
            );
        }
    }

    /// <summary>Whether no mark parts the negation from what it denies, and few words do.</summary>
    private static bool IsNear(string text, int end, int start) =>
        // A negation reaches over a verb and its helpers: some thirty letters.
        start - end
            < 30
        && !text.AsSpan(end, start - end).ContainsAny(",;:—–.。，、");

    private static int FirstKept(UtterancePair pair)
    {
        var book = pair.Parent.Witness.Book;
        for (var i = 0; i < pair.Parent.Words.Length; i++)
        {
            if (WordAligner.AreSame(pair.Parent.Words[i], pair.Child.Words[0], book))
            {
                var next =
                    pair.Child.Words.Length == 1
                    || (
                        i + 1 < pair.Parent.Words.Length
                        && WordAligner.AreSame(pair.Parent.Words[i + 1], pair.Child.Words[1], book)
                    );
                if (next)
                {
                    return i;
                }
            }
        }

        return -1;
    }

    private void Speaker(UtterancePair pair)
    {
        if (
            pair.Parent.Speaker is { } before
            && pair.Child.Speaker is { } after
            && before != after
            && Introduction(pair.Parent) is { } from
            && Introduction(pair.Child) is { } to
            && !ShareName(pair, from, to)
        )
        {
            sheet.Add(ChangeKind.Speaker, from, to);
        }
    }

    /// <summary>Whether the introductions have a word of matter in common: the same source, told apart by mistake.</summary>
    private static bool ShareName(UtterancePair pair, TextSpan from, TextSpan to)
    {
        var (a, b) = (pair.Parent.Witness, pair.Child.Witness);
        var named = Matter(a, from);
        return Matter(b, to).Exists(word => named.Exists(other => other.Key == word.Key));
    }

    private static List<WitnessWord> Matter(Witness witness, TextSpan span)
    {
        var words = new List<WitnessWord>();
        WordScanner.Scan(witness.Text, span, 0, witness.Book, words);
        words.RemoveAll(word => word.Weight < WordWeight.Content || witness.Book.IsRole(word.Key));
        return words;
    }

    /// <summary>Source and cue of the quotation.</summary>
    private static TextSpan? Introduction(Utterance utterance)
    {
        if (utterance.Statement?.Source is not { Spans.IsEmpty: false } source)
        {
            return null;
        }

        var span = source.Spans[0];
        foreach (var cue in utterance.Statement.Cue)
        {
            var hull = span.Hull(cue);
            if (!hull.Overlaps(utterance.Span))
            {
                span = hull;
            }
        }

        return span;
    }
}
