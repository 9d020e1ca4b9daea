using System.Buffers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Stemma.Reading.Pages;

/// <summary>The elements by which a page says something of itself, gathered in one walk over the whole document.</summary>
internal sealed class PageCensus
{
    /// <summary>More headings than this are those of other stories.</summary>
    private const int MostHeadings = 20;

    /// <summary>More elements with a date than this belong to lists of other stories.</summary>
    private const int MostElements = 400;

    private static readonly SearchValues<string> AuthorPaths = SearchValues.Create(
        [
            "/author",
            "/autor",
            "/auteur",
            "/auteurs/",
            "/redakteur",
            "/contributor",
            "/journalist",
            "/columnist",
            "/byline/",
            "/reporter",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    private PageCensus(IHtmlDocument document)
    {
        Language = document.DocumentElement?.GetAttribute("lang");
        Title = document.Title ?? string.Empty;
    }

    /// <summary>The language the page declares; null where it does not.</summary>
    public string? Language { get; }

    /// <summary>The words of the title element.</summary>
    public string Title { get; }

    /// <summary>All <c>meta</c> elements.</summary>
    public List<IElement> Metas { get; } = [];

    /// <summary>Scripts that hold JSON-LD.</summary>
    public List<IElement> JsonLd { get; } = [];

    /// <summary>The words of the other scripts that stand in the page itself.</summary>
    public List<string> Scripts { get; } = [];

    /// <summary>The first headings of the first two levels.</summary>
    public List<IElement> Headings { get; } = [];

    /// <summary>The first links that say they lead to an author.</summary>
    public List<IElement> AuthorLinks { get; } = [];

    /// <summary>The first elements with <c>itemprop</c> or <c>property</c>.</summary>
    public List<IElement> Microdata { get; } = [];

    /// <summary>The first <c>time</c> elements.</summary>
    public List<IElement> Times { get; } = [];

    /// <summary>The address of the canonical version; null where none is given.</summary>
    public string? Canonical { get; private set; }

    /// <summary>Gathers from a document, in document order.</summary>
    public static PageCensus Of(IHtmlDocument document)
    {
        var census = new PageCensus(document);
        var open = new Stack<(INodeList Children, int Next)>();
        open.Push((document.ChildNodes, 0));
        while (open.TryPop(out var at))
        {
            for (var i = at.Next; i < at.Children.Length; i++)
            {
                if (at.Children[i] is not IElement element)
                {
                    continue;
                }

                census.Take(element);
                if (element.ChildNodes is { Length: > 0 } inner)
                {
                    open.Push((at.Children, i + 1));
                    open.Push((inner, 0));
                    break;
                }
            }
        }

        return census;
    }

    /// <summary>By its relation (HTML's link type "author"), or by an address under which publishing systems keep authors.</summary>
    private static bool IsAuthorLink(IElement link) =>
        (
            link.GetAttribute("rel") is { Length: > 0 } rel
            && rel.Contains("author", StringComparison.OrdinalIgnoreCase)
        )
        || (
            link.GetAttribute("href") is { Length: > 8 } href
            && href.AsSpan().ContainsAny(AuthorPaths)
        );

    private void TakeScript(IElement element)
    {
        var type = element.GetAttribute("type");
        if (type is not null && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase))
        {
            JsonLd.Add(element);
        }
        else if (
            element.FirstChild is IText { Data: { Length: > 0 } code }
            && !element.HasAttribute("src")
        )
        {
            // Some systems forget the type.
            var start = code.AsSpan().TrimStart();
            if (
                type is null
                && start.StartsWith("{")
                && start[..Math.Min(start.Length, 200)]
                    .Contains("schema.org", StringComparison.Ordinal)
            )
            {
                JsonLd.Add(element);
            }
            else if (Scripts.Count < MostElements)
            {
                Scripts.Add(code);
            }
        }
    }

    private void Take(IElement element)
    {
        switch (element.LocalName)
        {
            case "meta":
                Metas.Add(element);
                break;
            case "script":
                TakeScript(element);
                break;
            case "a" when AuthorLinks.Count < MostHeadings && IsAuthorLink(element):
                AuthorLinks.Add(element);
                break;
            case "h1" or "h2" when Headings.Count < MostHeadings:
                Headings.Add(element);
                break;
            case "time" when Times.Count < MostElements:
                Times.Add(element);
                break;
            case "link" when Canonical is null && element.GetAttribute("rel") == "canonical":
                Canonical = element.GetAttribute("href");
                break;
            default:
                break;
        }

        if (
            Microdata.Count < MostElements
            && (element.HasAttribute("itemprop") || element.HasAttribute("property"))
        )
        {
            Microdata.Add(element);
        }
    }
}
