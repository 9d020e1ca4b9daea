using Stemma.Attribution.Roles;

namespace Stemma.Training.Attribution;

/// <summary>Learns what each word is to a cue: a conditional random field over a chain (Lafferty et al. 2001), by gradients of one example at a time.</summary>
internal sealed class RoleLearner
{
    private const int Rounds = 5;
    private const double Rate = 0.1;
    private const double Penalty = 0.1;
    private const int Least = 3;
    private const int Count = RoleTagger.Count;

    private readonly FeatureIndex index = new(Least);
    private readonly FeatureIndex steps = new(Least);
    private readonly List<Example> examples = [];
    private AdaptiveWeights own = null!;
    private AdaptiveWeights between = null!;

    /// <summary>The weights by feature; classes as <see cref="RoleTagger"/> counts them.</summary>
    public List<(uint Feature, List<(int Class, double Weight)> Weights)> Learn(
        List<LabelledUnit> units
    )
    {
        foreach (var (unit, relations) in units)
        {
            foreach (var cue in relations.Keys.Order())
            {
                var features = new RoleFeatures(unit, cue);
                for (var i = 0; i < unit.Words.Length; i++)
                {
                    index.Count(features.Of(i));
                    steps.Count(features.Between(i));
                }
            }
        }

        foreach (var (unit, relations) in units)
        {
            foreach (var cue in relations.Keys.Order())
            {
                examples.Add(Read(unit, cue, relations[cue]));
            }
        }

        Console.WriteLine(
            $"roles: {examples.Count} cues, {examples.Sum(e => e.Gold.Length)} words, {index.Features.Count} + {steps.Features.Count} features"
        );
        own = new AdaptiveWeights(index.Features.Count * Count, Rate, Penalty);
        between = new AdaptiveWeights(steps.Features.Count * Count * Count, Rate, Penalty);
        for (var round = 0; round < Rounds; round++)
        {
            var loss = Shuffle.Of(examples.Count, round).Sum(i => Step(examples[i]));
            Console.WriteLine($"roles, round {round + 1}: {loss / examples.Count:0.000}");
        }

        return [.. Rows()];
    }

    private Example Read(RoleUnit unit, int cue, Role[] gold)
    {
        var features = new RoleFeatures(unit, cue);
        var length = unit.Words.Length;
        var example = new Example(gold, new int[length][], new int[length][]);
        for (var i = 0; i < length; i++)
        {
            example.Own[i] = index.NumbersOf(features.Of(i));
            example.Between[i] = steps.NumbersOf(features.Between(i));
        }

        return example;
    }

    private double Step(Example example)
    {
        var length = example.Gold.Length;
        var chain = new Chain(length);
        for (var i = 0; i < length; i++)
        {
            for (var to = 0; to < Count; to++)
            {
                foreach (var f in example.Own[i])
                {
                    chain.Own[(i * Count) + to] += own[(f * Count) + to];
                }
            }

            foreach (var f in example.Between[i])
            {
                var start = f * Count * Count;
                var last = i == 0 ? Count : Count * Count;
                for (var pair = 0; pair < last; pair++)
                {
                    chain.Between[(i * Count * Count) + pair] += between[start + pair];
                }
            }
        }

        var loss = chain.Run(example.Gold);
        for (var i = 0; i < length; i++)
        {
            foreach (var f in example.Own[i])
            {
                for (var to = 0; to < Count; to++)
                {
                    own.Step((f * Count) + to, chain.OwnGradient[(i * Count) + to]);
                }
            }

            foreach (var f in example.Between[i])
            {
                for (var pair = 0; pair < Count * Count; pair++)
                {
                    between.Step(
                        (f * Count * Count) + pair,
                        chain.BetweenGradient[(i * Count * Count) + pair]
                    );
                }
            }
        }

        return loss;
    }

    private IEnumerable<(uint, List<(int, double)>)> Rows()
    {
        for (var f = 0; f < index.Features.Count; f++)
        {
            yield return (
                index.Features[f],
                [.. Enumerable.Range(0, Count).Select(c => (c, (double)own[(f * Count) + c]))]
            );
        }

        for (var f = 0; f < steps.Features.Count; f++)
        {
            yield return (
                steps.Features[f],
                [
                    .. Enumerable
                        .Range(0, Count * Count)
                        .Select(c => (Count + c, (double)between[(f * Count * Count) + c])),
                ]
            );
        }
    }

    private sealed record Example(Role[] Gold, int[][] Own, int[][] Between);
}
