namespace Stemma.Lineage;

/// <summary>A line that a tree may use.</summary>
/// <param name="From">Parent.</param>
/// <param name="To">Child.</param>
/// <param name="Weight">How good it is; higher is better.</param>
internal readonly record struct WeightedLine(int From, int To, double Weight);

/// <summary>
/// The best tree that reaches every node from a root (Chu and Liu 1965; Edmonds, J. Res. Nat. Bur. Standards 71B, 1967): each node takes its
/// best incoming line; a circle is drawn together into one node and opened again where that costs least.
/// </summary>
internal static class Arborescence
{
    /// <summary>The parent of each node, -1 for the root and for nodes that no line reaches.</summary>
    internal static int[] Find(int nodes, int root, IReadOnlyList<WeightedLine> lines)
    {
        // Each line remembers, by its index in the caller's list, what it was before circles were drawn together.
        var current = lines
            .Select((line, index) => (line.From, line.To, line.Weight, Index: index))
            .Where(line => line.From != line.To && line.To != root)
            .ToList();
        var chosen = Solve(nodes, root, current);
        var parents = new int[nodes];
        Array.Fill(parents, -1);
        foreach (var index in chosen)
        {
            parents[lines[index].To] = lines[index].From;
        }

        return parents;
    }

    private static List<int> Solve(
        int nodes,
        int root,
        List<(int From, int To, double Weight, int Index)> lines
    )
    {
        var best = new int[nodes];
        Array.Fill(best, -1);
        for (var k = 0; k < lines.Count; k++)
        {
            var held = best[lines[k].To];
            if (held < 0 || lines[k].Weight > lines[held].Weight)
            {
                best[lines[k].To] = k;
            }
        }

        var circle = Circle(nodes, root, lines, best);
        if (circle is null)
        {
            return [.. best.Where(k => k >= 0).Select(k => lines[k].Index)];
        }

        var drawn = new HashSet<int>(circle);
        var merged = nodes;
        var smaller = new List<(int From, int To, double Weight, int Index)>();
        var enters = new Dictionary<int, int>();
        for (var k = 0; k < lines.Count; k++)
        {
            var (from, to, weight, index) = lines[k];
            var (inFrom, inTo) = (drawn.Contains(from), drawn.Contains(to));
            if (inFrom && inTo)
            {
                continue;
            }

            if (inTo)
            {
                enters[index] = to;
                smaller.Add((from, merged, weight - lines[best[to]].Weight, index));
            }
            else
            {
                smaller.Add((inFrom ? merged : from, to, weight, index));
            }
        }

        var chosen = Solve(nodes + 1, root, smaller);
        var opened = chosen.Where(enters.ContainsKey).Select(index => enters[index]).ToHashSet();
        if (opened.Count == 0)
        {
            // Nothing leads into the circle: it is opened at its worst line.
            opened.Add(
                circle.OrderBy(node => lines[best[node]].Weight).ThenBy(node => node).First()
            );
        }

        chosen.AddRange(
            circle.Where(node => !opened.Contains(node)).Select(node => lines[best[node]].Index)
        );
        return chosen;
    }

    private static List<int>? Circle(
        int nodes,
        int root,
        List<(int From, int To, double Weight, int Index)> lines,
        int[] best
    )
    {
        var seen = new int[nodes];
        for (var start = 0; start < nodes; start++)
        {
            var at = start;
            while (at != root && best[at] >= 0 && seen[at] == 0)
            {
                seen[at] = start + 1;
                at = lines[best[at]].From;
            }

            if (at == root || best[at] < 0 || seen[at] != start + 1)
            {
                continue;
            }

            var circle = new List<int> { at };
            for (var next = lines[best[at]].From; next != at; next = lines[best[next]].From)
            {
                circle.Add(next);
            }

            return circle;
        }

        return null;
    }
}
