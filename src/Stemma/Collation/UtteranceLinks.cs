using Stemma.Lineage;
using Stemma.Lineage.Translation;

namespace Stemma.Collation;

/// <summary>Draws the prints of one utterance together: along derivations, and by their words where articles are not derived from one another.</summary>
internal sealed class UtteranceLinks(UtterancePool pool)
{
    // Four words, two of them neighbours of matter, three quarters of the shorter print: not spoken twice by chance.
    private const int LeastAlike = 4;

    // Three fifths of a passage leave room for "he said" and little else.
    private const double FillShare = 0.6;

    // A pair of words in more prints than this is a stock phrase.
    private const int MostPrints = 50;

    private readonly List<(int A, int B)> links = [];

    /// <summary>Links the prints of parents to those of their children.</summary>
    public void AddDerived(
        IEnumerable<(Witness Parent, Witness Child, Derivation Derivation)> edges
    )
    {
        // Prints without quotation marks are found in copies first, so that translations of them are found as well.
        var all = edges.ToArray();
        foreach (var (parent, child, derivation) in all.Where(IsCopy))
        {
            AddCopied(parent, child, derivation.Type);
        }

        foreach (var (parent, child, derivation) in all.Where(edge => !IsCopy(edge)))
        {
            AddTranslated(parent, child, derivation);
        }
    }

    private static bool IsCopy((Witness Parent, Witness Child, Derivation Derivation) edge) =>
        !SentenceLinker.Comparable(edge.Parent.Book.Language, edge.Child.Book.Language);

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

        var compared = new HashSet<(int, int)>();
        foreach (var list in runs.Values.Where(list => list.Count is > 1 and <= MostPrints))
        {
            for (var i = 0; i < list.Count; i++)
            {
                for (var j = i + 1; j < list.Count; j++)
                {
                    if (compared.Add((list[i], list[j])) && AreAlike(pool[list[i]], pool[list[j]]))
                    {
                        links.Add((list[i], list[j]));
                    }
                }
            }
        }
    }

    private static bool AreAlike(Utterance a, Utterance b) =>
        (a.Speaker is null || b.Speaker is null || a.Speaker == b.Speaker)
        && UtteranceMatch.Compare(a, b) != UtteranceRelation.None;

    /// <summary>The families: prints linked directly or through others, each list rising.</summary>
    public List<List<int>> Families()
    {
        var home = Enumerable.Range(0, pool.Count).ToArray();
        var members = new List<int>[pool.Count];
        for (var i = 0; i < pool.Count; i++)
        {
            members[i] = [i];
        }

        foreach (var (a, b) in links)
        {
            var (x, y) = (Root(home, a), Root(home, b));
            if (x != y && MayJoin(members[x], members[y]))
            {
                var (first, second) = (Math.Min(x, y), Math.Max(x, y));
                home[second] = first;
                members[first].AddRange(members[second]);
            }
        }

        return
        [
            .. Enumerable
                .Range(0, pool.Count)
                .GroupBy(index => Root(home, index))
                .Select(group => group.ToList()),
        ];
    }

    /// <summary>Whether no article would bear witness to one utterance with two that differ.</summary>
    private bool MayJoin(List<int> a, List<int> b)
    {
        // Beyond this the families are settled by many witnesses, and comparing all would cost more than it tells.
        const int most = 200;
        if ((long)a.Count * b.Count > most * most)
        {
            return true;
        }

        foreach (var i in a)
        {
            foreach (var j in b)
            {
                if (
                    pool[i].Witness.Article.Id == pool[j].Witness.Article.Id
                    && UtteranceMatch.Compare(pool[i], pool[j]) == UtteranceRelation.None
                )
                {
                    return false;
                }
            }
        }

        return true;
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

    /// <summary>Neighbouring words of matter, grammar between them passed over.</summary>
    private static IEnumerable<string> Runs(Utterance utterance)
    {
        if (utterance.Words.Length < LeastAlike)
        {
            yield break;
        }

        string? before = null;
        foreach (var word in utterance.Words.Where(word => word.Weight >= WordWeight.Content))
        {
            if (before is not null)
            {
                yield return $"{before} {word.Key}\t{utterance.Witness.Book.Language}";
            }

            before = word.Key;
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
            paired.Add(pair.Child);
        }

        foreach (var index in parents.Where(index => !paired.Contains(pool[index])))
        {
            if (UnmarkedPrint.InCopy(pool[index], alignment) is { } print)
            {
                links.Add((index, pool.Add(print)));
            }
        }

        foreach (var index in children.Where(index => !paired.Contains(pool[index])))
        {
            if (UnmarkedPrint.InSource(pool[index], alignment) is { } print)
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
        var parentPrints = Array.ConvertAll(parents, index => pool[index]);
        var childPrints = Array.ConvertAll(children, index => pool[index]);
        (TextSpan From, TextSpan To)[] passages =
        [
            .. TranslatedPassages
                .Of(parent.Article, child.Article, derivation)
                .Select(passage => (passage.From, passage.To)),
        ];
        foreach (var (p, c) in TranslatedUtterances.Pair(parentPrints, childPrints, passages))
        {
            links.Add((parents[p], children[c]));
        }

        foreach (var (from, to) in passages)
        {
            var p = TranslatedUtterances.Inside(parentPrints, from);
            var c = TranslatedUtterances.Inside(childPrints, to);
            if (p.Count == 0 && c is [var quoted] && Fills(childPrints[quoted], to))
            {
                AddUnmarked(children[quoted], parent, from);
            }
            else if (c.Count == 0 && p is [var spoken] && Fills(parentPrints[spoken], from))
            {
                AddUnmarked(parents[spoken], child, to);
            }
        }
    }

    /// <summary>Whether the quotation is the better part of its passage, so that the other text's passage is the same words.</summary>
    private static bool Fills(Utterance print, TextSpan passage) =>
        print.Span.Length > FillShare * passage.Length;

    private void AddUnmarked(int marked, Witness other, TextSpan span)
    {
        var statement = other.Statements.FirstOrDefault(candidate =>
            candidate.Content.Any(content => content.Overlaps(span))
        );
        if (Utterance.OfSpan(other, span, statement) is { } print)
        {
            links.Add((marked, pool.Add(print)));
        }
    }
}
