using Stemma.Reading.Dating;
using Stemma.Reading.Pages;

namespace Stemma.Reading.Imprint;

/// <summary>What a page says of itself in its head: JSON-LD before OpenGraph and the rest.</summary>
internal static class PageMetadata
{
    private static readonly Lazy<Dictionary<string, string>> DateNames = new(() =>
        EmbeddedResource
            .Rows("Reading/Resources/date-meta.tsv")
            .SelectMany(row => row[1].Split('|'), (row, name) => (name, row[0]))
            .DistinctBy(pair => pair.name, StringComparer.Ordinal)
            .ToDictionary(pair => pair.name, pair => pair.Item2, StringComparer.Ordinal)
    );

    /// <summary>Longer, white space included, is an element that was never closed and holds the page. Headlines stay below 300.</summary>
    private const int LongestTitle = 2000;

    /// <summary>Names of sections are short.</summary>
    private const int LongestSection = 60;

    /// <summary>Whether a name of a meta element or itemprop holds a date: <c>published</c>, <c>date</c>, <c>updated</c>, or null.</summary>
    public static string? DateKind(string name) =>
        DateNames.Value.GetValueOrDefault(name.ToLowerInvariant());

    /// <summary>The kind of clue that a date of metadata is.</summary>
    /// <param name="kind">Its kind by name (see <see cref="DateKind"/>).</param>
    /// <param name="published">What it is when its name says publication.</param>
    public static ClueKind KindOf(string kind, ClueKind published) =>
        kind switch
        {
            "created" => ClueKind.Created,
            "date" => ClueKind.VagueMeta,
            _ => published,
        };

    /// <summary>The facts of a page's head.</summary>
    public static PageDraft Read(PageCensus page)
    {
        var facts = new PageDraft { IsMarkedUp = true, Language = page.Language };
        JsonLd.Read(page, facts);
        var named = facts.Title;
        string? site = null,
            meta = null;
        foreach (var element in page.Metas)
        {
            var name =
                element.GetAttribute("property")
                ?? element.GetAttribute("name")
                ?? element.GetAttribute("itemprop");
            var content = element.GetAttribute("content");
            if (name is null || string.IsNullOrWhiteSpace(content) || content.Length > 5000)
            {
                continue;
            }

            Take(name.Trim().ToLowerInvariant(), Clean(content), facts, ref site, ref meta);
        }

        if (IsAddress(page.Canonical))
        {
            facts.SyndicatedFrom ??= SyndicationSource.Named(page.Canonical!, facts.Url);
            facts.Url = page.Canonical;
        }

        var titleElement = page.Title.Length <= LongestTitle ? Clean(page.Title) : string.Empty;
        facts.Outlet ??= site;
        facts.Title = PageTitle.Choose(named, meta, titleElement, HeadingTexts(page), facts);
        return facts;
    }

    /// <summary>Text of an attribute, cleaned to one line.</summary>
    internal static string Clean(string text) =>
        TextCleaning.Paragraph(TextCleaning.Characters(text)).Replace('\n', ' ');

    private static List<string> HeadingTexts(PageCensus page) =>
        [
            .. page
                .Headings.Select(heading => heading.TextContent)
                .Where(text => text.Length <= LongestTitle)
                .Select(Clean)
                .Where(text => text.Length > 0),
        ];

    private static void Take(
        string name,
        string content,
        PageDraft facts,
        ref string? site,
        ref string? title
    )
    {
        if (DateKind(name) is { } kind)
        {
            foreach (var clue in DateText.Clues(content, PublicationBasis.Meta, kind == "updated"))
            {
                facts.Dates.Add(clue with { Kind = KindOf(kind, ClueKind.Meta) });
            }

            return;
        }

        switch (name)
        {
            case "og:title"
            or "twitter:title"
            or "dc.title"
            or "sailthru.title"
            or "citation_title":
                title ??= content;
                break;
            case "og:site_name"
            or "application-name"
            or "dc.publisher"
            or "dc.source"
            or "twitter:app:name:iphone":
                site ??= name == "og:site_name" || content.Length < 40 ? content : null;
                break;
            case "article:section" or "parsely-section" or "dc.subject.section" or "section":
                facts.Section ??= content.Length <= LongestSection ? content : null;
                break;
            case "syndication-source" or "original-source":
                facts.SyndicatedFrom ??= SyndicationSource.Named(content, facts.Url);
                break;
            case "og:url":
                facts.Url ??= IsAddress(content) ? content : null;
                break;
            case "og:description" or "description" or "twitter:description" or "dc.description":
                facts.Summary ??= content;
                break;
            case "author"
            or "article:author"
            or "dc.creator"
            or "sailthru.author"
            or "parsely-author"
            or "citation_author"
            or "twitter:creator:name":
                if (!content.Contains("://", StringComparison.Ordinal))
                {
                    facts.MetaAuthors.AddRange(Byline.Names(content));
                    facts.Agency ??= AgencyRoll.Named(content) is not null ? content : null;
                }

                break;
            case "og:locale" or "content-language" or "language":
                facts.Language ??= content;
                break;
            default:
                break;
        }
    }

    private static bool IsAddress(string? text) =>
        text is not null
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https";
}
