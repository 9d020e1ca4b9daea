using Stemma.Language.Parsing;

namespace Stemma.Training;

/// <summary>Learns the layer that looks at tags again.</summary>
internal sealed class TagLearner(ParserNetwork network, NetworkGradients gradients, Chance chance)
{
    private const int Width = ParserNetwork.Width;
    private const float VectorDropout = 0.2f;

    /// <param name="batch">Sentences.</param>
    /// <param name="starts">Where the vectors of each begin; the first is the root's.</param>
    /// <param name="top">Vectors of all words.</param>
    /// <param name="gradient">Takes their gradients.</param>
    public void Learn(
        IReadOnlyList<ParserExample> batch,
        int[] starts,
        float[] top,
        float[] gradient
    )
    {
        int columns = network.TagColumns;
        int words = starts[^1];
        var scores = new float[words * columns];
        for (int i = 0; i < words; i++)
        {
            network.TagBias.CopyTo(scores.AsSpan(i * columns));
        }

        // Part of the vector is hidden, as it is from the layer that weighs moves.
        var mask = new float[words * Width];
        Vectors.Drop(chance, mask, VectorDropout);
        var seen = new float[words * Width];
        for (int i = 0; i < seen.Length; i++)
        {
            seen[i] = top[i] * mask[i];
        }

        Matrix.AddProduct(words, columns, Width, seen, Width, 1, network.Tag, scores);
        for (int e = 0; e < batch.Count; e++)
        {
            scores.AsSpan(starts[e] * columns, columns).Clear();
            for (int word = 0; word < batch[e].Count; word++)
            {
                var own = scores.AsSpan((starts[e] + 1 + word) * columns, columns);
                float most = float.MinValue;
                for (int tag = 0; tag < network.Tags; tag++)
                {
                    most = Math.Max(most, own[tag]);
                }

                float sum = 0;
                for (int tag = 0; tag < network.Tags; tag++)
                {
                    own[tag] = MathF.Exp(own[tag] - most);
                    sum += own[tag];
                }

                for (int tag = 0; tag < network.Tags; tag++)
                {
                    own[tag] /= sum;
                }

                own[network.Tags..].Clear();
                own[batch[e].Tags[word]] -= 1;
            }
        }

        for (int i = 0; i < words; i++)
        {
            Matrix.AddRow(scores.AsSpan(i * columns, columns), gradients.TagBias.Gradient);
        }

        Matrix.AddProduct(Width, columns, words, seen, 1, Width, scores, gradients.Tag.Gradient);
        var back = new float[words * Width];
        Matrix.AddProduct(
            words,
            Width,
            columns,
            scores,
            columns,
            1,
            Vectors.Turned(network.Tag, Width, columns),
            back
        );
        for (int i = 0; i < back.Length; i++)
        {
            gradient[i] += back[i] * mask[i];
        }
    }
}
