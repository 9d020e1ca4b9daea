namespace Stemma.Reading.Inputs;

/// <summary>What a file's ending says it holds.</summary>
internal enum InputFormat
{
    /// <summary>No supported ending.</summary>
    Unknown,

    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>A page.</summary>
    Html,

    /// <summary>One article or an array of them.</summary>
    Json,

    /// <summary>One article a line.</summary>
    JsonLines,
}

/// <summary>Formats by the ending of the path.</summary>
internal static class InputFormats
{
    /// <summary>The endings, for people.</summary>
    public const string Supported = ".txt .md .html .htm .json .jsonl, each also with .gz";

    /// <summary>
    /// The format of a document, and whether it is packed: by the media type a server declares, except one that says nothing, or else by the
    /// ending of its path.
    /// </summary>
    public static (InputFormat Format, bool IsPacked) Of(InputDocument document)
    {
        var path =
            document.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address)
                ? address.AbsolutePath
                : document.Path;
        var byPath = Of(path);
        var declared = document.MediaType?.ToLowerInvariant() switch
        {
            "text/html" or "application/xhtml+xml" => InputFormat.Html,
            "text/markdown" => InputFormat.Markdown,
            "application/json" or "application/ld+json" => InputFormat.Json,
            "application/x-ndjson" or "application/ndjson" or "application/jsonl" =>
                InputFormat.JsonLines,
            "text/plain"
            or null when document.Url is not null && byPath.Format is InputFormat.Unknown =>
                InputFormat.Text,
            _ => InputFormat.Unknown,
        };
        return declared is InputFormat.Unknown ? byPath : (declared, false);
    }

    /// <summary>The format of a path, and whether it is packed with gzip.</summary>
    public static (InputFormat Format, bool IsPacked) Of(string path)
    {
        var packed = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        var name = packed ? path[..^3] : path;
        var dot = name.LastIndexOf('.');
        var format = (dot < 0 ? string.Empty : name[dot..].ToLowerInvariant()) switch
        {
            ".txt" => InputFormat.Text,
            ".md" => InputFormat.Markdown,
            ".html" or ".htm" => InputFormat.Html,
            ".json" => InputFormat.Json,
            ".jsonl" => InputFormat.JsonLines,
            _ => InputFormat.Unknown,
        };
        return (format, packed);
    }
}
