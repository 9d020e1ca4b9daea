namespace Stemma.Fetching;

/// <summary>Which kinds of answer are taken: those that Reading may know, and those that say nothing of themselves.</summary>
internal static class MediaGate
{
    /// <summary>What is asked for, pages first.</summary>
    public const string Accepted =
        "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5";

    /// <summary>Whether an answer of this media type is taken.</summary>
    /// <param name="mediaType">Without parameters; null where the server names none.</param>
    public static bool Takes(string? mediaType)
    {
        var type = mediaType?.ToLowerInvariant() ?? string.Empty;
        return type.Length == 0
            || type.StartsWith("text/", StringComparison.Ordinal)
            || type.StartsWith("message/", StringComparison.Ordinal)
            || type.EndsWith("+xml", StringComparison.Ordinal) && type != "image/svg+xml"
            || type.EndsWith("+json", StringComparison.Ordinal)
            || type
                is "application/xml"
                    or "application/json"
                    or "application/jsonl"
                    or "application/x-ndjson"
                    or "application/ndjson"
                    or "application/pdf"
                    or "application/warc"
                    or "application/wacz"
                    or "application/gzip"
                    or "application/x-gzip"
                    or "application/octet-stream"
                    or "binary/octet-stream";
    }
}
