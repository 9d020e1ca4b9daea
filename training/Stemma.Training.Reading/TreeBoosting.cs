namespace Stemma.Training.Reading;

/// <summary>How trees are grown.</summary>
/// <param name="Rounds">How many.</param>
/// <param name="Depth">Questions from the root to a leaf, at most.</param>
/// <param name="Rate">Share of each tree's answer that is taken.</param>
/// <param name="LeastWeight">Least sum of second derivatives in a leaf.</param>
/// <param name="Ridge">Added to it where a value is told: pulls small leaves to 0.</param>
internal sealed record Growth(
    int Rounds = 100,
    int Depth = 5,
    double Rate = 0.08,
    double LeastWeight = 4,
    double Ridge = 4
);

/// <summary>
/// Gradient boosting of logistic loss with second derivatives (Friedman 2001; Chen and Guestrin 2016, section 2.2), questions at the bounds of
/// 48 equal shares of each feature's values. No chance in it: same pages, same trees.
/// </summary>
internal sealed class TreeBoosting
{
    private const int Bins = 48;

    private readonly Growth growth;
    private readonly int width;
    private readonly float[][] bounds;
    private readonly byte[][] binned;
    private readonly double[] gradient;
    private readonly double[] hessian;

    private TreeBoosting(List<LabelledBlock> blocks, Growth growth)
    {
        this.growth = growth;
        width = blocks[0].Features.Length;
        bounds = [.. Enumerable.Range(0, width).Select(f => BoundsOf(blocks, f))];
        binned = [.. blocks.Select(b => Bin(b.Features))];
        gradient = new double[blocks.Count];
        hessian = new double[blocks.Count];
    }

    /// <summary>The rows of a model's file: see <c>StoryTrees.Parse</c>.</summary>
    public static List<TreeRow> Grow(List<LabelledBlock> blocks, Growth growth)
    {
        var boosting = new TreeBoosting(blocks, growth);
        var score = new double[blocks.Count];
        var rows = new List<TreeRow>();
        for (var round = 0; round < growth.Rounds; round++)
        {
            for (var i = 0; i < blocks.Count; i++)
            {
                var p = 1 / (1 + Math.Exp(-score[i]));
                boosting.gradient[i] = blocks[i].Weight * ((blocks[i].IsStory ? 1 : 0) - p);
                boosting.hessian[i] = blocks[i].Weight * p * (1 - p);
            }

            boosting.Branch([.. Enumerable.Range(0, blocks.Count)], growth.Depth, rows, score);
        }

        return rows;
    }

    private void Branch(int[] members, int depth, List<TreeRow> rows, double[] score)
    {
        double g = 0,
            h = 0;
        foreach (var i in members)
        {
            g += gradient[i];
            h += hessian[i];
        }

        var value = growth.Rate * g / (h + growth.Ridge);
        if (depth == 0 || BestCut(members, g, h) is not { } cut)
        {
            rows.Add(new TreeRow(-1, 0, 0, (float)value));
            foreach (var i in members)
            {
                score[i] += (float)value;
            }

            return;
        }

        var at = rows.Count;
        rows.Add(default);
        Branch([.. members.Where(i => binned[i][cut.Feature] <= cut.Bin)], depth - 1, rows, score);
        rows[at] = new TreeRow(
            cut.Feature,
            bounds[cut.Feature][cut.Bin],
            rows.Count - at,
            (float)value
        );
        Branch([.. members.Where(i => binned[i][cut.Feature] > cut.Bin)], depth - 1, rows, score);
    }

    private (int Feature, int Bin)? BestCut(int[] members, double g, double h)
    {
        (int, int)? best = null;
        var bestGain = 1e-3;
        Span<double> gs = stackalloc double[Bins + 1];
        Span<double> hs = stackalloc double[Bins + 1];
        var whole = g * g / (h + growth.Ridge);
        for (var f = 0; f < width; f++)
        {
            gs.Clear();
            hs.Clear();
            foreach (var i in members)
            {
                gs[binned[i][f]] += gradient[i];
                hs[binned[i][f]] += hessian[i];
            }

            double left = 0,
                leftWeight = 0;
            for (var bin = 0; bin < bounds[f].Length; bin++)
            {
                left += gs[bin];
                leftWeight += hs[bin];
                if (leftWeight < growth.LeastWeight || h - leftWeight < growth.LeastWeight)
                {
                    continue;
                }

                var gain =
                    (left * left / (leftWeight + growth.Ridge))
                    + ((g - left) * (g - left) / (h - leftWeight + growth.Ridge))
                    - whole;
                if (gain > bestGain)
                {
                    (best, bestGain) = ((f, bin), gain);
                }
            }
        }

        return best;
    }

    private static float[] BoundsOf(List<LabelledBlock> blocks, int feature)
    {
        var values = blocks.Select(b => b.Features[feature]).Order().ToArray();
        return
        [
            .. Enumerable
                .Range(1, Bins - 1)
                .Select(k => Rounded(values[(int)((long)k * values.Length / Bins)]))
                .Distinct()
                .Where(bound => bound < values[^1]),
        ];
    }

    /// <summary>Bounds as the file prints them, so that reading them back changes nothing.</summary>
    private static float Rounded(float bound) => MathF.Round(bound, 3);

    private byte[] Bin(float[] row)
    {
        var bins = new byte[width];
        for (var f = 0; f < width; f++)
        {
            var bin = 0;
            while (bin < bounds[f].Length && row[f] > bounds[f][bin])
            {
                bin++;
            }

            bins[f] = (byte)bin;
        }

        return bins;
    }
}

/// <summary>A row of the model's file.</summary>
internal readonly record struct TreeRow(int Feature, float Bound, int Higher, float Value);
