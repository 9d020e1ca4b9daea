namespace Stemma.Reading;

/// <summary>
/// One thing to read: the bytes of a file, of a member of an archive, of an item of a feed or of an answer of a server, with what is known
/// of them from outside. What is not known is null.
/// </summary>
/// <param name="Path">Path as the contract prints it; where no media type is known, its ending tells the format.</param>
/// <param name="Bytes">The raw bytes.</param>
public sealed record InputDocument(string Path, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>
    /// Where it stands in the file of that path, such as the number of its line; null where the path says it all. Path and place together
    /// name one document.
    /// </summary>
    public string? Place { get; init; }

    /// <summary>The media type a server or an archive declares, without parameters, such as <c>text/html</c>.</summary>
    public string? MediaType { get; init; }

    /// <summary>The charset a server declares beside the media type. It may be wrong.</summary>
    public string? Charset { get; init; }

    /// <summary>The address it was fetched from, after redirects.</summary>
    public string? Url { get; init; }

    /// <summary>When it was fetched: no publication lies after it. Never taken for a date of publication.</summary>
    public DateTimeOffset? Retrieved { get; init; }
}
