using System.Text.Json;

namespace Stemma.Reading.Inputs.Json;

/// <summary>Finds the articles in a document: itself, an array, a graph, or what a service wraps around its answers.</summary>
internal static class JsonItems
{
    /// <summary>Wrappers within wrappers: Elasticsearch has three (<c>hits</c>, <c>hits</c>, <c>_source</c>).</summary>
    private const int MostDepth = 4;

    /// <summary>How a document may be written beyond RFC 8259: trailing commas and comments, as people leave them.</summary>
    public static JsonDocumentOptions Lenient { get; } =
        new()
        {
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
            MaxDepth = 64,
        };

    /// <summary>The objects that may be articles, in their order.</summary>
    public static IEnumerable<JsonElement> In(JsonElement root) => In(root, MostDepth);

    /// <summary>Whether an object has words to read.</summary>
    public static bool IsArticle(JsonElement item) =>
        JsonFields.Text(item, "text") is not null
        || JsonFields.Text(item, "html") is not null
        || IsFeedItem(item);

    /// <summary>Whether a JSON Feed's item has at least a summary.</summary>
    public static bool IsFeedItem(JsonElement item) =>
        item.TryGetProperty("id", out _)
        && item.TryGetProperty("summary", out var summary)
        && JsonFields.Text(summary) is not null;

    private static IEnumerable<JsonElement> In(JsonElement root, int depth)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            return depth == 0 ? [] : root.EnumerateArray().SelectMany(item => In(item, depth - 1));
        }

        if (root.ValueKind != JsonValueKind.Object || IsOwnOutput(root))
        {
            return [];
        }

        if (IsArticle(root) || depth == 0)
        {
            return [root];
        }

        var within = JsonFields
            .Values(root, "wrapper")
            .Where(value => value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            .SelectMany(value => In(value, depth - 1))
            .ToList();
        return within.Count > 0 ? within : [root];
    }

    /// <summary>A dossier, or the labels of a family: what was found out about articles, not articles.</summary>
    private static bool IsOwnOutput(JsonElement root) =>
        root.TryGetProperty("derivations", out var derivations)
        && derivations.ValueKind == JsonValueKind.Array;
}
