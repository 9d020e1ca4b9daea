using Stemma.Attribution.Roles;

namespace Stemma.Training.Attribution;

/// <summary>Scores of one chain, its loss, and how that changes with each score: forward and backward over probabilities scaled at each place.</summary>
internal sealed class Chain(int length)
{
    private const int Count = RoleTagger.Count;

    /// <summary>Score of each role at each place.</summary>
    public double[] Own { get; } = new double[length * Count];

    /// <summary>Score of each pair of roles before each place.</summary>
    public double[] Between { get; } = new double[length * Count * Count];

    /// <summary>Gradient of the loss by role and place.</summary>
    public double[] OwnGradient { get; } = new double[length * Count];

    /// <summary>Gradient of the loss by pair and place.</summary>
    public double[] BetweenGradient { get; } = new double[length * Count * Count];

    /// <summary>The loss: the negative logarithm of the gold roles' probability.</summary>
    public double Run(Role[] gold)
    {
        var forward = new double[length * Count];
        var backward = new double[length * Count];
        var factors = new double[length * Count * Count];
        var loss = 0.0;
        for (var i = 0; i < length; i++)
        {
            var (at, pairs) = (i * Count, i * Count * Count);
            var most = double.NegativeInfinity;
            for (var p = 0; p < Count * Count; p++)
            {
                factors[pairs + p] = Between[pairs + p] + Own[at + (p % Count)];
                most = i > 0 || p < Count ? Math.Max(most, factors[pairs + p]) : most;
            }

            loss += most;
            var sum = 0.0;
            for (var p = 0; p < Count * Count; p++)
            {
                factors[pairs + p] = i > 0 || p < Count ? Math.Exp(factors[pairs + p] - most) : 0;
                var from = i > 0 ? forward[at - Count + (p / Count)] : 1;
                forward[at + (p % Count)] += from * factors[pairs + p];
            }

            for (var to = 0; to < Count; to++)
            {
                sum += forward[at + to];
            }

            for (var to = 0; to < Count; to++)
            {
                forward[at + to] /= sum;
            }

            for (var p = 0; p < Count * Count; p++)
            {
                factors[pairs + p] /= sum;
            }

            loss += Math.Log(sum);
            var before = i > 0 ? (int)gold[i - 1] : 0;
            loss -= Own[at + (int)gold[i]] + Between[pairs + (before * Count) + (int)gold[i]];
        }

        for (var to = 0; to < Count; to++)
        {
            backward[((length - 1) * Count) + to] = 1;
        }

        for (var i = length - 1; i >= 0; i--)
        {
            var (at, pairs) = (i * Count, i * Count * Count);
            for (var p = 0; p < Count * Count; p++)
            {
                var from =
                    i > 0 ? forward[at - Count + (p / Count)]
                    : p < Count ? 1
                    : 0;
                var way = factors[pairs + p] * backward[at + (p % Count)];
                var share = from * way;
                BetweenGradient[pairs + p] = share;
                OwnGradient[at + (p % Count)] += share;
                if (i > 0)
                {
                    backward[at - Count + (p / Count)] += way;
                }
            }

            var before = i > 0 ? (int)gold[i - 1] : 0;
            OwnGradient[at + (int)gold[i]] -= 1;
            BetweenGradient[pairs + (before * Count) + (int)gold[i]] -= 1;
        }

        return loss;
    }
}
