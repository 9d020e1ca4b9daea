using System.Collections.Immutable;
using Stemma.Lineage;

namespace Stemma.Collation;

/// <summary>Pairs the quotations of a text with those of its translation, by the linked sentences they stand in.</summary>
internal static class TranslatedUtterances
{
    /// <summary>Pairs of indexes into <paramref name="parents"/> and <paramref name="children"/>.</summary>
    public static IEnumerable<(int Parent, int Child)> Pair(
        Utterance[] parents,
        Utterance[] children,
        ImmutableArray<Passage> passages
    )
    {
        foreach (var passage in passages)
        {
            var p = Inside(parents, passage.From);
            var c = Inside(children, passage.To);
            // As many quotations on both sides stand in the same order. Otherwise it is not known which is which.
            if (p.Count == c.Count)
            {
                for (var i = 0; i < p.Count; i++)
                {
                    yield return (p[i], c[i]);
                }
            }
        }
    }

    private static List<int> Inside(Utterance[] utterances, TextSpan span)
    {
        var inside = new List<int>();
        for (var u = 0; u < utterances.Length; u++)
        {
            if (utterances[u].InRunningText && span.Contains(utterances[u].Span))
            {
                inside.Add(u);
            }
        }

        return inside;
    }
}
