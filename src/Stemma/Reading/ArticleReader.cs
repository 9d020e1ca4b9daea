using System.Collections.Immutable;

namespace Stemma.Reading;

/// <summary>Bytes to articles.</summary>
public static class ArticleReader
{
    /// <summary>Reads one input. It never throws on content: what cannot be read is a failure with its reason.</summary>
    /// <param name="path">Path as the contract prints it; its ending tells the format.</param>
    /// <param name="bytes">The raw bytes.</param>
    /// <param name="options">How to read.</param>
    public static ReadOutcome Read(string path, ReadOnlyMemory<byte> bytes, ReadOptions options)
    {
        return new ReadOutcome([], "not built yet");
    }
}

/// <summary>How to read.</summary>
public sealed record ReadOptions
{
    /// <summary>
    /// Takes a <c>.txt</c> file, or the <c>text</c> of a JSON line, to the letter: nothing dropped, nothing normalised. Default: false.
    /// </summary>
    public bool Plain { get; init; }
}

/// <summary>What came of one input.</summary>
/// <param name="Articles">The articles it holds, in order; more than one where a page has several languages.</param>
/// <param name="Failure">Why nothing (more) could be read; null where all went well.</param>
public sealed record ReadOutcome(ImmutableArray<Article> Articles, string? Failure);
