namespace Stemma.Collation;

/// <summary>Sentences of a parent and of a child that tell the same matter, each list in text order.</summary>
internal sealed record SentenceGroup(int[] Parent, int[] Child);

/// <summary>
/// Finds which sentences of two texts in one language belong together. Order is no condition: moved sentences are found as well.
/// Rare words weigh more (inverse document frequency over the sentences of both texts; Spärck Jones 1972).
/// </summary>
internal sealed class SentenceMatcher
{
    // A key that stands in more sentences tells none of them apart, and postings stay short.
    private const int MostSentences = 24;

    // A sentence that was split or drawn together in editing stays within this.
    private const int LargestSide = 4;

    // Half of the shorter sentence's weight: below it chance sharing of a topic's words sets in.
    private const double PartShare = 0.5;

    private readonly Witness parent;
    private readonly Witness child;
    private readonly HashSet<string>[] parentKeys;
    private readonly HashSet<string>[] childKeys;
    private readonly Dictionary<string, List<int>> postings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> frequency = new(StringComparer.Ordinal);

    private SentenceMatcher(Witness parent, Witness child)
    {
        this.parent = parent;
        this.child = child;
        parentKeys = Keys(parent);
        childKeys = Keys(child);
        for (var p = 0; p < parentKeys.Length; p++)
        {
            foreach (var key in parentKeys[p])
            {
                if (!postings.TryGetValue(key, out var list))
                {
                    postings[key] = list = [];
                }

                list.Add(p);
            }
        }

        foreach (var key in parentKeys.Concat(childKeys).SelectMany(keys => keys))
        {
            frequency[key] = frequency.GetValueOrDefault(key) + 1;
        }
    }

    /// <summary>The groups, by their first sentence in the child.</summary>
    /// <param name="parent">The source.</param>
    /// <param name="child">What was made from it.</param>
    /// <param name="least">Least similarity of two sentences, 0 to 1.</param>
    /// <param name="fill">Whether sentences left over at the same place on both sides are taken for one another.</param>
    public static List<SentenceGroup> Match(Witness parent, Witness child, double least, bool fill)
    {
        var matcher = new SentenceMatcher(parent, child);
        var partner = matcher.Links(least);
        if (fill)
        {
            matcher.Fill(partner);
        }

        return matcher.Groups(partner);
    }

    private static HashSet<string>[] Keys(Witness witness)
    {
        var keys = new HashSet<string>[witness.Sentences.Length];
        for (var s = 0; s < keys.Length; s++)
        {
            keys[s] = new HashSet<string>(StringComparer.Ordinal);
            var words = witness.WordsOf(s);
            for (var i = 0; i < words.Length; i++)
            {
                var key = words[i].Key;
                if (key.Length == 1 && key[0] >= '\u3040')
                {
                    if (i + 1 < words.Length)
                    {
                        keys[s].Add(key + words[i + 1].Key);
                    }
                }
                else if (words[i].Weight >= WordWeight.Content)
                {
                    keys[s].Add(Stem(key));
                }
            }
        }

        return keys;
    }

    /// <summary>A crude stem for finding candidates; the aligner judges words by their endings.</summary>
    private static string Stem(string key)
    {
        var longest = key[0] >= '\uAC00' ? 2 : 6;
        return key.Length > longest ? key[..longest] : key;
    }

    private double Weight(string key) =>
        Math.Log(1 + ((double)(parentKeys.Length + childKeys.Length) / frequency[key]));

    private double Weight(HashSet<string> keys) => keys.Sum(Weight);

    /// <summary>The parent sentence of each child sentence, and the other way round, as lists of links.</summary>
    private List<(int Parent, int Child)> Links(double least)
    {
        var candidates = Candidates(least);
        var links = new List<(int, int)>();
        var byParent = new int[parentKeys.Length];
        var byChild = new int[childKeys.Length];
        foreach (var (_, _, _, p, c) in candidates)
        {
            if (byParent[p] == 0 && byChild[c] == 0)
            {
                links.Add((p, c));
                byParent[p]++;
                byChild[c]++;
            }
        }

        foreach (var (_, part, _, p, c) in candidates)
        {
            var oneIsFree = byParent[p] == 0 ^ byChild[c] == 0;
            if (
                oneIsFree
                && part >= PartShare
                && byParent[p] < LargestSide
                && byChild[c] < LargestSide
            )
            {
                links.Add((p, c));
                byParent[p]++;
                byChild[c]++;
            }
        }

        return links;
    }

    private List<(double Score, double Part, int Apart, int P, int C)> Candidates(double least)
    {
        var candidates = new List<(double Score, double Part, int Apart, int P, int C)>();
        var parentWeights = Array.ConvertAll(parentKeys, Weight);
        var shared = new Dictionary<int, (double Weight, int Count)>();
        for (var c = 0; c < childKeys.Length; c++)
        {
            shared.Clear();
            foreach (var key in childKeys[c])
            {
                if (postings.TryGetValue(key, out var list) && list.Count <= MostSentences)
                {
                    foreach (var p in list)
                    {
                        var (weight, count) = shared.GetValueOrDefault(p);
                        shared[p] = (weight + Weight(key), count + 1);
                    }
                }
            }

            var childWeight = Weight(childKeys[c]);
            foreach (var (p, (weight, count)) in shared)
            {
                var part = weight / Math.Min(childWeight, parentWeights[p]);
                var score = 0.5 * (part + (weight / Math.Sqrt(childWeight * parentWeights[p])));
                var enough =
                    count > 1 || count == Math.Min(parentKeys[p].Count, childKeys[c].Count);
                if (score >= least && enough)
                {
                    var apart = (int)Math.Abs(((long)p * childKeys.Length / parentKeys.Length) - c);
                    candidates.Add((score, part, apart, p, c));
                }
            }
        }

        candidates.Sort(
            (x, y) =>
                x.Score != y.Score ? y.Score.CompareTo(x.Score)
                : x.Apart != y.Apart ? x.Apart.CompareTo(y.Apart)
                : x.P != y.P ? x.P.CompareTo(y.P)
                : x.C.CompareTo(y.C)
        );
        return candidates;
    }

    /// <summary>
    /// Links what stands alone between two linked neighbours on both sides: a sentence whose every word was exchanged keeps its place.
    /// </summary>
    private void Fill(List<(int Parent, int Child)> links)
    {
        var ofChild = links.ToLookup(link => link.Child, link => link.Parent);
        var usedParents = links.Select(link => link.Parent).ToHashSet();
        for (var c = 0; c < childKeys.Length; c++)
        {
            if (ofChild[c].Any())
            {
                continue;
            }

            var before = c == 0 ? -1 : ofChild[c - 1].DefaultIfEmpty(-2).Max();
            var after =
                c == childKeys.Length - 1
                    ? parentKeys.Length
                    : ofChild[c + 1].DefaultIfEmpty(-2).Min();
            var p = before + 1;
            if (
                before >= -1
                && after == before + 2
                && usedParents.Add(p)
                && IsOfLikeLength(parent.Sentences[p].WordCount, child.Sentences[c].WordCount)
            )
            {
                links.Add((p, c));
            }
        }
    }

    // Synonyms change a sentence's length little: four fifths of spun sentences stay within a factor of one and a half.
    private static bool IsOfLikeLength(int a, int b) => 2 * Math.Max(a, b) <= 3 * Math.Min(a, b);

    private List<SentenceGroup> Groups(List<(int Parent, int Child)> links)
    {
        var home = new int[parentKeys.Length + childKeys.Length];
        for (var i = 0; i < home.Length; i++)
        {
            home[i] = i;
        }

        foreach (var (p, c) in links)
        {
            home[Root(home, p)] = Root(home, parentKeys.Length + c);
        }

        return
        [
            .. links
                .SelectMany(link => new[] { link.Parent, parentKeys.Length + link.Child })
                .Distinct()
                .GroupBy(node => Root(home, node))
                .Select(group => new SentenceGroup(
                    [.. group.Where(node => node < parentKeys.Length).Order()],
                    [
                        .. group
                            .Where(node => node >= parentKeys.Length)
                            .Select(node => node - parentKeys.Length)
                            .Order(),
                    ]
                ))
                .OrderBy(group => group.Child[0]),
        ];
    }

    private static int Root(int[] home, int node)
    {
        while (home[node] != node)
        {
            home[node] = home[home[node]];
            node = home[node];
        }

        return node;
    }
}
