using Stemma.Language.Parsing;

namespace Stemma.Training;

/// <summary>Follows the network's own moves through a sentence and tells it which lose nothing.</summary>
internal sealed class MoveLearner(
    ParserNetwork network,
    NetworkGradients gradients,
    MoveSet moves,
    Chance chance
)
{
    private const int Hidden = ParserNetwork.Hidden;
    private const float HiddenDropout = 0.25f;

    /// <summary>How often training goes on from a wrong move (Goldberg and Nivre 2013).</summary>
    private const float Explores = 0.9f;

    private readonly ParserState _state = new();

    /// <param name="example">The sentence.</param>
    /// <param name="start">Its first vector, that of the root.</param>
    /// <param name="shares">Shares of the words in a state, for all places.</param>
    /// <param name="shareGradient">Takes their gradients.</param>
    /// <param name="explore">Whether to go on from wrong moves.</param>
    /// <returns>Loss over all moves, and their number.</returns>
    public (double Loss, int Moves) Follow(
        ParserExample example,
        int start,
        float[] shares,
        float[] shareGradient,
        bool explore
    )
    {
        var words = new int[ParserNetwork.Places];
        var facts = new int[ParserNetwork.Facts];
        var hidden = new float[Hidden];
        var mask = new float[Hidden];
        var scores = new float[network.Columns];
        var back = new float[Hidden];
        double loss = 0;
        int steps = 0;
        _state.Begin(example.Count);
        while (!_state.IsFinal)
        {
            ParserNetwork.Look(_state, words, facts);
            network.HiddenBias.CopyTo(hidden, 0);
            for (int place = 0; place < words.Length; place++)
            {
                if (words[place] >= 0)
                {
                    Matrix.AddRow(
                        shares.AsSpan(
                            (((start + words[place]) * ParserNetwork.Places) + place) * Hidden,
                            Hidden
                        ),
                        hidden
                    );
                }
            }

            foreach (int fact in facts)
            {
                Matrix.AddRow(network.Fact.AsSpan(fact * Hidden, Hidden), hidden);
            }

            Vectors.Drop(chance, mask, HiddenDropout);
            for (int i = 0; i < Hidden; i++)
            {
                hidden[i] = Math.Max(hidden[i], 0) * mask[i];
            }

            network.OutputBias.CopyTo(scores, 0);
            Matrix.AddProduct(
                1,
                network.Columns,
                Hidden,
                hidden,
                Hidden,
                1,
                network.Output,
                scores
            );
            var (best, next) = Judge(example, scores, explore, ref loss);
            steps++;

            // scores now holds the gradient.
            if (best >= 0)
            {
                Matrix.AddRow(scores, gradients.OutputBias.Gradient);
                Array.Clear(back);
                for (int i = 0; i < Hidden; i++)
                {
                    if (hidden[i] == 0)
                    {
                        continue;
                    }

                    var row = network.Output.AsSpan(i * network.Columns, network.Columns);
                    back[i] = Vectors.Dot(row, scores) * mask[i];
                    Vectors.AddScaled(
                        scores,
                        hidden[i],
                        gradients.Output.Gradient.AsSpan(i * network.Columns, network.Columns)
                    );
                }

                Matrix.AddRow(back, gradients.HiddenBias.Gradient);
                for (int place = 0; place < words.Length; place++)
                {
                    if (words[place] >= 0)
                    {
                        Matrix.AddRow(
                            back,
                            shareGradient.AsSpan(
                                (((start + words[place]) * ParserNetwork.Places) + place) * Hidden,
                                Hidden
                            )
                        );
                    }
                }

                foreach (int fact in facts)
                {
                    Matrix.AddRow(back, gradients.Fact.Gradient.AsSpan(fact * Hidden, Hidden));
                }
            }

            _state.Make(moves, next);
        }

        return (loss, steps);
    }

    /// <summary>Turns scores into gradients and chooses the next move.</summary>
    private (int Best, int Next) Judge(
        ParserExample example,
        float[] scores,
        bool explore,
        ref double loss
    )
    {
        Span<bool> right = stackalloc bool[moves.Count];
        Span<bool> allowed = stackalloc bool[moves.Count];
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
            foreach (int move in moves.OfKind((MoveKind)kind))
            {
                allowed[move] = true;
                best = best < 0 || scores[move] > scores[best] ? move : best;
                if (
                    costs[kind] == least
                    && (kind == (int)MoveKind.Shift || moves.Label(move) == label)
                )
                {
                    right[move] = true;
                    bestRight =
                        bestRight < 0 || scores[move] > scores[bestRight] ? move : bestRight;
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
            if (move >= moves.Count || !allowed[move])
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
        for (int move = 0; move < moves.Count; move++)
        {
            if (allowed[move])
            {
                float share = scores[move];
                scores[move] = (float)((share / sum) - (right[move] ? share / good : 0));
            }
        }

        return (best, explore && chance.Next() < Explores ? best : bestRight);
    }
}
