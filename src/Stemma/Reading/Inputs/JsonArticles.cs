using System.Collections.Immutable;
using System.Text.Json;
using Stemma.Reading.Dating;
using Stemma.Reading.Imprint;
using Stemma.Reading.Pages;

namespace Stemma.Reading.Inputs;

/// <summary>Articles in JSON: one object, an array of them, or one a line.</summary>
internal static class JsonArticles
{
    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    /// <summary>Whether a JSON document is an article or an array of articles.</summary>
    public static bool HoldsArticle(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            return Objects(document.RootElement).Any(item => Text(item) is not null);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The articles, and the lines that could not be read.</summary>
    public static ReadOutcome Read(
        string path,
        string hash,
        string text,
        ReadOptions options,
        bool lines
    )
    {
        var articles = ImmutableArray.CreateBuilder<Article>();
        var failures = new List<string>();
        var number = 0;
        foreach (var piece in lines ? text.Split('\n') : [text])
        {
            number++;
            if (string.IsNullOrWhiteSpace(piece))
            {
                continue;
            }

            try
            {
                using var document = JsonDocument.Parse(piece, Lenient);
                var before = articles.Count;
                foreach (var item in Objects(document.RootElement))
                {
                    if (Text(item) is { } body)
                    {
                        // Two equal lines of one file are two articles: the place in the file goes into the hash of those without an id.
                        articles.AddRange(
                            One(
                                path,
                                hash,
                                item,
                                body,
                                options,
                                lines ? number : articles.Count + 1
                            )
                        );
                    }
                }

                if (articles.Count == before)
                {
                    failures.Add(lines ? $"line {number}: no text" : "JSON that holds no article");
                }
            }
            catch (JsonException e)
            {
                failures.Add(
                    lines ? $"line {number}: not JSON ({Reason(e)})" : $"not JSON ({Reason(e)})"
                );
            }
        }

        return new ReadOutcome(
            articles.ToImmutable(),
            failures.Count > 0
                    ? string.Join("; ", failures.Take(5))
                        + (failures.Count > 5 ? $"; and {failures.Count - 5} more" : string.Empty)
                : articles.Count == 0 ? "holds no article"
                : null
        );
    }

    private static string Reason(JsonException e) => $"at byte {e.BytePositionInLine ?? 0}";

    private static IEnumerable<JsonElement> Objects(JsonElement root) =>
        root.ValueKind switch
        {
            JsonValueKind.Object => [root],
            JsonValueKind.Array => root.EnumerateArray()
                .Where(item => item.ValueKind == JsonValueKind.Object),
            _ => [],
        };

    private static ImmutableArray<Article> One(
        string path,
        string hash,
        JsonElement item,
        string body,
        ReadOptions options,
        int number
    )
    {
        var facts = options.Plain ? new PageDraft() : TextPage.Parse(body);
        facts.Id =
            String(item, "id")
            ?? (number > 1 ? ArticleId.Of($"{path}#{number}", hash, string.Empty).Value : null);
        facts.Url = String(item, "url") ?? facts.Url;
        facts.Outlet = String(item, "outlet", "publisher", "source") ?? facts.Outlet;
        facts.Language = String(item, "language", "lang", "inLanguage");
        if (Given(item) is { } date)
        {
            facts.Dates.Add(new DateClue([date], PublicationBasis.Given));
        }

        var title = String(item, "title", "headline");
        if (options.Plain)
        {
            facts.Title = title;
            AddAuthors(item, facts);
            return [PlainPage.Make(path, hash, body, facts)];
        }

        if (title is not null)
        {
            facts.Title = TextCleaning.Paragraph(TextCleaning.Characters(title)).Replace('\n', ' ');
            if (
                facts.Title.Length > 0
                && !facts.Blocks.Any(block => block.Role == PartRole.Headline)
            )
            {
                facts.Blocks.Insert(
                    0,
                    new PageBlock(facts.Title, PartRole.Headline) { IsMarked = true }
                );
            }
        }

        AddAuthors(item, facts);
        var articles = ArticleAssembly.Make(path, hash, facts);
        return facts.Language is { } language && articles.Length == 1
            ?
            [
                articles[0] with
                {
                    Language = language,
                    Id = facts.Id is null ? ArticleId.Of(path, hash, language) : articles[0].Id,
                },
            ]
            : articles;
    }

    private static void AddAuthors(JsonElement item, PageDraft facts)
    {
        foreach (var name in (string[])["authors", "author", "byline"])
        {
            if (!item.TryGetProperty(name, out var value))
            {
                continue;
            }

            foreach (
                var author in value.ValueKind == JsonValueKind.Array
                    ? [.. value.EnumerateArray()]
                    : new[] { value }
            )
            {
                if (author.ValueKind == JsonValueKind.String)
                {
                    facts.Authors.AddRange(Byline.Names(author.GetString() ?? string.Empty));
                }
                else if (
                    author.ValueKind == JsonValueKind.Object
                    && String(author, "name") is { } person
                )
                {
                    facts.Authors.AddRange(Byline.Names(person));
                }
            }
        }
    }

    /// <summary>The line's own date: a string, or the contract's object with a value.</summary>
    private static IsoDate? Given(JsonElement item)
    {
        foreach (
            var name in (string[])
                ["published", "datePublished", "date", "published_date", "date_publish"]
        )
        {
            if (!item.TryGetProperty(name, out var value))
            {
                continue;
            }

            var text =
                value.ValueKind == JsonValueKind.Object ? String(value, "value")
                : value.ValueKind == JsonValueKind.String ? value.GetString()
                : null;
            if (IsoDate.TryParse(text, out var date))
            {
                return date;
            }

            if (
                text is not null
                && DateReader.All(text) is [var written, ..]
                && written.Readings.Count == 1
            )
            {
                return written.Readings[0];
            }
        }

        return null;
    }

    private static string? Text(JsonElement item) =>
        String(item, "text", "articleBody", "body", "content", "maintext");

    private static string? String(JsonElement item, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (
                item.TryGetProperty(name, out var value)
                && value.ValueKind == JsonValueKind.String
                && ReadString(value) is { } text
                && !string.IsNullOrWhiteSpace(text)
            )
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>A string whose escapes are half a surrogate pair is no text.</summary>
    private static string? ReadString(JsonElement value)
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
