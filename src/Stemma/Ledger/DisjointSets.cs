namespace Stemma.Ledger;

/// <summary>
/// Sets of numbers that grow by union (Galler and Fischer 1964; path halving). The representative is the smallest
/// member, so the outcome does not depend on the order of unions.
/// </summary>
internal sealed class DisjointSets
{
    private readonly int[] parent;

    /// <summary>The sets {0}, {1}, … {count - 1}.</summary>
    public DisjointSets(int count)
    {
        parent = new int[count];
        for (var i = 0; i < count; i++)
        {
            parent[i] = i;
        }
    }

    /// <summary>The smallest member of the set that holds <paramref name="member"/>.</summary>
    public int Find(int member)
    {
        while (parent[member] != member)
        {
            parent[member] = parent[parent[member]];
            member = parent[member];
        }

        return member;
    }

    /// <summary>Joins two sets.</summary>
    /// <returns>Whether they were apart.</returns>
    public bool Union(int one, int other)
    {
        one = Find(one);
        other = Find(other);
        if (one == other)
        {
            return false;
        }

        parent[Math.Max(one, other)] = Math.Min(one, other);
        return true;
    }

    /// <summary>The sets, each in rising order, by their smallest member.</summary>
    public List<List<int>> Groups()
    {
        var home = new Dictionary<int, List<int>>();
        var groups = new List<List<int>>();
        for (var i = 0; i < parent.Length; i++)
        {
            var root = Find(i);
            if (!home.TryGetValue(root, out var group))
            {
                home[root] = group = [];
                groups.Add(group);
            }

            group.Add(i);
        }

        return groups;
    }
}
