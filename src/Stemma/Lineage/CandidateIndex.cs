using Stemma.Actors;
using Stemma.Lineage.Translation;

namespace Stemma.Lineage;

/// <summary>
/// Finds the pairs of articles worth comparing, without comparing all: each article leaves fingerprints, and two that share enough of
/// them are a candidate. Articles are added one by one; the answer depends on the set, not on the order.
/// </summary>
/// <remarks>
/// Three kinds of fingerprint. Winnowed shingles (Schleimer, Wilkerson and Aiken, SIGMOD 2003): the least hash of each window of
/// <see cref="Window"/> shingles, so that every shared run of <c>k + Window - 1</c> tokens is met. A sketch of what survives rewriting and
/// translation: names and numbers. And, between languages, what the rarer words mean.
/// </remarks>
internal sealed class CandidateIndex
{
    private const int Window = 4;

    /// <summary>
    /// A fingerprint in more articles than this pairs only neighbours in the run's order: a stock phrase would pair everything with everything,
    /// while hundreds of reprints of one story still hang together through their neighbours.
    /// </summary>
    internal const int MostArticles = 64;

    /// <summary>Neighbours on one side that a frequent fingerprint still pairs (sorted neighbourhood; Hernandez and Stolfo, SIGMOD 1995).</summary>
    private const int Neighbours = 4;

    /// <summary>Shared names and numbers that make a candidate: a story has more, two stories of one beat mostly fewer.</summary>
    private const int LeastSketch = 4;

    private readonly List<(int Article, ulong Key)> shingles = [];
    private readonly List<(int Article, ulong Key)> marks = [];
    private readonly SortedDictionary<int, Article> articles = [];

    /// <summary>Adds an article under its place in the run's order.</summary>
    internal void Add(int place, WitnessText text)
    {
        articles[place] = text.Article;
        foreach (var key in Winnow(GramKeys.Of(text.Tokens, text.Cjk ? 7 : 4)))
        {
            shingles.Add((place, key));
        }

        foreach (var key in Sketch(text))
        {
            marks.Add((place, key));
        }
    }

    /// <summary>Candidate pairs, each once, lower place first, in order.</summary>
    internal List<(int First, int Second)> Pairs()
    {
        var pairs = new SortedSet<(int, int)>();
        Add(Shared(shingles, Any), 1);
        Add(Shared(marks, Any), LeastSketch);
        // Only between languages: within one, shared shingles are met already.
        Add(Shared(Meanings(), Translatable), MeaningSketch.Least);
        return [.. pairs];

        void Add(Dictionary<(int, int), int> counts, int least) =>
            pairs.UnionWith(counts.Where(pair => pair.Value >= least).Select(pair => pair.Key));

        static bool Any(int first, int second) => first != second;

        bool Translatable(int first, int second) =>
            first != second && SentenceLinker.Comparable(articles[first], articles[second]);
    }

    private List<(int Article, ulong Key)> Meanings() =>
        articles
            .Values.Where(article => ArticleSentences.Knows(article.Language))
            .Select(article => ArticleSentences.Primary(article.Language))
            .Distinct(StringComparer.Ordinal)
            .Take(2)
            .Count() < 2
            ? []
            :
            [
                .. articles
                    .Where(pair => ArticleSentences.Knows(pair.Value.Language))
                    .SelectMany(pair =>
                        MeaningSketch.Of(pair.Value).Select(key => (pair.Key, key))
                    ),
            ];

    private static Dictionary<(int, int), int> Shared(
        List<(int Article, ulong Key)> postings,
        Func<int, int, bool> comparable
    )
    {
        postings.Sort(
            (x, y) => x.Key != y.Key ? x.Key.CompareTo(y.Key) : x.Article.CompareTo(y.Article)
        );
        var counts = new Dictionary<(int, int), int>();
        var start = 0;
        while (start < postings.Count)
        {
            var end = start + 1;
            while (end < postings.Count && postings[end].Key == postings[start].Key)
            {
                end++;
            }

            var reach = end - start > MostArticles ? Neighbours : end - start;
            for (var i = start; i < end; i++)
            {
                for (var j = i + 1; j < end && j - i <= reach; j++)
                {
                    var pair = (postings[i].Article, postings[j].Article);
                    if (comparable(pair.Item1, pair.Item2))
                    {
                        counts[pair] = counts.GetValueOrDefault(pair) + 1;
                    }
                }
            }

            start = end;
        }

        return counts;
    }

    private static HashSet<ulong> Winnow(ulong[] keys)
    {
        var kept = new HashSet<ulong>();
        for (var i = 0; i < keys.Length; i += 1)
        {
            var least = keys[i];
            for (var n = 1; n < Window && i + n < keys.Length; n++)
            {
                least = Math.Min(least, keys[i + n]);
            }

            kept.Add(least);
            if (i + Window >= keys.Length)
            {
                break;
            }
        }

        return kept;
    }

    private static HashSet<ulong> Sketch(WitnessText text)
    {
        var kept = new HashSet<ulong>();
        foreach (var token in text.Tokens)
        {
            var telling =
                (token.Has(TokenTraits.Number) && token.Span.Length >= 2)
                || (token.Has(TokenTraits.Name) && token.Weight >= 0.6f);
            if (telling)
            {
                kept.Add(token.Key);
            }
        }

        foreach (var name in text.Article.TryLayer<NameLayer>()?.Names ?? [])
        {
            if (name.Actor is { } actor)
            {
                kept.Add(KeyHash.Of("actor:" + actor));
            }
        }

        return kept;
    }
}
