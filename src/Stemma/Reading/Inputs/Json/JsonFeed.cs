using System.Text.Json;
using Stemma.Reading.Imprint;
using Stemma.Reading.Pages;

namespace Stemma.Reading.Inputs.Json;

/// <summary>JSON Feed (jsonfeed.org, version 1.1): what the feed says of all its items.</summary>
internal static class JsonFeed
{
    /// <summary>Whether a document says to be one.</summary>
    public static bool IsOne(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object
        && root.TryGetProperty("version", out var version)
        && JsonFields.Text(version)?.Contains("jsonfeed.org", StringComparison.OrdinalIgnoreCase)
            == true;

    /// <summary>Adds outlet, language and authors of the feed where the item has none.</summary>
    public static void AddTo(PageDraft facts, JsonElement feed)
    {
        facts.Outlet ??= JsonFields.Text(feed, "title");
        facts.Language ??= JsonFields.Text(feed, "language");
        if (
            facts.Authors.Count == 0
            && feed.TryGetProperty("authors", out var authors)
            && authors.ValueKind == JsonValueKind.Array
        )
        {
            foreach (var author in authors.EnumerateArray())
            {
                if (
                    author.ValueKind == JsonValueKind.Object
                    && author.TryGetProperty("name", out var name)
                    && JsonFields.Text(name) is { } person
                )
                {
                    facts.Authors.AddRange(Byline.Names(person));
                }
            }
        }
    }
}
