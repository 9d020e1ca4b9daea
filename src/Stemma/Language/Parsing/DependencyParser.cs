using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Stemma.Language.Parsing;

/// <summary>Finds the tree of a sentence by the moves of <see cref="ParserState"/>, at every step the one its network likes best.</summary>
internal sealed class DependencyParser(ParserNetwork network, MoveSet moves)
{
    private readonly ParserState _state = new();
    private readonly float[] _hidden = new float[ParserNetwork.Hidden];
    private readonly float[] _scores = new float[network.Columns];
    private readonly int[] _words = new int[ParserNetwork.Places];
    private readonly int[] _facts = new int[ParserNetwork.Facts];
    private readonly float[] _tagScores = new float[network.TagColumns];
    private int _count;
    private float[] _vectors = [];
    private float[] _beside = [];
    private float[] _shares = [];

    /// <summary>Takes in a sentence.</summary>
    /// <param name="rows">Rows of the words, <see cref="TokenRows.Templates"/> each.</param>
    /// <param name="count">Number of words.</param>
    public void Begin(ReadOnlySpan<int> rows, int count)
    {
        _count = count;
        Encode(rows, count);
    }

    /// <summary>The tags of the sentence's words, all neighbours seen.</summary>
    public void Tag(Span<ushort> tags)
    {
        for (int word = 0; word < _count; word++)
        {
            var scores = _tagScores.AsSpan();
            network.TagBias.CopyTo(scores);
            var vector = _vectors.AsSpan((word + 1) * ParserNetwork.Width, ParserNetwork.Width);
            Matrix.AddProduct(
                1,
                network.TagColumns,
                vector.Length,
                vector,
                0,
                1,
                network.Tag,
                scores
            );
            int best = 0;
            for (int tag = 1; tag < network.Tags; tag++)
            {
                best = scores[tag] > scores[best] ? tag : best;
            }

            tags[word] = (ushort)best;
        }
    }

    /// <summary>The tree of the sentence; it is overwritten by the next call.</summary>
    public ParserState Parse()
    {
        _state.Begin(_count);
        while (!_state.IsFinal)
        {
            Weigh();
            _state.Make(moves, Best());
        }

        return _state;
    }

    private void Encode(ReadOnlySpan<int> rows, int count)
    {
        const int Width = ParserNetwork.Width;
        int words = count + 1;
        if (_vectors.Length < words * Width)
        {
            _vectors = new float[words * 2 * Width];
            _beside = new float[words * 2 * 3 * Width];
            _shares = new float[words * 2 * ParserNetwork.Places * ParserNetwork.Hidden];
        }

        // The root stands before the first word, as one.
        var vectors = _vectors.AsSpan(0, words * Width);
        vectors.Clear();
        network.Embeddings.AsSpan(TokenRows.Root * Width, Width).CopyTo(vectors);
        for (int i = 0; i < rows.Length; i++)
        {
            int word = 1 + (i / TokenRows.Templates);
            Matrix.AddRow(
                network.Embeddings.AsSpan(rows[i] * Width, Width),
                vectors.Slice(word * Width, Width)
            );
        }

        var beside = _beside.AsSpan(0, words * 3 * Width);
        Span<float> made = _shares.AsSpan(0, words * Width);
        for (int layer = 0; layer < ParserNetwork.Layers; layer++)
        {
            ParserNetwork.Beside(vectors, words, beside);
            for (int i = 0; i < words; i++)
            {
                network.ConvolutionBias[layer].CopyTo(made.Slice(i * Width, Width));
            }

            Matrix.AddProduct(
                words,
                Width,
                3 * Width,
                beside,
                3 * Width,
                1,
                network.Convolutions[layer],
                made
            );
            AddPositive(made, vectors);
        }

        var shares = _shares.AsSpan(0, words * ParserNetwork.Places * ParserNetwork.Hidden);
        shares.Clear();
        Matrix.AddProduct(
            words,
            ParserNetwork.Places * ParserNetwork.Hidden,
            Width,
            vectors,
            Width,
            1,
            network.Place,
            shares
        );
    }

    private void Weigh()
    {
        const int Hidden = ParserNetwork.Hidden;
        ParserNetwork.Look(_state, _words, _facts);
        network.HiddenBias.CopyTo(_hidden.AsSpan());
        for (int place = 0; place < _words.Length; place++)
        {
            if (_words[place] >= 0)
            {
                int at = ((_words[place] * ParserNetwork.Places) + place) * Hidden;
                Matrix.AddRow(_shares.AsSpan(at, Hidden), _hidden);
            }
        }

        foreach (int fact in _facts)
        {
            Matrix.AddRow(network.Fact.AsSpan(fact * Hidden, Hidden), _hidden);
        }

        for (int i = 0; i < Hidden; i++)
        {
            _hidden[i] = Math.Max(_hidden[i], 0);
        }

        network.OutputBias.CopyTo(_scores.AsSpan());
        Matrix.AddProduct(1, network.Columns, Hidden, _hidden, Hidden, 1, network.Output, _scores);
    }

    private int Best()
    {
        int best = -1;
        for (int kind = 0; kind < 4; kind++)
        {
            if (!_state.Allows((MoveKind)kind))
            {
                continue;
            }

            foreach (int move in moves.OfKind((MoveKind)kind))
            {
                best = best < 0 || _scores[move] > _scores[best] ? move : best;
            }
        }

        return best;
    }

    private static void AddPositive(ReadOnlySpan<float> made, Span<float> vectors)
    {
        var source = MemoryMarshal.Cast<float, Vector256<float>>(made);
        var target = MemoryMarshal.Cast<float, Vector256<float>>(vectors);
        for (int i = 0; i < source.Length; i++)
        {
            target[i] += Vector256.Max(source[i], Vector256<float>.Zero);
        }
    }
}
