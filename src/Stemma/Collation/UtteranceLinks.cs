using Stemma.Lineage;

namespace Stemma.Collation;

/// <summary>Draws the prints of one utterance together: along derivations, and by their words where articles are not derived from one another.</summary>
internal sealed class UtteranceLinks(UtterancePool pool)
{
    // Five words in a row, two of them of matter, are not spoken twice by chance.
    private const int LeastAlike = 5;
    private const int LeastMatter = 2;

    // A run of words in more prints than this is a stock phrase.
    private const int MostPrints = 50;

    private readonly List<(int A, int B)> links = [];

    /// <summary>Links the prints of parents to those of their children.</summary>
    public void AddDerived(
        IEnumerable<(Witness Parent, Witness Child, Derivation Derivation)> edges
    )
    {
        foreach (var (parent, child, derivation) in edges)
        {
            if (parent.Book.Language == child.Book.Language)
            {
                AddCopied(parent, child, derivation.Type);
            }
            else
            {
                AddTranslated(parent, child, derivation);
            }
        }
    }

    /// <summary>Links prints of one language with a run of words in common, whatever their articles.</summary>
    public void AddAlike()
    {
        var runs = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var u = 0; u < pool.Count; u++)
        {
            foreach (var run in Runs(pool[u]))
            {
                if (!runs.TryGetValue(run, out var list))
                {
                    runs[run] = list = [];
                }

                if (list.Count <= MostPrints && (list.Count == 0 || list[^1] != u))
                {
                    list.Add(u);
                }
            }
        }

        foreach (var list in runs.Values.Where(list => list.Count is > 1 and <= MostPrints))
        {
            for (var i = 1; i < list.Count; i++)
            {
                var (a, b) = (pool[list[i - 1]], pool[list[i]]);
                if (
                    (a.Speaker is null || b.Speaker is null || a.Speaker == b.Speaker)
                    && UtteranceMatch.Compare(a, b) != UtteranceRelation.None
                )
                {
                    links.Add((list[i - 1], list[i]));
                }
            }
        }
    }

    /// <summary>The families: prints linked directly or through others, each list rising.</summary>
    public List<List<int>> Families()
    {
        var home = Enumerable.Range(0, pool.Count).ToArray();
        foreach (var (a, b) in links)
        {
            var (x, y) = (Root(home, a), Root(home, b));
            home[Math.Max(x, y)] = Math.Min(x, y);
        }

        return
        [
            .. Enumerable
                .Range(0, pool.Count)
                .GroupBy(index => Root(home, index))
                .Select(group => group.ToList()),
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

    private static IEnumerable<string> Runs(Utterance utterance)
    {
        for (var i = 0; i + LeastAlike <= utterance.Words.Length; i++)
        {
            var run = utterance.Words.AsSpan(i, LeastAlike);
            var matter = 0;
            foreach (var word in run)
            {
                matter += word.Weight >= WordWeight.Content ? 1 : 0;
            }

            if (matter >= LeastMatter)
            {
                yield return string.Join(
                    ' ',
                    utterance.Words.Skip(i).Take(LeastAlike).Select(word => word.Key)
                )
                    + "\t"
                    + utterance.Witness.Book.Language;
            }
        }
    }

    private void AddCopied(Witness parent, Witness child, DerivationType type)
    {
        var alignment = SameLanguageCollation.Align(parent, child, type);
        var parents = pool.Of(parent.Article.Id).ToArray();
        var children = pool.Of(child.Article.Id).ToArray();
        var pairs = UtterancePairing.Pair(
            [.. parents.Select(index => pool[index])],
            [.. children.Select(index => pool[index])],
            alignment
        );
        var paired = new HashSet<Utterance>(ReferenceEqualityComparer.Instance);
        foreach (var pair in pairs)
        {
            links.Add((IndexOf(parents, pair.Parent), IndexOf(children, pair.Child)));
            paired.Add(pair.Parent);
        }

        foreach (var index in parents.Where(index => !paired.Contains(pool[index])))
        {
            if (UnmarkedPrint.Find(pool[index], alignment) is { } print)
            {
                links.Add((index, pool.Add(print)));
            }
        }
    }

    private int IndexOf(int[] indexes, Utterance utterance) =>
        Array.Find(indexes, index => ReferenceEquals(pool[index], utterance));

    private void AddTranslated(Witness parent, Witness child, Derivation derivation)
    {
        var parents = pool.Of(parent.Article.Id).ToArray();
        var children = pool.Of(child.Article.Id).ToArray();
        foreach (
            var (p, c) in TranslatedUtterances.Pair(
                Array.ConvertAll(parents, index => pool[index]),
                Array.ConvertAll(children, index => pool[index]),
                TranslatedPassages.Of(parent.Article, child.Article, derivation)
            )
        )
        {
            links.Add((parents[p], children[c]));
        }
    }
}
