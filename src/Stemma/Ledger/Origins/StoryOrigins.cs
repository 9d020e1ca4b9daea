using System.Collections.Immutable;
using Stemma.Ledger.Assertions;
using Stemma.Lineage;

namespace Stemma.Ledger.Origins;

/// <summary>The independent lines of reporting of a whole story: the roots of its tree, folded along the credits.</summary>
internal static class StoryOrigins
{
    // An edge less probable than not may be none: then its child is a root.
    private const double Even = 0.5;

    /// <summary>Counts the roots of a tree, lost ones included.</summary>
    public static OriginCount Of(
        RunProfile run,
        Carriers carriers,
        FamilyTree tree,
        IReadOnlyList<int> articles
    )
    {
        var nodes = tree.Nodes.Select(node => node.Id).ToList();
        var known = tree
            .Nodes.Where(node => node.Article is not null)
            .Select(node => node.Article!.Value)
            .ToHashSet();
        var extra = articles.Where(article => !known.Contains(run.Articles[article].Id)).ToList();
        var place = nodes
            .Select((id, i) => (id, i))
            .ToDictionary(pair => pair.id, pair => pair.i, StringComparer.Ordinal);
        var (likely, sure) = (
            new DisjointSets(nodes.Count + extra.Count),
            new DisjointSets(nodes.Count + extra.Count)
        );
        var parents = tree.Edges.ToLookup(edge => edge.To, StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            if (
                parents[node]
                    .OrderByDescending(edge => edge.Probability)
                    .ThenBy(edge => edge.From, StringComparer.Ordinal)
                    .FirstOrDefault() is
                { } best
            )
            {
                likely.Union(place[node], place[best.From]);
                if (best.Probability >= Even)
                {
                    sure.Union(place[node], place[best.From]);
                }
            }
        }

        var articleAt = new int?[nodes.Count + extra.Count];
        for (var i = 0; i < nodes.Count; i++)
        {
            articleAt[i] =
                tree.Nodes[i].Article is { } id && run.Index.TryGetValue(id, out var index)
                    ? index
                    : null;
        }

        for (var i = 0; i < extra.Count; i++)
        {
            articleAt[nodes.Count + i] = extra[i];
        }

        var reasons = new List<string>();
        var roots = likely.Groups().Count;
        Fold(run, carriers, tree, articleAt, likely, sure, reasons);
        var groups = likely
            .Groups()
            .Select(group => group.Select(i => articleAt[i]).OfType<int>().Order().ToList())
            .Where(group => group.Count > 0)
            .OrderBy(group => group[0])
            .ToList();
        var own = groups.Count(group => group.Exists(article => carriers.SignsItself(article)));
        var lost = tree.Nodes.Count(node => node.Article is null);
        reasons.Insert(
            0,
            lost == 0
                ? $"{roots} texts of the story were made from no other text here"
                : $"{roots} texts of the story were made from no other text here, {lost} of them not in this collection"
        );
        if (own < groups.Count)
        {
            reasons.Add(
                $"{groups.Count - own} of {groups.Count} groups show no sign of their own reporting; a missing credit is no proof of independence"
            );
        }

        return new OriginCount(
            Math.Clamp(own, Math.Min(1, groups.Count), groups.Count),
            groups.Count,
            Math.Max(
                groups.Count,
                sure.Groups().Count(group => group.Exists(i => articleAt[i] is not null))
            ),
            [
                .. groups.Select(group =>
                    group.Select(article => run.Articles[article].Id).ToImmutableArray()
                ),
            ],
            [.. reasons]
        );
    }

    private static void Fold(
        RunProfile run,
        Carriers carriers,
        FamilyTree tree,
        int?[] articleAt,
        DisjointSets likely,
        DisjointSets sure,
        List<string> reasons
    )
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < articleAt.Length; i++)
        {
            var keys = new SortedSet<string>(StringComparer.Ordinal);
            if (articleAt[i] is { } article)
            {
                if ((carriers.Agency(article) ?? carriers.Outlet(article)) is { } credit)
                {
                    keys.Add(credit);
                }
            }
            else if (tree.Nodes[i].Label is { } label && carriers.Known(label) is { } lost)
            {
                keys.Add(lost);
            }

            foreach (var key in keys)
            {
                if (!first.TryGetValue(key, out var earlier))
                {
                    first[key] = i;
                    continue;
                }

                sure.Union(earlier, i);
                if (likely.Union(earlier, i))
                {
                    reasons.Add($"several texts credit {key}");
                }
            }
        }
    }
}
