using System.Text.Json;
using Stemma.Reading.Dating;
using Stemma.Reading.Pages;

namespace Stemma.Reading.Imprint;

/// <summary>Reads schema.org articles from a page's JSON-LD.</summary>
internal static class JsonLd
{
    /// <summary>Objects looked at, so that a made-up graph cannot hold a run up.</summary>
    private const int MostObjects = 2000;

    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    /// <summary>Adds what the page's JSON-LD says of its article.</summary>
    public static void Read(PageCensus page, PageDraft facts)
    {
        foreach (var script in page.JsonLd)
        {
            try
            {
                using var json = JsonDocument.Parse(Mended(script.TextContent), Lenient);
                var items = Objects(json.RootElement).ToList();
                foreach (var item in items)
                {
                    Take(item, items, facts);
                }
            }
            catch (JsonException)
            {
                // Broken JSON-LD is common; its dates can still be read.
                AddDates(script.TextContent, facts);
            }
        }
    }

    private static void AddDates(string json, PageDraft facts)
    {
        foreach (
            var (name, isUpdate) in ((string, bool)[])
                [("\"datePublished\"", false), ("\"dateModified\"", true)]
        )
        {
            var at = json.IndexOf(name, StringComparison.Ordinal);
            var start = at < 0 ? -1 : json.IndexOf('"', at + name.Length);
            var end = start < 0 ? -1 : json.IndexOf('"', start + 1);
            if (end > start && end - start < 60)
            {
                facts.Dates.AddRange(
                    DateText.Clues(json[(start + 1)..end], PublicationBasis.JsonLd, isUpdate)
                );
            }
        }
    }

    /// <summary>Sites put raw line breaks into strings, wrap the script in CDATA and leave semicolons behind.</summary>
    private static string Mended(string json)
    {
        var text = json.Trim().TrimEnd(';');
        if (
            text.StartsWith("//<![CDATA[", StringComparison.Ordinal)
            || text.StartsWith("<![CDATA[", StringComparison.Ordinal)
            || text.StartsWith("/*<![CDATA[", StringComparison.Ordinal)
        )
        {
            int start = text.IndexOfAny(['{', '[']),
                end = text.LastIndexOf('}');
            start = text.IndexOf('{', StringComparison.Ordinal);
            text = start >= 0 && end > start ? text[start..(end + 1)] : text;
        }

        return string.Create(
            text.Length,
            text,
            static (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = source[i] < ' ' ? ' ' : source[i];
                }
            }
        );
    }

    private static IEnumerable<JsonElement> Objects(JsonElement root)
    {
        var waiting = new Queue<JsonElement>();
        waiting.Enqueue(root);
        for (var seen = 0; waiting.Count > 0 && seen < MostObjects; seen++)
        {
            var item = waiting.Dequeue();
            if (item.ValueKind == JsonValueKind.Array)
            {
                foreach (var inner in item.EnumerateArray())
                {
                    waiting.Enqueue(inner);
                }
            }
            else if (item.ValueKind == JsonValueKind.Object)
            {
                yield return item;
                foreach (
                    var name in (string[])
                        ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart"]
                )
                {
                    if (
                        item.TryGetProperty(name, out var inner)
                        && inner.ValueKind is JsonValueKind.Object or JsonValueKind.Array
                    )
                    {
                        waiting.Enqueue(inner);
                    }
                }
            }
        }
    }

    private static void Take(JsonElement item, List<JsonElement> graph, PageDraft facts)
    {
        var type = TypeOf(item);
        if (type is "Organization" or "NewsMediaOrganization" or "WebSite")
        {
            return;
        }

        var isArticle =
            type.EndsWith("Article", StringComparison.Ordinal)
            || type
                is "BlogPosting"
                    or "Report"
                    or "LiveBlogPosting"
                    or "Review"
                    or "Article"
                    or "SocialMediaPosting"
                    or "DiscussionForumPosting";
        if (
            !isArticle
            && type is not ("WebPage" or "CreativeWork" or "VideoObject" or "Recipe" or "Product")
        )
        {
            return;
        }

        var basis = PublicationBasis.JsonLd;
        foreach (
            var (name, isUpdate) in ((string, bool)[])
                [
                    ("datePublished", false),
                    ("dateCreated", false),
                    ("uploadDate", false),
                    ("dateModified", true),
                ]
        )
        {
            if (
                Text(item, name) is { } value
                && (isArticle || name is "datePublished" or "dateModified")
            )
            {
                facts.Dates.AddRange(
                    DateText
                        .Clues(value, basis, isUpdate)
                        .Select(clue =>
                            name == "dateCreated" ? clue with { Kind = ClueKind.Created } : clue
                        )
                );
            }
        }

        if (!isArticle)
        {
            TakeAuthors(item, graph, facts);
            return;
        }

        facts.Title ??= Text(item, "headline") ?? Text(item, "name");
        facts.Summary ??= Text(item, "description");
        facts.Section ??=
            Text(item, "articleSection")
            ?? (
                item.TryGetProperty("articleSection", out var sections)
                && sections.ValueKind == JsonValueKind.Array
                && sections.GetArrayLength() > 0
                    ? NameOf(sections[0])
                    : null
            );
        facts.Language ??= Text(item, "inLanguage");
        facts.DeclaredBody ??= Text(item, "articleBody");
        facts.Url ??=
            Text(item, "url") is { } url && url.StartsWith("http", StringComparison.Ordinal)
                ? url
                : null;
        if (item.TryGetProperty("publisher", out var publisher))
        {
            facts.Outlet ??= NameOf(Referred(publisher, graph));
        }

        TakeAuthors(item, graph, facts);
    }

    private static void TakeAuthors(JsonElement item, List<JsonElement> graph, PageDraft facts)
    {
        if (item.TryGetProperty("author", out var author) && facts.Authors.Count == 0)
        {
            foreach (
                var named in author.ValueKind == JsonValueKind.Array
                    ? [.. author.EnumerateArray()]
                    : new[] { author }
            )
            {
                TakeAuthor(Referred(named, graph), facts);
            }
        }
    }

    private static void TakeAuthor(JsonElement one, PageDraft facts)
    {
        if (NameOf(one) is not { } name)
        {
            return;
        }

        if (AgencyRoll.Named(name) is not null)
        {
            facts.Agency ??= name;
            return;
        }

        var isObject = one.ValueKind == JsonValueKind.Object;
        if (isObject && TypeOf(one) is "Organization" or "NewsMediaOrganization" or "Corporation")
        {
            return;
        }

        var people = Byline.Names(name);
        facts.Authors.AddRange(
            people.Count == 0 && isObject && TypeOf(one) == "Person" && Byline.IsHandle(name)
                ? [name]
                : people
        );
    }

    /// <summary>The object that a reference by <c>@id</c> means, where the graph has it.</summary>
    private static JsonElement Referred(JsonElement item, List<JsonElement> graph) =>
        item.ValueKind == JsonValueKind.Object
        && !item.TryGetProperty("name", out _)
        && Text(item, "@id") is { } id
        && graph.Find(other => other.TryGetProperty("name", out _) && Text(other, "@id") == id)
            is { ValueKind: JsonValueKind.Object } found
            ? found
            : item;

    private static string TypeOf(JsonElement item)
    {
        if (!item.TryGetProperty("@type", out var type))
        {
            return string.Empty;
        }

        if (type.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in type.EnumerateArray())
            {
                if (
                    one.ValueKind == JsonValueKind.String
                    && Safe(one) is { } name
                    && (name.EndsWith("Article", StringComparison.Ordinal) || name == "BlogPosting")
                )
                {
                    return name;
                }
            }

            type = type.GetArrayLength() > 0 ? type[0] : type;
        }

        return type.ValueKind == JsonValueKind.String
            ? Safe(type)?.Replace("http://schema.org/", string.Empty, StringComparison.Ordinal)
                ?? string.Empty
            : string.Empty;
    }

    private static string? NameOf(JsonElement item) =>
        item.ValueKind switch
        {
            JsonValueKind.String => Safe(item) is { Length: > 0 } text
            && !text.StartsWith("http", StringComparison.Ordinal)
                ? PageMetadata.Clean(text)
                : null,
            JsonValueKind.Object => Text(item, "name"),
            JsonValueKind.Array when item.GetArrayLength() > 0 => NameOf(item[0]),
            _ => null,
        };

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
        && Safe(value) is { } text
        && !string.IsNullOrWhiteSpace(text)
            ? PageMetadata.Clean(System.Net.WebUtility.HtmlDecode(text))
            : null;

    /// <summary>The string, or null where its escapes are half a surrogate pair.</summary>
    private static string? Safe(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
