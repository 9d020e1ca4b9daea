using System.Collections.Immutable;

namespace Stemma.Dossiers;

/// <summary>
/// What a run leaves behind: raw input by its hash, articles with their annotations, and the dossier. Content-addressed: what was
/// analysed once by the same <see cref="AnalysisLine.Version"/> is never analysed again.
/// </summary>
public interface IArchive : IDisposable
{
    /// <summary>What came of an input in an earlier run, or null where it was never analysed so.</summary>
    /// <param name="input">Path, hash and way of reading.</param>
    AnalysedInput? Find(InputKey input);

    /// <summary>Keeps the raw bytes of an input and what came of it. Durable when the call returns.</summary>
    void Keep(InputKey input, ReadOnlyMemory<byte> raw, AnalysedInput analysed);

    /// <summary>All inputs the archive holds, by path.</summary>
    IReadOnlyList<InputKey> Inputs();

    /// <summary>Forgets inputs, with their articles and annotations.</summary>
    void Forget(IEnumerable<InputKey> inputs);

    /// <summary>Keeps the links and judgements of a run in the place of those before.</summary>
    void Keep(Dossier dossier);
}

/// <summary>Names an input and the way it was read.</summary>
/// <param name="Path">Path as the contract prints it.</param>
/// <param name="ContentHash"><c>sha256:</c> and the hash of the raw bytes.</param>
/// <param name="Plain">Whether it was taken to the letter.</param>
public sealed record InputKey(string Path, string ContentHash, bool Plain);

/// <summary>What came of an input.</summary>
/// <param name="Articles">With all in-article layers; ids of actors are local.</param>
/// <param name="Failure">Why nothing (more) could be read.</param>
public sealed record AnalysedInput(ImmutableArray<Article> Articles, string? Failure);
