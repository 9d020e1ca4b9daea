using System.Globalization;

namespace Stemma.Reading.Pages;

/// <summary>
/// Boosted decision trees over <see cref="StoryFeatures"/>: the log odds that a paragraph is of the story. Made by
/// <c>training/Stemma.Training.Reading</c> (see docs/models/story-trees.md).
/// </summary>
internal sealed class StoryTrees
{
    private static readonly Lazy<StoryTrees> Loaded = new(() =>
        Parse(EmbeddedResource.Rows("Reading/Resources/story-trees.tsv"))
    );

    private readonly StoryNode[] nodes;
    private readonly int[] roots;

    /// <summary>What all trees from each on can still add, at the least and at the most.</summary>
    private readonly (float Least, float Most)[] rest;

    private StoryTrees(StoryNode[] nodes, int[] roots)
    {
        (this.nodes, this.roots) = (nodes, roots);
        rest = new (float, float)[roots.Length + 1];
        for (var tree = roots.Length - 1; tree >= 0; tree--)
        {
            var end = tree + 1 < roots.Length ? roots[tree + 1] : nodes.Length;
            var leaves = nodes[roots[tree]..end].Where(node => node.IsLeaf).ToList();
            rest[tree] = (
                rest[tree + 1].Least + leaves.Min(leaf => leaf.Value),
                rest[tree + 1].Most + leaves.Max(leaf => leaf.Value)
            );
        }
    }

    /// <summary>The trees of the library.</summary>
    public static StoryTrees Standard => Loaded.Value;

    /// <summary>Trees from the rows of their file: the feature's name (<c>-</c> for a leaf), its bound, how many nodes on the higher branch starts, and the value.</summary>
    /// <remarks>The lower branch is the next row; a tree starts where the one before has all its branches.</remarks>
    public static StoryTrees Parse(IEnumerable<string[]> rows)
    {
        var read = rows.Select(row => new StoryNode(
                Array.IndexOf(StoryFeatures.Names, row[0]),
                float.Parse(row[1], CultureInfo.InvariantCulture),
                int.Parse(row[2], CultureInfo.InvariantCulture),
                float.Parse(row[3], CultureInfo.InvariantCulture)
            ))
            .ToArray();
        var starts = new List<int>();
        for (var i = 0; i < read.Length; )
        {
            starts.Add(i);
            var wanted = 1;
            for (; wanted > 0; i++)
            {
                wanted += read[i].IsLeaf ? -1 : 1;
            }
        }

        return new StoryTrees(read, [.. starts]);
    }

    /// <summary>The log odds, above 0 where the story is likelier; or, as soon as the trees left cannot change it, some figure on the same side of both bounds.</summary>
    /// <param name="row">The figures of a paragraph.</param>
    /// <param name="low">The lower bound that matters.</param>
    /// <param name="high">The higher bound that matters.</param>
    public float Score(ReadOnlySpan<float> row, float low, float high)
    {
        var sum = 0f;
        for (var tree = 0; tree < roots.Length; tree++)
        {
            var (least, most) = rest[tree];
            if (sum + least > high || sum + most < low)
            {
                return sum + least > high ? sum + least : sum + most;
            }

            var at = roots[tree];
            while (!nodes[at].IsLeaf)
            {
                at = nodes[at].Next(at, row);
            }

            sum += nodes[at].Value;
        }

        return sum;
    }

    /// <summary>
    /// The feature that spoke most against a paragraph: every step down a tree changes what is expected, and the change is laid to the feature
    /// the step asked (Saabas 2014; Lundberg and Lee 2017 compare).
    /// </summary>
    public string Against(ReadOnlySpan<float> row)
    {
        Span<float> changes = stackalloc float[StoryFeatures.Names.Length];
        changes.Clear();
        foreach (var root in roots)
        {
            var at = root;
            while (!nodes[at].IsLeaf)
            {
                var next = nodes[at].Next(at, row);
                changes[nodes[at].Feature] += nodes[next].Value - nodes[at].Value;
                at = next;
            }
        }

        var least = 0;
        for (var i = 1; i < changes.Length; i++)
        {
            least = changes[i] < changes[least] ? i : least;
        }

        return StoryFeatures.Names[least];
    }
}

/// <summary>A question, or a leaf.</summary>
/// <param name="Feature">What it asks; below 0 for a leaf.</param>
/// <param name="Bound">Figures up to here go to the next node.</param>
/// <param name="Higher">So many nodes on, the branch of the higher figures starts.</param>
/// <param name="Value">What is expected here, in log odds.</param>
internal readonly record struct StoryNode(int Feature, float Bound, int Higher, float Value)
{
    /// <summary>Whether nothing is asked.</summary>
    public bool IsLeaf => Feature < 0;

    /// <summary>The index of the node that follows.</summary>
    public int Next(int at, ReadOnlySpan<float> row) =>
        row[Feature] <= Bound ? at + 1 : at + Higher;
}
