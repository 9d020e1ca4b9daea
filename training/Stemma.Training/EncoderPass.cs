using Stemma.Language.Parsing;

namespace Stemma.Training;

/// <summary>The way from words to vectors for a batch of sentences, and the way back for gradients.</summary>
internal sealed class EncoderPass(ParserNetwork network, NetworkGradients gradients, Chance chance)
{
    private const int Width = ParserNetwork.Width;
    private const float WordDropout = 0.12f;
    private const float VectorDropout = 0.2f;

    private int[] _rows = [];
    private float[][] _beside = [];
    private float[][] _made = [];
    private float[] _mask = [];

    /// <summary>Where the vectors of each sentence begin; the first is the root's.</summary>
    public int[] Starts { get; private set; } = [];

    /// <summary>Vectors of all words.</summary>
    public float[] Forward(IReadOnlyList<ParserExample> batch)
    {
        int words = batch.Sum(example => example.Count + 1);
        _rows = new int[words * TokenRows.Templates];
        Starts = new int[batch.Count + 1];
        var layers = new float[ParserNetwork.Layers + 1][];
        _beside = new float[ParserNetwork.Layers][];
        _made = new float[ParserNetwork.Layers][];
        _mask = new float[words * Width];
        layers[0] = new float[words * Width];
        for (int e = 0; e < batch.Count; e++)
        {
            Starts[e + 1] = Starts[e] + batch[e].Count + 1;
            Embed(batch[e], Starts[e], _rows, layers[0]);
        }

        Vectors.Drop(chance, _mask, VectorDropout);
        for (int i = 0; i < _mask.Length; i++)
        {
            layers[0][i] *= _mask[i];
        }

        for (int layer = 0; layer < ParserNetwork.Layers; layer++)
        {
            _beside[layer] = new float[words * 3 * Width];
            _made[layer] = new float[words * Width];
            for (int e = 0; e < batch.Count; e++)
            {
                int count = batch[e].Count + 1;
                ParserNetwork.Beside(
                    layers[layer].AsSpan(Starts[e] * Width, count * Width),
                    count,
                    _beside[layer].AsSpan(Starts[e] * 3 * Width)
                );
            }

            for (int i = 0; i < words; i++)
            {
                network.ConvolutionBias[layer].CopyTo(_made[layer].AsSpan(i * Width));
            }

            Matrix.AddProduct(
                words,
                Width,
                3 * Width,
                _beside[layer],
                3 * Width,
                1,
                network.Convolutions[layer],
                _made[layer]
            );
            layers[layer + 1] = [.. layers[layer]];
            for (int i = 0; i < _made[layer].Length; i++)
            {
                layers[layer + 1][i] += Math.Max(_made[layer][i], 0);
            }
        }

        return layers[ParserNetwork.Layers];
    }

    /// <summary>Brings gradients of the vectors back to the weights; they are overwritten.</summary>
    public void Back(IReadOnlyList<ParserExample> batch, float[] gradient)
    {
        int words = Starts[^1];
        for (int layer = ParserNetwork.Layers - 1; layer >= 0; layer--)
        {
            var inner = new float[words * Width];
            for (int i = 0; i < inner.Length; i++)
            {
                inner[i] = _made[layer][i] > 0 ? gradient[i] : 0;
            }

            Matrix.AddProduct(
                3 * Width,
                Width,
                words,
                _beside[layer],
                1,
                3 * Width,
                inner,
                gradients.Convolutions[layer].Gradient
            );
            for (int i = 0; i < words; i++)
            {
                Matrix.AddRow(
                    inner.AsSpan(i * Width, Width),
                    gradients.ConvolutionBias[layer].Gradient
                );
            }

            var back = new float[words * 3 * Width];
            Matrix.AddProduct(
                words,
                3 * Width,
                Width,
                inner,
                Width,
                1,
                Vectors.Turned(network.Convolutions[layer], 3 * Width, Width),
                back
            );
            for (int e = 0; e < batch.Count; e++)
            {
                for (int i = Starts[e]; i < Starts[e + 1]; i++)
                {
                    for (int side = -1; side <= 1; side++)
                    {
                        int to = i + side;
                        if (to >= Starts[e] && to < Starts[e + 1])
                        {
                            Matrix.AddRow(
                                back.AsSpan((i * 3 * Width) + ((side + 1) * Width), Width),
                                gradient.AsSpan(to * Width, Width)
                            );
                        }
                    }
                }
            }
        }

        for (int i = 0; i < gradient.Length; i++)
        {
            gradient[i] *= _mask[i];
        }

        for (int i = 0; i < words; i++)
        {
            for (int t = 0; t < TokenRows.Templates; t++)
            {
                int row = _rows[(i * TokenRows.Templates) + t];
                if (row >= 0)
                {
                    Matrix.AddRow(
                        gradient.AsSpan(i * Width, Width),
                        gradients.Embeddings.Touch(row)
                    );
                }
            }
        }
    }

    private void Embed(ParserExample example, int start, int[] rows, float[] vectors)
    {
        var own = rows.AsSpan(
            start * TokenRows.Templates,
            (example.Count + 1) * TokenRows.Templates
        );
        own[..TokenRows.Templates].Fill(-1);
        own[0] = TokenRows.Root;
        example.Rows.CopyTo(own[TokenRows.Templates..]);
        for (int word = 1; word <= example.Count; word++)
        {
            // A word whose form and lemma are hidden: what the network will meet in new texts.
            if (chance.Next() < WordDropout)
            {
                own[word * TokenRows.Templates] = 0;
                own[(word * TokenRows.Templates) + 1] = 1;
            }
        }

        for (int i = 0; i < own.Length; i++)
        {
            if (own[i] >= 0)
            {
                int word = start + (i / TokenRows.Templates);
                Matrix.AddRow(
                    network.Embeddings.AsSpan(own[i] * Width, Width),
                    vectors.AsSpan(word * Width, Width)
                );
            }
        }
    }
}
