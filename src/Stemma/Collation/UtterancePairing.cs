namespace Stemma.Collation;

/// <summary>A quotation of a parent and its print in the child.</summary>
/// <param name="Parent">In the source.</param>
/// <param name="Child">In what was made from it.</param>
/// <param name="Relation">How the second stands to the first.</param>
/// <param name="ByPlace">The words alone would not tell; they stand at the same place.</param>
internal readonly record struct UtterancePair(
    Utterance Parent,
    Utterance Child,
    UtteranceRelation Relation,
    bool ByPlace
);

/// <summary>Finds the quotations of a child that were taken over from its parent, in one language.</summary>
internal static class UtterancePairing
{
    // Half of the shorter print stands against words of the other.
    private const double AlignedShare = 0.5;

    /// <summary>The pairs, by the child's quotation; each of the child's quotations has one parent at most.</summary>
    public static List<UtterancePair> Pair(
        IReadOnlyList<Utterance> parents,
        IReadOnlyList<Utterance> children,
        PairAlignment? alignment
    )
    {
        var index = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var p = 0; p < parents.Count; p++)
        {
            foreach (var key in parents[p].Words.Select(word => word.Key).Distinct())
            {
                if (!index.TryGetValue(key, out var list))
                {
                    index[key] = list = [];
                }

                list.Add(p);
            }
        }

        var pairs = new List<UtterancePair>();
        foreach (var child in children)
        {
            if (Best(parents, child, index, alignment) is { } pair)
            {
                pairs.Add(pair);
            }
        }

        return pairs;
    }

    private static UtterancePair? Best(
        IReadOnlyList<Utterance> parents,
        Utterance child,
        Dictionary<string, List<int>> index,
        PairAlignment? alignment
    )
    {
        // A quotation shares a word of matter or a place with its parent; postings of common words are passed over.
        const int common = 40;
        var candidates = new SortedSet<int>();
        foreach (var word in child.Words)
        {
            if (index.TryGetValue(word.Key, out var list) && list.Count <= common)
            {
                candidates.UnionWith(list);
            }
        }

        if (alignment is not null)
        {
            candidates.UnionWith(ByPlace(parents, child, alignment));
        }

        UtterancePair? best = null;
        var score = 0.0;
        foreach (var p in candidates)
        {
            var parent = parents[p];
            var relation = UtteranceMatch.Compare(parent, child);
            var (shared, matter) = UtteranceMatch.InCommon(parent, child);
            var aligned = alignment is null ? 0 : AlignedWords(parent, child, alignment);
            var shorter = Math.Min(parent.Words.Length, child.Words.Length);
            if (relation == UtteranceRelation.None && aligned < AlignedShare * shorter)
            {
                continue;
            }

            // One shared word says little, unless it stands at the same place.
            if (matter < 2 && aligned == 0 && relation != UtteranceRelation.Equal)
            {
                continue;
            }

            var points =
                (
                    (double)Math.Max(shared, aligned)
                    / Math.Max(parent.Words.Length, child.Words.Length)
                )
                + (aligned > 0 ? 0.5 : 0)
                + (parent.InRunningText ? 0.1 : 0);
            if (points > score)
            {
                score = points;
                best = new UtterancePair(
                    parent,
                    child,
                    relation == UtteranceRelation.None
                        ? UtteranceMatch.Relate(parent, child)
                        : relation,
                    relation == UtteranceRelation.None
                );
            }
        }

        return best;
    }

    private static IEnumerable<int> ByPlace(
        IReadOnlyList<Utterance> parents,
        Utterance child,
        PairAlignment alignment
    )
    {
        if (!child.InRunningText)
        {
            yield break;
        }

        for (var i = 0; i < child.Words.Length; i++)
        {
            var word = alignment.ToParent[child.FirstWord + i];
            if (word >= 0 && At(parents, alignment.Parent.Words[word].Span) is >= 0 and var p)
            {
                yield return p;
            }
        }
    }

    private static int At(IReadOnlyList<Utterance> utterances, TextSpan span)
    {
        var (low, high) = (0, utterances.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (utterances[middle].Span.End < span.End)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < utterances.Count && utterances[low].Span.Contains(span) ? low : -1;
    }

    private static int AlignedWords(Utterance parent, Utterance child, PairAlignment alignment)
    {
        if (!parent.InRunningText || !child.InRunningText)
        {
            return 0;
        }

        var aligned = 0;
        for (var i = 0; i < child.Words.Length; i++)
        {
            var word = alignment.ToParent[child.FirstWord + i];
            if (word >= parent.FirstWord && word < parent.FirstWord + parent.Words.Length)
            {
                aligned++;
            }
        }

        return aligned;
    }
}
