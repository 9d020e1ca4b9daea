namespace Stemma.Lineage;

/// <summary>Where two witnesses agree for sure: the points that an alignment is hung on.</summary>
/// <param name="From">First token in the one witness.</param>
/// <param name="To">First token in the other.</param>
/// <param name="Length">Tokens that are equal from there on.</param>
/// <param name="Weight">Sum of their weights.</param>
internal readonly record struct Anchor(int From, int To, int Length, float Weight);

/// <summary>Finds anchors: longest equal runs, and words that stand once in each witness.</summary>
internal static class AnchorFinder
{
    /// <summary>A run that stands more often than this in a witness anchors nothing: it would pair with everything.</summary>
    internal const int MostOccurrences = 4;

    /// <summary>Least weight of a word that anchors by itself: five letters, see <see cref="WordSurprise"/>.</summary>
    private const float LeastSingleWeight = 0.8f;

    /// <summary>Tokens in an exact seed: three words, or about as much in characters.</summary>
    internal static int SeedLength(bool cjk) => cjk ? 6 : 3;

    /// <summary>Tokens in a seed that stands once in each witness: a word, or about as much in characters.</summary>
    internal static int SingleLength(bool cjk) => cjk ? 3 : 1;

    /// <summary>Anchors ordered by their place in <paramref name="from"/>, then in <paramref name="to"/>.</summary>
    internal static List<Anchor> Find(WitnessText from, WitnessText to)
    {
        var anchors = new List<Anchor>();
        var covered = new Dictionary<int, int>();
        var cjk = from.Cjk;
        AddRuns(from, to, SeedLength(cjk), anchors, covered);
        AddSingles(from, to, SingleLength(cjk), anchors, covered);
        anchors.Sort((x, y) => x.From != y.From ? x.From.CompareTo(y.From) : x.To.CompareTo(y.To));
        return anchors;
    }

    private static void AddRuns(
        WitnessText from,
        WitnessText to,
        int k,
        List<Anchor> anchors,
        Dictionary<int, int> covered
    )
    {
        var places = to.Grams(k);
        var grams = GramKeys.Of(from.Tokens, k);
        for (var i = 0; i < grams.Length; i++)
        {
            if (!places.TryGetValue(grams[i], out var at) || at.Count > MostOccurrences)
            {
                continue;
            }

            foreach (var j in at)
            {
                // Only where a run begins; the rest of it has been walked already.
                if (covered.TryGetValue(j - i, out var end) && end > i)
                {
                    continue;
                }

                var length = k;
                while (
                    i + length < from.Tokens.Length
                    && j + length < to.Tokens.Length
                    && from.Tokens[i + length].Key == to.Tokens[j + length].Key
                )
                {
                    length++;
                }

                covered[j - i] = i + length;
                anchors.Add(new Anchor(i, j, length, Weight(from.Tokens, i, length)));
            }
        }
    }

    private static void AddSingles(
        WitnessText from,
        WitnessText to,
        int k,
        List<Anchor> anchors,
        Dictionary<int, int> covered
    )
    {
        var inside = new HashSet<(int, int)>();
        foreach (var anchor in anchors)
        {
            for (var n = 0; n < anchor.Length; n++)
            {
                inside.Add((anchor.From + n, anchor.To + n));
            }
        }

        var there = to.Grams(k);
        foreach (var (key, here) in from.Grams(k))
        {
            if (here.Count == 1 && there.TryGetValue(key, out var at) && at.Count == 1)
            {
                var weight = Weight(from.Tokens, here[0], k);
                if (weight >= LeastSingleWeight && !inside.Contains((here[0], at[0])))
                {
                    anchors.Add(new Anchor(here[0], at[0], k, weight));
                }
            }
        }
    }

    private static float Weight(WitnessToken[] tokens, int start, int length)
    {
        var sum = 0f;
        for (var i = start; i < start + length; i++)
        {
            sum += tokens[i].Weight;
        }

        return sum;
    }
}

/// <summary>Hashes of every run of k tokens.</summary>
internal static class GramKeys
{
    internal static ulong[] Of(WitnessToken[] tokens, int k)
    {
        if (tokens.Length < k)
        {
            return [];
        }

        var keys = new ulong[tokens.Length - k + 1];
        for (var i = 0; i < keys.Length; i++)
        {
            var key = tokens[i].Key;
            for (var n = 1; n < k; n++)
            {
                key = KeyHash.Join(key, tokens[i + n].Key);
            }

            keys[i] = key;
        }

        return keys;
    }
}
