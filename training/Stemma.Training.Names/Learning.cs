namespace Stemma.Training.Names;

/// <summary>How a tagger learns.</summary>
internal sealed record Learning
{
    /// <summary>Times every sentence is seen; as many as the set says where 0.</summary>
    public int Rounds { get; init; }

    /// <summary>First step of AdaGrad.</summary>
    public float Rate { get; init; } = 0.04f;

    /// <summary>Pull of a weight towards nothing, each time its feature is seen.</summary>
    public float Ridge { get; init; } = 1e-5f;

    /// <summary>Share of a unit's features left out each time.</summary>
    public float Dropout { get; init; } = 0.5f;

    /// <summary>By how much a name has to outscore that there is none.</summary>
    public float Margin { get; init; } = 1f;

    /// <summary>Features seen less often are not learned.</summary>
    public int LeastCount { get; init; } = 2;

    /// <summary>Weights below go; as the set says where 0.</summary>
    public float LeastWeight { get; init; }

    /// <summary>Largest weight of a feature.</summary>
    public float Top { get; init; } = 2.5f;
}
