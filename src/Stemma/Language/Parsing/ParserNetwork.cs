using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Stemma.Language.Parsing;

/// <summary>
/// Weights of the parser: embeddings of words, layers that let each word see its neighbours (convolutions of width three with a
/// shortcut), a layer that tags them, and the layer that weighs the moves of a state (Chen and Manning 2014), whose first half is worked out once for each
/// word and place.
/// </summary>
internal sealed class ParserNetwork
{
    /// <summary>Length of a word's vector.</summary>
    public const int Width = 96;

    /// <summary>Length of a state's vector.</summary>
    public const int Hidden = 160;

    /// <summary>Convolutions.</summary>
    public const int Layers = 3;

    /// <summary>Places of a state that hold a word.</summary>
    public const int Places = 12;

    /// <summary>Small facts of a state (labels, distances, numbers of dependents), each with this many values.</summary>
    public const int FactValues = 64;

    /// <summary>Number of small facts.</summary>
    public const int Facts = 14;

    /// <param name="moves">Number of moves.</param>
    /// <param name="tags">Number of tags.</param>
    /// <param name="rows">Rows of the embedding table.</param>
    public ParserNetwork(int moves, int tags, int rows)
    {
        Moves = moves;
        Tags = tags;
        Columns = Padded(moves);
        TagColumns = Padded(tags);
        Tag = new float[Width * TagColumns];
        TagBias = new float[TagColumns];
        Embeddings = new float[rows * Width];
        Convolutions = [.. Enumerable.Range(0, Layers).Select(_ => new float[3 * Width * Width])];
        ConvolutionBias = [.. Enumerable.Range(0, Layers).Select(_ => new float[Width])];
        Place = new float[Width * Places * Hidden];
        Fact = new float[Facts * FactValues * Hidden];
        HiddenBias = new float[Hidden];
        Output = new float[Hidden * Columns];
        OutputBias = new float[Columns];
    }

    /// <summary>Number of moves.</summary>
    public int Moves { get; }

    /// <summary>Number of moves, rounded up to a multiple of eight.</summary>
    public int Columns { get; }

    /// <summary>Number of tags.</summary>
    public int Tags { get; }

    /// <summary>Number of tags, rounded up to a multiple of eight.</summary>
    public int TagColumns { get; }

    /// <summary>Word to tags: a second opinion on what the tagger said.</summary>
    public float[] Tag { get; }

    /// <summary>Constants of the tags.</summary>
    public float[] TagBias { get; }

    /// <summary>Vectors of the rows of <see cref="TokenRows"/>.</summary>
    public float[] Embeddings { get; }

    /// <summary>Left neighbour, word, right neighbour to word.</summary>
    public float[][] Convolutions { get; }

    /// <summary>Constants of the convolutions.</summary>
    public float[][] ConvolutionBias { get; }

    /// <summary>Word to its share of a state, all places side by side.</summary>
    public float[] Place { get; }

    /// <summary>Shares of the small facts.</summary>
    public float[] Fact { get; }

    /// <summary>Constants of the state.</summary>
    public float[] HiddenBias { get; }

    /// <summary>State to moves.</summary>
    public float[] Output { get; }

    /// <summary>Constants of the moves.</summary>
    public float[] OutputBias { get; }

    /// <summary>All weights but the embeddings, in the order they are stored.</summary>
    public IEnumerable<float[]> Dense() =>
        [
            .. Convolutions,
            .. ConvolutionBias,
            Tag,
            TagBias,
            Place,
            Fact,
            HiddenBias,
            Output,
            OutputBias,
        ];

    /// <summary>Puts the vectors of a word and its two neighbours side by side.</summary>
    /// <param name="vectors">Vectors of all words.</param>
    /// <param name="count">Number of words.</param>
    /// <param name="beside">Takes three vectors a word; beyond the ends they are zero.</param>
    public static void Beside(ReadOnlySpan<float> vectors, int count, Span<float> beside)
    {
        beside[..(count * 3 * Width)].Clear();
        for (int i = 0; i < count; i++)
        {
            int from = Math.Max(i - 1, 0);
            int to = Math.Min(i + 2, count);
            vectors[(from * Width)..(to * Width)]
                .CopyTo(beside[((i * 3 * Width) + ((from - i + 1) * Width))..]);
        }
    }

    /// <summary>What a state shows: the words at its places and its small facts.</summary>
    /// <param name="state">The state.</param>
    /// <param name="words">Takes <see cref="Places"/> words, 0 the root, -1 nobody.</param>
    /// <param name="facts">Takes <see cref="Facts"/> rows of <see cref="Fact"/>.</param>
    public static void Look(ParserState state, Span<int> words, Span<int> facts)
    {
        int s0 = state.Stack(0);
        int s1 = state.Stack(1);
        int b0 = state.Buffer(0);
        int s0l = First(state.Left, s0);
        int s0r = First(state.Right, s0);
        int s1l = First(state.Left, s1);
        int s1r = First(state.Right, s1);
        int b0l = First(state.Left, b0);
        words[0] = s0;
        words[1] = s1;
        words[2] = state.Stack(2);
        words[3] = b0;
        words[4] = state.Buffer(1);
        words[5] = state.Buffer(2);
        words[6] = s0l;
        words[7] = s0r;
        words[8] = s1l;
        words[9] = s1r;
        words[10] = b0l;
        words[11] = Second(state.Right, s1);
        facts[0] = Label(state, s0l);
        facts[1] = Label(state, s0r);
        facts[2] = Label(state, s1l);
        facts[3] = Label(state, s1r);
        facts[4] = Label(state, b0l);
        facts[5] = Label(state, Second(state.Left, s0));
        facts[6] = Label(state, Second(state.Right, s0));
        facts[7] = Label(state, Second(state.Right, s1));
        facts[8] = Distance(s0, b0);
        facts[9] = Distance(s1, s0);
        facts[10] = Valency(state, s0, 0);
        facts[11] = Valency(state, s0, 1);
        facts[12] = Valency(state, s1, 1);
        facts[13] = Valency(state, b0, 0);
        for (int i = 0; i < Facts; i++)
        {
            facts[i] += i * FactValues;
        }
    }

    /// <summary>Writes the embeddings: a scale and signed bytes for each row.</summary>
    public byte[] PackEmbeddings()
    {
        int rows = Embeddings.Length / Width;
        var bytes = new byte[rows * (Width + 4)];
        for (int row = 0; row < rows; row++)
        {
            var values = Embeddings.AsSpan(row * Width, Width);
            float largest = 1e-9f;
            foreach (float value in values)
            {
                largest = Math.Max(largest, Math.Abs(value));
            }

            var own = bytes.AsSpan(row * (Width + 4));
            BinaryPrimitives.WriteSingleLittleEndian(own, largest / 127);
            for (int i = 0; i < Width; i++)
            {
                own[4 + i] = (byte)(sbyte)MathF.Round(values[i] / largest * 127);
            }
        }

        return bytes;
    }

    /// <summary>Writes the other weights in half precision.</summary>
    public byte[] PackDense()
    {
        var bytes = new byte[Dense().Sum(weights => weights.Length) * 2];
        int at = 0;
        foreach (var weights in Dense())
        {
            foreach (float weight in weights)
            {
                BinaryPrimitives.WriteHalfLittleEndian(bytes.AsSpan(at), (Half)weight);
                at += 2;
            }
        }

        return bytes;
    }

    /// <summary>Reads what <see cref="PackEmbeddings"/> and <see cref="PackDense"/> wrote.</summary>
    public static ParserNetwork Read(
        int moves,
        int tags,
        ReadOnlySpan<byte> embeddings,
        ReadOnlySpan<byte> dense
    )
    {
        int rows = embeddings.Length / (Width + 4);
        var network = new ParserNetwork(moves, tags, rows);
        for (int row = 0; row < rows; row++)
        {
            var own = embeddings.Slice(row * (Width + 4), Width + 4);
            float scale = BinaryPrimitives.ReadSingleLittleEndian(own);
            var target = network.Embeddings.AsSpan(row * Width, Width);
            var values = MemoryMarshal.Cast<byte, sbyte>(own[4..]);
            for (int i = 0; i < Width; i++)
            {
                target[i] = values[i] * scale;
            }
        }

        int at = 0;
        foreach (var weights in network.Dense())
        {
            for (int i = 0; i < weights.Length; i++)
            {
                weights[i] = (float)BinaryPrimitives.ReadHalfLittleEndian(dense[at..]);
                at += 2;
            }
        }

        return network;
    }

    private static int Padded(int count) => (count + 7) & ~7;

    private static int First(int[] side, int word) =>
        word < 0 || side[word * 2] == 0 ? -1 : side[word * 2];

    private static int Second(int[] side, int word) =>
        word < 0 || side[(word * 2) + 1] == 0 ? -1 : side[(word * 2) + 1];

    private static int Label(ParserState state, int word) =>
        word < 0 ? 0 : Math.Min((int)state.Label[word], FactValues - 1);

    private static int Valency(ParserState state, int word, int side) =>
        word < 0 ? 8 : state.Valency[(word * 2) + side];

    private static int Distance(int left, int right) =>
        left < 0 || right < 0 ? 0 : Math.Min(right - left, 15);
}
