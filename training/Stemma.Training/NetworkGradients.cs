using Stemma.Language.Parsing;

namespace Stemma.Training;

/// <summary>Gradients and moments of all weights of a network, whose weights it sets by chance to begin with.</summary>
internal sealed class NetworkGradients
{
    public NetworkGradients(ParserNetwork network, Chance chance)
    {
        const int Width = ParserNetwork.Width;
        Vectors.Fill(chance, network.Embeddings, 0.1f);
        foreach (var weights in network.Convolutions)
        {
            Vectors.Fill(chance, weights, MathF.Sqrt(3f / (3 * Width)));
        }

        Vectors.Fill(chance, network.Tag, MathF.Sqrt(3f / Width));
        Vectors.Fill(chance, network.Place, MathF.Sqrt(3f / (Width * 6)));
        Vectors.Fill(chance, network.Fact, 0.1f);
        Vectors.Fill(chance, network.Output, MathF.Sqrt(3f / ParserNetwork.Hidden));
        Embeddings = new Adam(network.Embeddings, Width);
        Convolutions = [.. network.Convolutions.Select(weights => new Adam(weights))];
        ConvolutionBias = [.. network.ConvolutionBias.Select(weights => new Adam(weights))];
        Tag = new Adam(network.Tag);
        TagBias = new Adam(network.TagBias);
        Place = new Adam(network.Place);
        Fact = new Adam(network.Fact);
        HiddenBias = new Adam(network.HiddenBias);
        Output = new Adam(network.Output);
        OutputBias = new Adam(network.OutputBias);
    }

    public Adam Embeddings { get; }
    public Adam[] Convolutions { get; }
    public Adam[] ConvolutionBias { get; }
    public Adam Tag { get; }
    public Adam TagBias { get; }
    public Adam Place { get; }
    public Adam Fact { get; }
    public Adam HiddenBias { get; }
    public Adam Output { get; }
    public Adam OutputBias { get; }

    /// <summary>Makes a step with all weights.</summary>
    public void Step(float rate)
    {
        Adam[] all =
        [
            Embeddings,
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
        foreach (var adam in all)
        {
            adam.Step(rate);
        }
    }
}
