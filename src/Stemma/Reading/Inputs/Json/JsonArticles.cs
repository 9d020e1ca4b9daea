using System.Collections.Immutable;
using System.Text.Json;
using Stemma.Reading.Dating;
using Stemma.Reading.Imprint;
using Stemma.Reading.Inputs.Feeds;
using Stemma.Reading.Pages;
using Stemma.Reading.Tongues;

namespace Stemma.Reading.Inputs.Json;

/// <summary>Articles in a JSON document: one object, an array or graph of them, a JSON Feed.</summary>
internal static class JsonArticles
{
    /// <summary>Whether a document holds an article.</summary>
    public static bool HoldsArticle(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, JsonItems.Lenient);
            return JsonItems.In(document.RootElement).Any(JsonItems.IsArticle);
        }
        catch (Exception e)
            when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>The articles, and what could not be read.</summary>
    /// <param name="source">The document they are in.</param>
    /// <param name="hash">Its hash.</param>
    /// <param name="text">Its text.</param>
    /// <param name="options">How to read.</param>
    public static ReadOutcome Read(
        InputDocument source,
        string hash,
        string text,
        ReadOptions options
    )
    {
        try
        {
            using var document = JsonDocument.Parse(text, JsonItems.Lenient);
            return Read(source, hash, document.RootElement, options);
        }
        catch (JsonException e)
        {
            return new ReadOutcome(
                [],
                $"not JSON (line {(e.LineNumber ?? 0) + 1}, byte {e.BytePositionInLine ?? 0})"
            );
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            // Half a surrogate pair cannot be written as UTF-8, which the parser reads; escaped in a field's name it ends the search for names.
            return new ReadOutcome([], "not JSON (characters that are none)");
        }
    }

    private static ReadOutcome Read(
        InputDocument source,
        string hash,
        JsonElement root,
        ReadOptions options
    )
    {
        var articles = ImmutableArray.CreateBuilder<Article>();
        var failures = new List<string>();
        var isFeed = JsonFeed.IsOne(root);
        var number = 0;
        foreach (var item in JsonItems.In(root))
        {
            number++;
            var before = articles.Count;
            if (JsonItems.IsArticle(item))
            {
                // Two equal items of one document are two articles: the place goes into the hash of those without an id.
                articles.AddRange(One(source, hash, item, options, number, isFeed ? root : null));
            }

            if (articles.Count == before && isFeed)
            {
                failures.Add(
                    FeedNotes.OnlyLink(
                        number,
                        JsonFields.Text(item, "title"),
                        JsonFields.Text(item, "url")
                    )
                );
            }
        }

        return new ReadOutcome(
            articles.ToImmutable(),
            failures.Count > 0 ? FeedNotes.Join(failures)
                : articles.Count == 0 ? "JSON that holds no article: no field with its text"
                : null
        );
    }

    private static ImmutableArray<Article> One(
        InputDocument source,
        string hash,
        JsonElement item,
        ReadOptions options,
        int number,
        JsonElement? feed
    )
    {
        var body = JsonFields.Text(item, "text");
        var html = body is null || feed is not null ? JsonFields.Text(item, "html") : null;
        body ??= html is null ? JsonFields.Text(item, "summary") : null;
        var facts =
            options.Plain && body is not null ? new PageDraft()
            : html is not null ? HtmlPage.Parse(FeedHtml.Page(html), StoryTrees.Standard)
            : FeedHtml.HoldsMarkup(body!) ? HtmlPage.Parse(FeedHtml.Page(body!), trees: null)
            : TextPage.Parse(body!);
        facts.Id =
            // A feed's ids are its own and name nothing beyond it.
            (feed is null ? JsonFields.Text(item, "id") : null)
            ?? (
                number > 1 || source.Place is not null
                    ? ArticleId
                        .Of(
                            $"{source.Path}#{source.Place}{(number > 1 ? $"/{number}" : string.Empty)}",
                            hash,
                            string.Empty
                        )
                        .Value
                    : null
            );
        facts.Url = JsonFields.Text(item, "url") ?? source.Url ?? facts.Url;
        facts.Retrieved = source.Retrieved;
        facts.Outlet = JsonFields.Text(item, "outlet") ?? facts.Outlet;
        if (feed is { } of)
        {
            JsonFeed.AddTo(facts, of);
        }

        facts.Language = JsonFields.Text(item, "language") is { } language
            ? LanguageNames.Tag(language) ?? facts.Language
            : facts.Language;
        if (Given(item) is { } date)
        {
            facts.Dates.Add(new DateClue([date], PublicationBasis.Given));
        }

        AddAuthors(item, facts);
        var title = JsonFields.Text(item, "title");
        if (options.Plain && body is not null)
        {
            facts.Title = title;
            return [PlainPage.Make(source.Path, hash, body, facts)];
        }

        FeedHtml.SetTitle(facts, title);
        var declared = facts.Language;
        var articles = ArticleAssembly.Make(source.Path, hash, facts);
        return declared is not null && articles.Length == 1
            ?
            [
                articles[0] with
                {
                    Language = declared,
                    Id = facts.Id is null
                        ? ArticleId.Of(source.Path, hash, declared)
                        : articles[0].Id,
                },
            ]
            : articles;
    }

    private static void AddAuthors(JsonElement item, PageDraft facts)
    {
        foreach (var value in JsonFields.Values(item, "authors"))
        {
            foreach (
                var author in value.ValueKind == JsonValueKind.Array
                    ? [.. value.EnumerateArray()]
                    : new[] { value }
            )
            {
                var name =
                    author.ValueKind == JsonValueKind.Object
                    && author.TryGetProperty("name", out var person)
                        ? JsonFields.Text(person)
                        : JsonFields.Text(author);
                facts.Authors.AddRange(name is null ? [] : Byline.Names(name));
            }

            if (facts.Authors.Count > 0)
            {
                return;
            }
        }
    }

    /// <summary>The item's own date: a string, the contract's object with a value, or seconds or milliseconds since 1970.</summary>
    private static IsoDate? Given(JsonElement item)
    {
        foreach (var value in JsonFields.Values(item, "published"))
        {
            if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var seconds))
            {
                if (FeedDate.OfEpoch(seconds) is { } moment)
                {
                    return moment;
                }

                continue;
            }

            var text =
                value.ValueKind == JsonValueKind.Object
                && value.TryGetProperty("value", out var inner)
                    ? JsonFields.Text(inner)
                    : JsonFields.Text(value);
            if (text is not null && FeedDate.Parse(text) is { } date)
            {
                return date;
            }
        }

        return null;
    }
}
