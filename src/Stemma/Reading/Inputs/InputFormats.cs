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
