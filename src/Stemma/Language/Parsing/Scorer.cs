namespace Stemma.Language.Parsing;

/// <summary>A linear model over hashed features: what training changes and inference only reads.</summary>
internal abstract class Scorer
{
    /// <summary>Number of classes, at most 65,535.</summary>
    public abstract int Classes { get; }

    /// <summary>Adds the weights of the features to the scores of the classes.</summary>
    /// <param name="features">Hashes; 0 stands for no feature.</param>
    /// <param name="scores">One score a class.</param>
    public abstract void Add(ReadOnlySpan<uint> features, Span<int> scores);
}
