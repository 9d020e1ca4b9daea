using System.Collections.Immutable;
using Stemma.Reading.Dating;
using Stemma.Reading.Imprint;
using Stemma.Reading.Pages;

namespace Stemma.Reading.Inputs.Feeds;

/// <summary>The articles of an RSS 2.0, RSS 1.0 or Atom feed: items with words of their own.</summary>
internal static class FeedArticles
{
    /// <summary>Feeds hold the latest some ten; whole sites exported as a feed hold some ten thousand.</summary>
    private const int MostItems = 100_000;

    /// <summary>Where an item keeps its text, the fullest first: RSS's content module, Atom, RSS, Media RSS and iTunes.</summary>
    private static readonly string[] Bodies =
    [
        "content:encoded",
        "content",
        "xhtml:body",
        "body",
        "description",
        "summary",
        "itunes:summary",
        "media:description",
    ];

    private static readonly string[] Published =
    [
        "pubDate",
        "published",
        "dc:date",
        "issued",
        "dcterms:issued",
        "dcterms:created",
        "date",
    ];

    private static readonly string[] Updated =
    [
        "updated",
        "atom:updated",
        "dcterms:modified",
        "modified",
        "lastBuildDate",
    ];

    private static readonly string[] Authors = ["dc:creator", "author", "creator", "itunes:author"];

    /// <summary>The articles, and items that hold only a link.</summary>
    public static ReadOutcome Read(InputDocument source, string hash, string xml)
    {
        var root = MarkupTree.Parse(xml);
        if (
            root is null
            || root.LocalName.ToLowerInvariant() is not ("rss" or "rdf" or "feed" or "channel")
        )
        {
            return new ReadOutcome([], OtherXml(root));
        }

        var channel = Channel.Of(
            root.LocalName is "feed" or "channel" ? root : root.Child("channel") ?? root
        );
        var articles = ImmutableArray.CreateBuilder<Article>();
        var notes = new List<string>();
        var number = 0;
        foreach (var item in root.All().Where(element => element.LocalName is "item" or "entry"))
        {
            if (++number > MostItems)
            {
                notes.Insert(0, $"more than {MostItems} items");
                break;
            }

            var read = One(source, hash, item, channel, number);
            if (read.IsEmpty)
            {
                notes.Add(FeedNotes.OnlyLink(number, Plain(item.Child("title")), Link(item)));
            }

            articles.AddRange(read);
        }

        return new ReadOutcome(
            articles.ToImmutable(),
            notes.Count > 0 ? FeedNotes.Join(notes)
                : number == 0 ? "a feed without items"
                : null
        );
    }

    /// <summary>What a feed says of all its items.</summary>
    private sealed record Channel(string? Title, string? Language)
    {
        public static Channel Of(MarkupElement element) =>
            new(
                Plain(element.Child("title")),
                element["xml:lang"]
                    ?? Plain(element.Child("language") ?? element.Child("dc:language"))
            );
    }

    private static string OtherXml(MarkupElement? root) =>
        root is null ? "not XML: holds no element"
        : root.LocalName is "urlset" or "sitemapindex"
            ? "a site map: fetch the pages it lists by naming their URLs"
        : $"XML that is no feed and no page (its root is <{root.Name}>)";

    private static ImmutableArray<Article> One(
        InputDocument source,
        string hash,
        MarkupElement item,
        Channel channel,
        int number
    )
    {
        if (Body(item) is not { } body)
        {
            return [];
        }

        var draft = FeedHtml.HoldsMarkup(body)
            ? HtmlPage.Parse(FeedHtml.Page(body), trees: null)
            : TextPage.Parse(MarkupTree.Decoded(body));
        draft.Id =
            number > 1 || source.Place is not null
                ? ArticleId
                    .Of(
                        $"{source.Path}#{source.Place}{(number > 1 ? $"/{number}" : string.Empty)}",
                        hash,
                        string.Empty
                    )
                    .Value
                : null;
        draft.Url = Link(item) ?? draft.Url;
        draft.Outlet =
            Plain(item.Child("source")?.Child("title") ?? item.Child("source"))
            ?? channel.Title
            ?? draft.Outlet;
        draft.Language ??= item["xml:lang"] ?? channel.Language;
        draft.Dates.InsertRange(
            0,
            Dates(item, Published, isUpdate: false).Concat(Dates(item, Updated, isUpdate: true))
        );
        foreach (
            var author in Authors.SelectMany(name =>
                item.Children.Where(child => child.Name == name)
            )
        )
        {
            draft.Authors.AddRange(AuthorNames(author));
        }

        FeedHtml.SetTitle(draft, Plain(item.Child("title")));
        draft.Retrieved = source.Retrieved;
        return ArticleAssembly.Make(source.Path, hash, draft);
    }

    private static string? Body(MarkupElement item)
    {
        foreach (var name in Bodies)
        {
            if (
                item.Child(name) is { } child
                && Markup(child) is { } body
                && !string.IsNullOrWhiteSpace(body)
            )
            {
                return body;
            }
        }

        return null;
    }

    /// <summary>The text of a field as HTML or plain text: escaped, in CDATA, or as elements in place.</summary>
    private static string? Markup(MarkupElement field)
    {
        if (field["src"] is not null && field.Inner.Length == 0)
        {
            return null;
        }

        var text = field.Children.Count > 0 ? field.Inner : field.Text;
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    /// <summary>A field without markup, in one line.</summary>
    private static string? Plain(MarkupElement? field)
    {
        if (field is null)
        {
            return null;
        }

        var text = string.Concat(field.All().Select(element => element.Text));
        if (FeedHtml.HoldsMarkup(text))
        {
            text = string.Concat(
                MarkupTree.Parse($"<x>{text}</x>")!.All().Select(element => element.Text)
            );
        }

        text = TextCleaning
            .Paragraph(TextCleaning.Characters(MarkupTree.Decoded(text)))
            .Replace('\n', ' ');
        return text.Length > 0 ? text : null;
    }

    private static IEnumerable<DateClue> Dates(MarkupElement item, string[] names, bool isUpdate) =>
        names
            .Select(item.Child)
            .OfType<MarkupElement>()
            .Select(field => FeedDate.Parse(field.Text))
            .OfType<IsoDate>()
            .Take(1)
            .Select(date => new DateClue([date], PublicationBasis.Meta, isUpdate));

    /// <summary>RSS wants an address with the name in brackets; Atom has a name of its own.</summary>
    private static List<string> AuthorNames(MarkupElement author)
    {
        var text = Plain(author.Child("name")) ?? Plain(author) ?? string.Empty;
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open > 0 && text.EndsWith(')') && text.AsSpan(0, open).Contains('@'))
        {
            text = text[(open + 1)..^1];
        }

        return text.Contains('@', StringComparison.Ordinal) ? [] : Byline.Names(text);
    }

    private static string? Link(MarkupElement item)
    {
        // Atom has several: the page itself is "alternate", which is also what none says.
        var links = item.Children.Where(child => child.LocalName == "link").ToList();
        var link =
            links
                .Find(child => child["href"] is not null && child["rel"] is null or "alternate")
                ?["href"]
            ?? links.Select(child => child.Text.Trim()).FirstOrDefault(text => text.Length > 0)
            ?? (
                item.Child("guid") is { } guid && guid["isPermaLink"] != "false"
                    ? guid.Text.Trim()
                    : null
            )
            ?? item["rdf:about"];
        return
            link is { Length: > 0 and < 4096 }
            && link.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            ? link
            : null;
    }
}
