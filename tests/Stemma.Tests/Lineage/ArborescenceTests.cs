using CsCheck;
using Stemma.Lineage;
using Xunit;

namespace Stemma.Tests.Lineage;

public sealed class ArborescenceTests
{
    [Fact]
    public void A_circle_is_opened_where_it_costs_least()
    {
        // Best single lines are 1>2 and 2>1; from the root 1 is cheaper to reach than 2.
        var parents = Arborescence.Find(
            3,
            0,
            [
                new WeightedLine(0, 1, 5),
                new WeightedLine(0, 2, 1),
                new WeightedLine(1, 2, 9),
                new WeightedLine(2, 1, 9),
            ]
        );
        Assert.Equal([-1, 0, 1], parents);
    }

    [Fact]
    public void It_is_as_good_as_the_best_of_all_trees()
    {
        const int Nodes = 5;
        Gen.Int[0, 20]
            .Array[Nodes * Nodes]
            .Sample(
                weights =>
                {
                    var lines = Lines(weights, Nodes);
                    var parents = Arborescence.Find(Nodes, 0, lines);
                    Assert.Equal(Best(weights, Nodes), Sum(weights, parents, Nodes));
                },
                iter: 300
            );
    }

    private static List<WeightedLine> Lines(int[] weights, int nodes) =>
        [
            .. Enumerable
                .Range(0, nodes * nodes)
                .Select(k => new WeightedLine(k / nodes, k % nodes, weights[k]))
                .Where(line => line.From != line.To),
        ];

    private static int Sum(int[] weights, int[] parents, int nodes) =>
        Enumerable.Range(1, nodes - 1).Sum(child => weights[(parents[child] * nodes) + child]);

    private static int Best(int[] weights, int nodes)
    {
        var best = int.MinValue;
        var parents = new int[nodes];
        for (var code = 0; code < (int)Math.Pow(nodes, nodes - 1); code++)
        {
            for (int child = 1, rest = code; child < nodes; child++, rest /= nodes)
            {
                parents[child] = rest % nodes;
            }

            if (Enumerable.Range(1, nodes - 1).All(child => Rooted(parents, child)))
            {
                best = Math.Max(best, Sum(weights, parents, nodes));
            }
        }

        return best;
    }

    private static bool Rooted(int[] parents, int at)
    {
        for (var steps = 0; steps <= parents.Length; steps++)
        {
            if (at == 0)
            {
                return true;
            }

            at = parents[at];
        }

        return false;
    }
}
