using System.Collections.Immutable;
using System.Globalization;
using Stemma.Lineage;

namespace Stemma.Reporting;

/// <summary>A node of a tree picture with its place.</summary>
/// <param name="Node">The node.</param>
/// <param name="Article">The witness; null for a lost text.</param>
/// <param name="Column">Column of the time axis.</param>
/// <param name="Lane">Row, 0 at the top.</param>
internal sealed record PlacedNode(TreeNode Node, Article? Article, int Column, int Lane);

/// <summary>A column of the time axis: one or more columns make a day.</summary>
/// <param name="Label">What stands above it; null where the column before has the same label.</param>
/// <param name="Dated">Whether it has a place in time.</param>
internal sealed record TimeColumn(string? Label, bool Dated);

/// <summary>
/// Places the nodes of a family tree: time runs from left to right, a column a day, and within a day a column a generation.
/// Days without reports take no room. Texts without a date stand behind the axis; a lost text stands before its first copy.
/// </summary>
/// <param name="Nodes">All nodes, by lane.</param>
/// <param name="Columns">From left to right.</param>
/// <param name="Lanes">Number of rows.</param>
internal sealed record TreeLayout(
    ImmutableArray<PlacedNode> Nodes,
    ImmutableArray<TimeColumn> Columns,
    int Lanes
)
{
    private const string Undated = "day not known";

    public static TreeLayout Of(FamilyTree tree, IReadOnlyDictionary<ArticleId, Article> articles)
    {
        var nodes = tree.Nodes;
        var index = nodes
            .Select((node, i) => (node.Id, i))
            .ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        var parents = nodes.Select(_ => new List<int>()).ToArray();
        var children = nodes.Select(_ => new List<int>()).ToArray();
        foreach (var edge in tree.Edges)
        {
            if (
                index.TryGetValue(edge.From, out var from)
                && index.TryGetValue(edge.To, out var to)
                && from != to
            )
            {
                parents[to].Add(from);
                children[from].Add(to);
            }
        }

        var witness = nodes
            .Select(node => node.Article is { } id ? articles.GetValueOrDefault(id) : null)
            .ToArray();
        var days = Days(nodes, witness, children);
        var depth = Generations(days, parents);
        var lanes = Rows(nodes, parents, children, days);
        var keys = nodes
            .Select((_, i) => (Day: days[i] ?? DateOnly.MaxValue, Depth: depth[i]))
            .ToArray();
        var columns = keys.Distinct().Order().ToList();
        var labels = columns
            .Select(key =>
                key.Day == DateOnly.MaxValue
                    ? Undated
                    : key.Day.ToString("d MMM yyyy", CultureInfo.InvariantCulture)
            )
            .ToList();
        return new TreeLayout(
            [
                .. nodes
                    .Select(
                        (node, i) =>
                            new PlacedNode(node, witness[i], columns.IndexOf(keys[i]), lanes[i])
                    )
                    .OrderBy(placed => placed.Lane),
            ],
            [
                .. labels.Select(
                    (label, i) =>
                        new TimeColumn(
                            i > 0 && labels[i - 1] == label ? null : label,
                            columns[i].Day != DateOnly.MaxValue
                        )
                ),
            ],
            lanes.Length == 0 ? 0 : lanes.Max() + 1
        );
    }

    /// <summary>The day of each node: an article's own; a lost text's is that of its earliest copy, where one has a day.</summary>
    private static DateOnly?[] Days(
        ImmutableArray<TreeNode> nodes,
        Article?[] witness,
        List<int>[] children
    )
    {
        var days = witness.Select(article => article is null ? null : Day(article)).ToArray();
        for (var i = 0; i < nodes.Length; i++)
        {
            if (witness[i] is null)
            {
                days[i] = children[i]
                    .Select(child => days[child])
                    .Where(day => day is not null)
                    .Min();
            }
        }

        return days;
    }

    private static DateOnly? Day(Article article) =>
        article.Published.When.Value is { } value ? value.Earliest : article.Published.When.Day;

    /// <summary>How many generations of the same day stand before a node.</summary>
    private static int[] Generations(DateOnly?[] days, List<int>[] parents)
    {
        var depth = new int[days.Length];
        // Longest path by relaxation; a tree of n nodes settles in n rounds, a faulty cycle ends there too.
        for (var round = 0; round < days.Length; round++)
        {
            var changed = false;
            for (var i = 0; i < days.Length; i++)
            {
                var wanted = parents[i]
                    .Where(p => days[p] == days[i])
                    .Select(p => depth[p] + 1)
                    .DefaultIfEmpty(0)
                    .Max();
                if (wanted > depth[i] && wanted < days.Length)
                {
                    depth[i] = wanted;
                    changed = true;
                }
            }

            if (!changed)
            {
                break;
            }
        }

        return depth;
    }

    /// <summary>Rows in the order of a walk down the tree, so that a branch stays together.</summary>
    private static int[] Rows(
        ImmutableArray<TreeNode> nodes,
        List<int>[] parents,
        List<int>[] children,
        DateOnly?[] days
    )
    {
        var lanes = Enumerable.Repeat(-1, nodes.Length).ToArray();
        var next = 0;
        var order = Enumerable
            .Range(0, nodes.Length)
            .OrderBy(i => parents[i].Count > 0)
            .ThenBy(i => days[i] ?? DateOnly.MaxValue)
            .ThenBy(i => i);
        foreach (var start in order)
        {
            Walk(start);
        }

        return lanes;

        void Walk(int node)
        {
            if (lanes[node] >= 0)
            {
                return;
            }

            lanes[node] = next++;
            foreach (
                var child in children[node]
                    .OrderBy(i => days[i] ?? DateOnly.MaxValue)
                    .ThenBy(i => i)
            )
            {
                Walk(child);
            }
        }
    }
}
