namespace Stemma.Reading.Inputs;

/// <summary>
/// One thing found in an input: a document to read, an address that only a host can fetch, or the reason why something could not be opened.
/// Exactly one of the three is given.
/// </summary>
/// <param name="Path">Path as the contract prints it.</param>
public sealed record InputItem(string Path)
{
    /// <summary>The document.</summary>
    public InputDocument? Document { get; init; }

    /// <summary>An address of a list of addresses. Nothing is fetched here.</summary>
    public string? Address { get; init; }

    /// <summary>Why it could not be opened, with the place: the line, the record, the byte.</summary>
    public string? Failure { get; init; }

    /// <summary>What is said of an address where nothing is fetched.</summary>
    public static string NotFetched(string address) =>
        $"an address, {address}: fetch it by naming it";

    /// <summary>A document.</summary>
    public static InputItem Of(InputDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new InputItem(document.Path) { Document = document };
    }

    /// <summary>A thing that could not be opened.</summary>
    public static InputItem Failed(string path, string reason) => new(path) { Failure = reason };
}
