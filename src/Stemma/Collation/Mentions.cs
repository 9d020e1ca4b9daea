namespace Stemma.Collation;

/// <summary>Tells whether words of one text stand anywhere in the other: what is there was moved, neither lost nor added.</summary>
internal sealed class Mentions
{
    // A word or two are at hand by chance in any long text: they count as moved within a paragraph only.
    private const int FewWords = 2;
    private const int NearFew = 3;

    // A longer phrase may be moved through a whole report: forty sentences are a long one.
    private const int NearMany = 40;

    private readonly Witness witness;

    private readonly Dictionary<string, List<int>> sentencesOf = new(StringComparer.Ordinal);

    public Mentions(Witness witness)
    {
        this.witness = witness;
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

    /// <summary>Whether this is where the words of <paramref name="other"/> stand.</summary>
    public bool IsOf(Witness other) => ReferenceEquals(witness, other);

    /// <summary>
    /// Largest share of the words of matter among <paramref name="words"/> that stand in one sentence or its neighbour, 0 to 1; 1 where
    /// there are none.
    /// </summary>
    /// <param name="words">Words of the other text.</param>
    /// <param name="near">Index of the sentence around which to look.</param>
    public double Share(IEnumerable<WitnessWord> words, int near)
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

        var reach = keys.Length <= FewWords ? NearFew : NearMany;
        var counts = new Dictionary<int, int>();
        var best = 0;
        foreach (var key in keys)
        {
            if (!sentencesOf.TryGetValue(key, out var list))
            {
                continue;
            }

            var at = list.BinarySearch(near - reach);
            var last = int.MinValue;
            for (var i = at < 0 ? ~at : at; i < list.Count && list[i] <= near + reach; i++)
            {
                // Each key counts once for a sentence and once for the one before it.
                for (var s = Math.Max(list[i] - 1, last + 1); s <= list[i]; s++)
                {
                    counts[s] = counts.GetValueOrDefault(s) + 1;
                    best = Math.Max(best, counts[s]);
                }

                last = list[i];
            }
        }

        return (double)best / keys.Length;
    }

    /// <summary>The same for a text of which no place is known to correspond: around the place as far from its beginning, by share.</summary>
    public double ShareAnywhere(IEnumerable<WitnessWord> words, double place)
    {
        // Two sources of one report run in their own order: a report of usual length is searched whole.
        var near = (int)(place * witness.Sentences.Length);
        return Share(words, Math.Clamp(near, 0, Math.Max(0, witness.Sentences.Length - 1)));
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
