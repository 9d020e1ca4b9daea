using Stemma.Language.Parsing;

namespace Stemma.Training;

/// <summary>Trees without crossing arcs, and the moves that build them.</summary>
internal static class GoldTrees
{
    /// <summary>Heads with arcs lifted towards the root until none cross (Nivre and Nilsson 2005, without their labels).</summary>
    public static int[] Projective(int[] heads)
    {
        heads = [.. heads];
        while (Shortest(heads) is >= 0 and var word)
        {
            heads[word] = heads[heads[word]];
        }

        return heads;
    }

    /// <summary>All moves that occur in trees, the most frequent first.</summary>
    public static MoveSet Moves(IEnumerable<TreeSentence> sentences)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            var heads = Projective([.. sentence.Words.Select(word => word.Head)]);
            for (int i = 0; i < heads.Length; i++)
            {
                var kind =
                    heads[i] < 0 ? MoveKind.Root
                    : heads[i] > i ? MoveKind.Left
                    : MoveKind.Right;
                var line = $"{kind} {sentence.Words[i].Deprel}";
                counts[line] = counts.GetValueOrDefault(line) + 1;
            }
        }

        return MoveSet.Read([
            .. counts
                .OrderByDescending(c => c.Value)
                .ThenBy(c => c.Key, StringComparer.Ordinal)
                .Select(c => c.Key),
        ]);
    }

    /// <summary>The word of the shortest arc that crosses another; -1 where none does.</summary>
    private static int Shortest(int[] heads)
    {
        int best = -1;
        int length = int.MaxValue;
        for (int word = 0; word < heads.Length; word++)
        {
            int low = Math.Min(word, heads[word]);
            int high = Math.Max(word, heads[word]);
            if (heads[word] < 0 || heads[heads[word]] < 0 || high - low >= length)
            {
                // An arc from the root of the sentence stays; what it crosses is lifted.
                continue;
            }

            for (int inner = low + 1; inner < high; inner++)
            {
                if (heads[inner] < low || heads[inner] > high)
                {
                    best = word;
                    length = high - low;
                    break;
                }
            }
        }

        return best;
    }
}
