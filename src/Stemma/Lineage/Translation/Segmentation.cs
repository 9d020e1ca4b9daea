using System.Collections.Frozen;

namespace Stemma.Lineage.Translation;

/// <summary>Cuts a run of unspaced writing into words of the lexicon, words of grammar and what is left.</summary>
internal static class Segmentation
{
    private const int LongestWord = 8;

    /// <summary>
    /// The cut with the highest sum of squared lengths of known words (longer words first, as in maximal matching, but over the whole
    /// run): one pass, time linear in the run.
    /// </summary>
    /// <param name="run">The writing.</param>
    /// <param name="table">The language's lexicon.</param>
    /// <param name="stops">Its words of grammar.</param>
    /// <param name="allowSingle">Whether the one character at this offset may be a word by itself.</param>
    /// <param name="particles">Whether words of grammar hang on the word before them.</param>
    /// <param name="pieces">Filled with the pieces in order: offset, length, number in the lexicon (-1 unknown, -2 grammar).</param>
    public static void Cut(
        ReadOnlySpan<char> run,
        GlossTable table,
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> stops,
        Func<int, bool> allowSingle,
        bool particles,
        List<(int Start, int Length, int Word)> pieces
    )
    {
        pieces.Clear();
        int n = run.Length;
        var best = new float[n + 1];
        var length = new int[n];
        var word = new int[n];
        for (int at = n - 1; at >= 0; at--)
        {
            best[at] = best[at + 1];
            length[at] = 1;
            word[at] = -1;
            for (int l = Math.Min(LongestWord, n - at); l >= 1; l--)
            {
                var piece = run.Slice(at, l);
                // A particle follows; alone at the head of a word it is none.
                bool grammar = stops.Contains(piece) && (at > 0 || l > 1 || n == 1 || !particles);
                int found = grammar ? -2 : table.Find(piece);
                if (found == -1 || (l == 1 && found >= 0 && !allowSingle(at)))
                {
                    continue;
                }

                float score = (l == 1 ? 0.5f : l * l) + best[at + l];
                if (score > best[at])
                {
                    (best[at], length[at], word[at]) = (score, l, found);
                }
            }
        }

        for (int at = 0; at < n; at += length[at])
        {
            if (word[at] == -1 && pieces.Count > 0 && pieces[^1].Word == -1)
            {
                var last = pieces[^1];
                pieces[^1] = last with { Length = last.Length + 1 };
            }
            else
            {
                pieces.Add((at, length[at], word[at]));
            }
        }
    }
}
