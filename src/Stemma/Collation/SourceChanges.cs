namespace Stemma.Collation;

/// <summary>
/// Sources that were dropped or put in: a cue of saying in one text whose matter stands in the other without any. Cues of linked
/// sentences answer for one another, whatever their words: "said" for "stated" is style.
/// </summary>
internal sealed class SourceChanges
{
    // Fewer words of matter in common and it is another sentence, not the same one without its source: two, and a third of the shorter.
    private const int LeastMatter = 2;
    private const int LeastPart = 3;

    private readonly PairAlignment alignment;
    private readonly ChangeSheet sheet;
    private readonly QuoteChanges quotes;
    private readonly bool isPart;
    private readonly bool[] parentDone;
    private readonly bool[] childDone;

    public SourceChanges(
        PairAlignment alignment,
        ChangeSheet sheet,
        QuoteChanges quotes,
        bool isPart
    )
    {
        this.isPart = isPart;
        (this.alignment, this.sheet, this.quotes) = (alignment, sheet, quotes);
        parentDone = new bool[alignment.Parent.Words.Length];
        childDone = new bool[alignment.Child.Words.Length];
    }

    /// <summary>Whether a word of the parent belongs to a source that was dropped.</summary>
    public bool HasParent(int word) => parentDone[word];

    /// <summary>Whether a word of the child belongs to a source that was added.</summary>
    public bool HasChild(int word) => childDone[word];

    public void Find()
    {
        foreach (var group in alignment.Groups)
        {
            var parentCues = CuesOf(alignment.Parent, group.Parent, quotes.HasParent);
            var childCues = CuesOf(alignment.Child, group.Child, quotes.HasChild);
            RemovePairs(parentCues, childCues);
            var common = Math.Min(parentCues.Count, childCues.Count);
            foreach (var (first, end, _) in parentCues.Skip(common).Where(cue => cue.Says))
            {
                Dropped(first, end);
            }

            // What stands around carried words is the child's own: its cues are no source put in.
            foreach (
                var (first, end, _) in isPart ? [] : childCues.Skip(common).Where(cue => cue.Says)
            )
            {
                Added(first, end);
            }
        }
    }

    /// <summary>The cues of a group's sentences outside quotations, as ranges of words.</summary>
    private static List<(int First, int End, bool Says)> CuesOf(
        Witness witness,
        int[] sentences,
        Func<int, bool> isQuoted
    )
    {
        var found = new List<(int First, int End, bool Says)>();
        foreach (var sentence in sentences)
        {
            var span = witness.Sentences[sentence].Span;
            foreach (var cue in CuesIn(witness, span))
            {
                var (first, end) = witness.WordsIn(cue.Span);
                if (
                    cue.Cue.Kind == CueKind.Sourcing
                    && first < end
                    && !isQuoted(first)
                    && !witness.IsQuoted(cue.Span)
                    && (found.Count == 0 || found[^1].End <= first)
                )
                {
                    found.Add((first, end, cue.Cue.Class != "act"));
                }
            }
        }

        return found;
    }

    /// <summary>The cues that begin inside a stretch. Cues of different kinds may overlap, so they are looked up by where they begin.</summary>
    internal static IEnumerable<CueHit> CuesIn(Witness witness, TextSpan span) =>
        InText.Over(witness.Cues, cue => new TextSpan(cue.Span.Start, cue.Span.Start + 1), span);

    /// <summary>Takes away cues that stand against one another.</summary>
    private void RemovePairs(
        List<(int First, int End, bool Says)> parents,
        List<(int First, int End, bool Says)> children
    )
    {
        for (var p = parents.Count - 1; p >= 0; p--)
        {
            for (var word = parents[p].First; word < parents[p].End; word++)
            {
                var other = alignment.ToChild[word];
                var c = children.FindIndex(cue => other >= cue.First && other < cue.End);
                if (other >= 0 && c >= 0)
                {
                    parents.RemoveAt(p);
                    children.RemoveAt(c);
                    break;
                }
            }
        }
    }

    private void Dropped(int first, int end)
    {
        var (start, stop) = Clause(alignment.Parent, first, end, alignment.ToChild);
        var sentence = alignment.Parent.Words[first].Sentence;
        if (
            NamesSomebody(alignment.Parent, start, stop, first, end)
            && Counterpart(alignment.Parent, sentence, alignment.ToChild, alignment.Child) is { } to
        )
        {
            parentDone.AsSpan(start..stop).Fill(true);
            sheet.Add(ChangeKind.Attribution, SpanOf(alignment.Parent, start, stop), to);
        }
    }

    private void Added(int first, int end)
    {
        var (start, stop) = Clause(alignment.Child, first, end, alignment.ToParent);
        var sentence = alignment.Child.Words[first].Sentence;
        if (
            NamesSomebody(alignment.Child, start, stop, first, end)
            && Counterpart(alignment.Child, sentence, alignment.ToParent, alignment.Parent)
                is { } from
        )
        {
            childDone.AsSpan(start..stop).Fill(true);
            sheet.Add(ChangeKind.Attribution, from, SpanOf(alignment.Child, start, stop));
        }
    }

    /// <summary>Whether anything of matter stands with the cue: a cue alone is a matter of style.</summary>
    private static bool NamesSomebody(Witness witness, int start, int stop, int first, int end)
    {
        for (var word = start; word < stop; word++)
        {
            if ((word < first || word >= end) && witness.Words[word].Weight >= WordWeight.Content)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The unaligned words around a cue in its sentence: the source with its cue.</summary>
    private static (int Start, int End) Clause(Witness witness, int first, int end, int[] toOther)
    {
        var sentence = witness.Sentences[witness.Words[first].Sentence];
        bool IsFree(int word) => toOther[word] < 0;
        var start = first;
        while (start > sentence.FirstWord && IsFree(start - 1))
        {
            start--;
        }

        var stop = end;
        while (stop < sentence.FirstWord + sentence.WordCount && IsFree(stop))
        {
            stop++;
        }

        return (start, stop);
    }

    /// <summary>The sentence of the other text that holds the matter; null where too little of it is there.</summary>
    private static TextSpan? Counterpart(Witness own, int sentence, int[] toOther, Witness other)
    {
        var counts = new SortedDictionary<int, int>();
        var (_, first, count) = own.Sentences[sentence];
        for (var word = first; word < first + count; word++)
        {
            if (
                toOther[word] >= 0
                && own.Words[word].Weight >= WordWeight.Content
                && WordAligner.AreSame(own.Words[word], other.Words[toOther[word]], own.Book)
            )
            {
                var at = other.Words[toOther[word]].Sentence;
                counts[at] = counts.GetValueOrDefault(at) + 1;
            }
        }

        var best = counts.OrderByDescending(pair => pair.Value).FirstOrDefault();
        if (best.Value < LeastMatter)
        {
            return null;
        }

        var shorter = Math.Min(Matter(own.WordsOf(sentence)), Matter(other.WordsOf(best.Key)));
        return LeastPart * best.Value >= shorter ? other.Sentences[best.Key].Span : null;
    }

    private static int Matter(ReadOnlySpan<WitnessWord> words)
    {
        var count = 0;
        foreach (var word in words)
        {
            count += word.Weight >= WordWeight.Content ? 1 : 0;
        }

        return count;
    }

    private static TextSpan SpanOf(Witness witness, int start, int end) =>
        new(witness.Words[start].Span.Start, witness.Words[end - 1].Span.End);
}
