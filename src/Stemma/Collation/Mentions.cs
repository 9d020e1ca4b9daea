namespace Stemma.Collation;

/// <summary>Tells whether words of one text stand anywhere in the other: what is there was moved, neither lost nor added.</summary>
internal sealed class Mentions
{
    // A word of so many sentences is at hand in any of them.
    private const int Everywhere = 64;

    private readonly Dictionary<string, List<int>> sentencesOf = new(StringComparer.Ordinal);

    public Mentions(Witness witness)
    {
        for (var i = 0; i < witness.Words.Length; i++)
        {
            var key = Stem(witness.Words[i].Key);
            if (!sentencesOf.TryGetValue(key, out var list))
            {
                sentencesOf[key] = list = [];
            }

            if (list.Count == 0 || list[^1] != witness.Words[i].Sentence)
            {
                list.Add(witness.Words[i].Sentence);
            }
        }
    }

    /// <summary>
    /// Largest share of the words of matter among <paramref name="words"/> that stand in one sentence or its neighbour, 0 to 1; 1 where
    /// there are none.
    /// </summary>
    public double Share(IEnumerable<WitnessWord> words)
    {
        var keys = words
            .Where(word => word.Weight >= WordWeight.Content)
            .Select(word => Stem(word.Key))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        if (keys.Length == 0)
        {
            return 1;
        }

        var counts = new Dictionary<int, int>();
        var best = 0;
        var everywhere = 0;
        foreach (var key in keys)
        {
            if (!sentencesOf.TryGetValue(key, out var list))
            {
                continue;
            }

            if (list.Count > Everywhere)
            {
                everywhere++;
                continue;
            }

            var last = -1;
            foreach (var sentence in list)
            {
                // Each key counts once for a sentence and once for the one before it.
                for (var s = Math.Max(sentence - 1, last + 1); s <= sentence; s++)
                {
                    counts[s] = counts.GetValueOrDefault(s) + 1;
                    best = Math.Max(best, counts[s]);
                }

                last = sentence;
            }
        }

        return (double)(best + everywhere) / keys.Length;
    }

    private static string Stem(string key)
    {
        var longest =
            key.Length == 0 ? 0
            : key[0] >= '\uAC00' ? 2
            : 5;
        return key.Length > longest ? key[..longest] : key;
    }
}
