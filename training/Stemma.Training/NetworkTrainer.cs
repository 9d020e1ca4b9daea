using Stemma.Language.Parsing;

namespace Stemma.Training;

/// <summary>A tagged sentence with its tree, as the parser's training takes it.</summary>
/// <param name="Rows">Rows of the embedding table, by word.</param>
/// <param name="Heads">Heads, words counted from 1; index 0 is without meaning.</param>
/// <param name="Labels">Labels, likewise.</param>
internal sealed record ParserExample(int[] Rows, int[] Heads, int[] Labels)
{
    public int Count => Heads.Length - 1;
}

/// <summary>Learns the weights of <see cref="ParserNetwork"/> by following its own moves and being told which lose nothing.</summary>
internal sealed class NetworkTrainer
{
    private const int Width = ParserNetwork.Width;
    private const int Hidden = ParserNetwork.Hidden;
    private const int Share = ParserNetwork.Places * Hidden;
    private const float WordDropout = 0.12f;
    private const float VectorDropout = 0.2f;
    private const float HiddenDropout = 0.25f;

    private readonly ParserNetwork _network;
    private readonly MoveSet _moves;
    private readonly Chance _chance = new(7);
    private readonly Adam _embeddings;
    private readonly Adam[] _convolutions;
    private readonly Adam[] _convolutionBias;
    private readonly Adam _place;
    private readonly Adam _fact;
    private readonly Adam _hiddenBias;
    private readonly Adam _output;
    private readonly Adam _outputBias;
    private readonly ParserState _state = new();

    public NetworkTrainer(ParserNetwork network, MoveSet moves)
    {
        _network = network;
        _moves = moves;
        Fill(network.Embeddings, 0.1f);
        foreach (var weights in network.Convolutions)
        {
            Fill(weights, MathF.Sqrt(3f / (3 * Width)));
        }

        Fill(network.Place, MathF.Sqrt(3f / (Width * 6)));
        Fill(network.Fact, 0.1f);
        Fill(network.Output, MathF.Sqrt(3f / Hidden));
        _embeddings = new Adam(network.Embeddings, Width);
        _convolutions = [.. network.Convolutions.Select(weights => new Adam(weights))];
        _convolutionBias = [.. network.ConvolutionBias.Select(weights => new Adam(weights))];
        _place = new Adam(network.Place);
        _fact = new Adam(network.Fact);
        _hiddenBias = new Adam(network.HiddenBias);
        _output = new Adam(network.Output);
        _outputBias = new Adam(network.OutputBias);
    }

    /// <summary>Learns from a batch.</summary>
    /// <param name="batch">Sentences.</param>
    /// <param name="rate">Size of the step.</param>
    /// <param name="explore">Whether to go on from the network's own moves where they are wrong.</param>
    /// <returns>Loss over all moves, and their number.</returns>
    public (double Loss, int Moves) Learn(IReadOnlyList<ParserExample> batch, float rate, bool explore)
    {
        int words = batch.Sum(example => example.Count + 1);
        var rows = new int[words * TokenRows.Templates];
        var starts = new int[batch.Count + 1];
        var layers = new float[ParserNetwork.Layers + 1][];
        var beside = new float[ParserNetwork.Layers][];
        var made = new float[ParserNetwork.Layers][];
        var mask = new float[words * Width];
        layers[0] = new float[words * Width];
        for (int e = 0; e < batch.Count; e++)
        {
            starts[e + 1] = starts[e] + batch[e].Count + 1;
            Embed(batch[e], starts[e], rows, layers[0]);
        }

        Drop(mask, VectorDropout);
        for (int i = 0; i < mask.Length; i++)
        {
            layers[0][i] *= mask[i];
        }

        for (int layer = 0; layer < ParserNetwork.Layers; layer++)
        {
            beside[layer] = new float[words * 3 * Width];
            made[layer] = new float[words * Width];
            for (int e = 0; e < batch.Count; e++)
            {
                int count = batch[e].Count + 1;
                ParserNetwork.Beside(
                    layers[layer].AsSpan(starts[e] * Width, count * Width),
                    count,
                    beside[layer].AsSpan(starts[e] * 3 * Width)
                );
            }

            for (int i = 0; i < words; i++)
            {
                _network.ConvolutionBias[layer].CopyTo(made[layer].AsSpan(i * Width));
            }

            Matrix.AddProduct(words, Width, 3 * Width, beside[layer], 3 * Width, 1, _network.Convolutions[layer], made[layer]);
            layers[layer + 1] = [.. layers[layer]];
            for (int i = 0; i < made[layer].Length; i++)
            {
                layers[layer + 1][i] += Math.Max(made[layer][i], 0);
            }
        }

        var top = layers[ParserNetwork.Layers];
        var shares = new float[words * Share];
        var shareGradient = new float[words * Share];
        Matrix.AddProduct(words, Share, Width, top, Width, 1, _network.Place, shares);

        double loss = 0;
        int moves = 0;
        for (int e = 0; e < batch.Count; e++)
        {
            var (own, made0) = Follow(batch[e], starts[e], shares, shareGradient, explore);
            loss += own;
            moves += made0;
        }

        // Back through the shares, the convolutions and the embeddings.
        var gradient = new float[words * Width];
        Matrix.AddProduct(words, Width, Share, shareGradient, Share, 1, Turned(_network.Place, Width, Share), gradient);
        Matrix.AddProduct(Width, Share, words, top, 1, Width, shareGradient, _place.Gradient);
        for (int layer = ParserNetwork.Layers - 1; layer >= 0; layer--)
        {
            var inner = new float[words * Width];
            for (int i = 0; i < inner.Length; i++)
            {
                inner[i] = made[layer][i] > 0 ? gradient[i] : 0;
            }

            Matrix.AddProduct(3 * Width, Width, words, beside[layer], 1, 3 * Width, inner, _convolutions[layer].Gradient);
            for (int i = 0; i < words; i++)
            {
                Matrix.AddRow(inner.AsSpan(i * Width, Width), _convolutionBias[layer].Gradient);
            }

            var back = new float[words * 3 * Width];
            Matrix.AddProduct(words, 3 * Width, Width, inner, Width, 1, Turned(_network.Convolutions[layer], 3 * Width, Width), back);
            for (int e = 0; e < batch.Count; e++)
            {
                for (int i = starts[e]; i < starts[e + 1]; i++)
                {
                    for (int side = -1; side <= 1; side++)
                    {
                        int to = i + side;
                        if (to >= starts[e] && to < starts[e + 1])
                        {
                            Matrix.AddRow(back.AsSpan((i * 3 * Width) + ((side + 1) * Width), Width), gradient.AsSpan(to * Width, Width));
                        }
                    }
                }
            }
        }

        for (int i = 0; i < gradient.Length; i++)
        {
            gradient[i] *= mask[i];
        }

        for (int i = 0; i < words; i++)
        {
            for (int t = 0; t < TokenRows.Templates; t++)
            {
                int row = rows[(i * TokenRows.Templates) + t];
                if (row >= 0)
                {
                    Matrix.AddRow(gradient.AsSpan(i * Width, Width), _embeddings.Touch(row));
                }
            }
        }

        Step(rate);
        return (loss, moves);
    }

    private void Step(float rate)
    {
        _embeddings.Step(rate);
        foreach (var adam in _convolutions.Concat(_convolutionBias))
        {
            adam.Step(rate);
        }

        _place.Step(rate);
        _fact.Step(rate);
        _hiddenBias.Step(rate);
        _output.Step(rate);
        _outputBias.Step(rate);
    }

    private void Embed(ParserExample example, int start, int[] rows, float[] vectors)
    {
        var own = rows.AsSpan(start * TokenRows.Templates, (example.Count + 1) * TokenRows.Templates);
        own[..TokenRows.Templates].Fill(-1);
        own[0] = TokenRows.Root;
        example.Rows.CopyTo(own[TokenRows.Templates..]);
        for (int word = 1; word <= example.Count; word++)
        {
            // A word whose form and lemma are hidden: what the network will meet in new texts.
            if (_chance.Next() < WordDropout)
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
                Matrix.AddRow(_network.Embeddings.AsSpan(own[i] * Width, Width), vectors.AsSpan(word * Width, Width));
            }
        }
    }

    private (double Loss, int Moves) Follow(ParserExample example, int start, float[] shares, float[] shareGradient, bool explore)
    {
        var words = new int[ParserNetwork.Places];
        var facts = new int[ParserNetwork.Facts];
        var hidden = new float[Hidden];
        var mask = new float[Hidden];
        var scores = new float[_network.Columns];
        var back = new float[Hidden];
        double loss = 0;
        int steps = 0;
        _state.Begin(example.Count);
        while (!_state.IsFinal)
        {
            ParserNetwork.Look(_state, words, facts);
            _network.HiddenBias.CopyTo(hidden, 0);
            for (int place = 0; place < words.Length; place++)
            {
                if (words[place] >= 0)
                {
                    Matrix.AddRow(shares.AsSpan((((start + words[place]) * ParserNetwork.Places) + place) * Hidden, Hidden), hidden);
                }
            }

            foreach (int fact in facts)
            {
                Matrix.AddRow(_network.Fact.AsSpan(fact * Hidden, Hidden), hidden);
            }

            Drop(mask, HiddenDropout);
            for (int i = 0; i < Hidden; i++)
            {
                hidden[i] = Math.Max(hidden[i], 0) * mask[i];
            }

            _network.OutputBias.CopyTo(scores, 0);
            Matrix.AddProduct(1, _network.Columns, Hidden, hidden, Hidden, 1, _network.Output, scores);
            var (best, next) = Judge(example, scores, explore, ref loss);
            steps++;

            // scores now holds the gradient.
            if (best >= 0)
            {
                Matrix.AddRow(scores, _outputBias.Gradient);
                Array.Clear(back);
                for (int i = 0; i < Hidden; i++)
                {
                    if (hidden[i] == 0)
                    {
                        continue;
                    }

                    var row = _network.Output.AsSpan(i * _network.Columns, _network.Columns);
                    back[i] = Dot(row, scores) * mask[i];
                    AddScaled(scores, hidden[i], _output.Gradient.AsSpan(i * _network.Columns, _network.Columns));
                }

                Matrix.AddRow(back, _hiddenBias.Gradient);
                for (int place = 0; place < words.Length; place++)
                {
                    if (words[place] >= 0)
                    {
                        Matrix.AddRow(back, shareGradient.AsSpan((((start + words[place]) * ParserNetwork.Places) + place) * Hidden, Hidden));
                    }
                }

                foreach (int fact in facts)
                {
                    Matrix.AddRow(back, _fact.Gradient.AsSpan(fact * Hidden, Hidden));
                }
            }

            _state.Make(_moves, next);
        }

        return (loss, steps);
    }

    /// <summary>Turns scores into gradients and chooses the next move.</summary>
    private (int Best, int Next) Judge(ParserExample example, float[] scores, bool explore, ref double loss)
    {
        Span<bool> right = stackalloc bool[_moves.Count];
        Span<bool> allowed = stackalloc bool[_moves.Count];
        right.Clear();
        allowed.Clear();
        int least = int.MaxValue;
        Span<int> costs = stackalloc int[4];
        for (int kind = 0; kind < 4; kind++)
        {
            costs[kind] = int.MaxValue;
            if (_state.Allows((MoveKind)kind))
            {
                costs[kind] = DynamicOracle.Cost(_state, example.Heads, (MoveKind)kind);
                least = Math.Min(least, costs[kind]);
            }
        }

        int best = -1;
        int bestRight = -1;
        for (int kind = 0; kind < 4; kind++)
        {
            if (costs[kind] == int.MaxValue)
            {
                continue;
            }

            int label = kind == (int)MoveKind.Shift ? 0 : example.Labels[_state.Stack(0)];
            foreach (int move in _moves.OfKind((MoveKind)kind))
            {
                allowed[move] = true;
                best = best < 0 || scores[move] > scores[best] ? move : best;
                if (costs[kind] == least && (kind == (int)MoveKind.Shift || _moves.Label(move) == label))
                {
                    right[move] = true;
                    bestRight = bestRight < 0 || scores[move] > scores[bestRight] ? move : bestRight;
                }
            }
        }

        if (bestRight < 0)
        {
            // The label never goes that way in training: nothing to learn here.
            return (-1, best);
        }

        double sum = 0;
        double good = 0;
        float top = scores[best];
        for (int move = 0; move < scores.Length; move++)
        {
            if (move >= _moves.Count || !allowed[move])
            {
                scores[move] = 0;
                continue;
            }

            float share = MathF.Exp(scores[move] - top);
            scores[move] = share;
            sum += share;
            good += right[move] ? share : 0;
        }

        good = Math.Max(good, 1e-12);
        loss -= Math.Log(good / sum);
        for (int move = 0; move < _moves.Count; move++)
        {
            if (allowed[move])
            {
                float share = scores[move];
                scores[move] = (float)((share / sum) - (right[move] ? share / good : 0));
            }
        }

        return (best, explore && _chance.Next() < 0.9f ? best : bestRight);
    }

    private void Drop(float[] mask, float share)
    {
        for (int i = 0; i < mask.Length; i++)
        {
            mask[i] = _chance.Next() < share ? 0 : 1 / (1 - share);
        }
    }

    private void Fill(float[] weights, float bound)
    {
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = ((_chance.Next() * 2) - 1) * bound;
        }
    }

    private static float[] Turned(float[] matrix, int rows, int columns)
    {
        var turned = new float[matrix.Length];
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j++)
            {
                turned[(j * rows) + i] = matrix[(i * columns) + j];
            }
        }

        return turned;
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var x = System.Runtime.InteropServices.MemoryMarshal.Cast<float, System.Runtime.Intrinsics.Vector256<float>>(a);
        var y = System.Runtime.InteropServices.MemoryMarshal.Cast<float, System.Runtime.Intrinsics.Vector256<float>>(b);
        var sum = System.Runtime.Intrinsics.Vector256<float>.Zero;
        for (int i = 0; i < x.Length; i++)
        {
            sum += x[i] * y[i];
        }

        return System.Runtime.Intrinsics.Vector256.Sum(sum);
    }

    private static void AddScaled(ReadOnlySpan<float> from, float by, Span<float> to)
    {
        var x = System.Runtime.InteropServices.MemoryMarshal.Cast<float, System.Runtime.Intrinsics.Vector256<float>>(from);
        var y = System.Runtime.InteropServices.MemoryMarshal.Cast<float, System.Runtime.Intrinsics.Vector256<float>>(to);
        for (int i = 0; i < x.Length; i++)
        {
            y[i] += x[i] * by;
        }
    }
}
