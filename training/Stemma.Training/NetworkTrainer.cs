using Stemma.Language.Parsing;

namespace Stemma.Training;

/// <summary>A tagged sentence with its tree, as the parser's training takes it.</summary>
/// <param name="Rows">Rows of the embedding table, by word.</param>
/// <param name="Heads">Heads, words counted from 1; index 0 is without meaning.</param>
/// <param name="Labels">Labels, likewise.</param>
/// <param name="Tags">The right tags, by word.</param>
internal sealed record ParserExample(int[] Rows, int[] Heads, int[] Labels, ushort[] Tags)
{
    public int Count => Heads.Length - 1;
}

/// <summary>Learns the weights of <see cref="ParserNetwork"/>, batch by batch.</summary>
internal sealed class NetworkTrainer
{
    private const int Width = ParserNetwork.Width;
    private const int Share = ParserNetwork.Places * ParserNetwork.Hidden;

    private readonly ParserNetwork _network;
    private readonly NetworkGradients _gradients;
    private readonly EncoderPass _encoder;
    private readonly TagLearner _tags;
    private readonly MoveLearner _moves;
    private float[] _shares = [];
    private float[] _shareGradient = [];

    public NetworkTrainer(ParserNetwork network, MoveSet moves)
    {
        var chance = new Chance(7);
        _network = network;
        _gradients = new NetworkGradients(network, chance);
        _encoder = new EncoderPass(network, _gradients, chance);
        _tags = new TagLearner(network, _gradients, chance);
        _moves = new MoveLearner(network, _gradients, moves, chance);
    }

    /// <summary>Learns from a batch.</summary>
    /// <param name="batch">Sentences.</param>
    /// <param name="rate">Size of the step.</param>
    /// <param name="explore">Whether to go on from the network's own moves where they are wrong.</param>
    /// <returns>Loss over all moves, and their number.</returns>
    public (double Loss, int Moves) Learn(
        IReadOnlyList<ParserExample> batch,
        float rate,
        bool explore
    )
    {
        var top = _encoder.Forward(batch);
        int words = _encoder.Starts[^1];
        var shares = Cleared(ref _shares, words * Share);
        var shareGradient = Cleared(ref _shareGradient, words * Share);
        Matrix.AddProduct(words, Share, Width, top, Width, 1, _network.Place, shares);

        double loss = 0;
        int moves = 0;
        for (int e = 0; e < batch.Count; e++)
        {
            var (own, made0) = _moves.Follow(
                batch[e],
                _encoder.Starts[e],
                shares,
                shareGradient,
                explore
            );
            loss += own;
            moves += made0;
        }

        // Back through the shares, the convolutions and the embeddings.
        var gradient = new float[words * Width];
        Matrix.AddProduct(
            words,
            Width,
            Share,
            shareGradient,
            Share,
            1,
            Vectors.Turned(_network.Place, Width, Share),
            gradient
        );
        Matrix.AddProduct(
            Width,
            Share,
            words,
            top,
            1,
            Width,
            shareGradient,
            _gradients.Place.Gradient
        );
        _tags.Learn(batch, _encoder.Starts, top, gradient);
        _encoder.Back(batch, gradient);
        _gradients.Step(rate);
        return (loss, moves);
    }

    private static float[] Cleared(ref float[] buffer, int length)
    {
        if (buffer.Length < length)
        {
            buffer = new float[length * 2];
        }

        Array.Clear(buffer, 0, length);
        return buffer;
    }
}
