using AngleSharp.Dom;

namespace Stemma.Reading.Pages;

/// <summary>What HTML's elements mean for reading (WHATWG HTML, sections 4.3 to 4.11).</summary>
internal static class PageTags
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "caption",
        "legend",
        "frameset",
        "noframes",
        "search",
    };

    private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal)
    {
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "button",
        "input",
        "select",
        "option",
        "textarea",
        "iframe",
        "object",
        "embed",
        "audio",
        "video",
        "canvas",
        "map",
        "head",
        "link",
        "meta",
        "title",
        "progress",
        "meter",
        "datalist",
        "picture",
        "img",
        "applet",
        "marquee",
        "rp",
        "rt",
    };

    /// <summary>Whether an element starts and ends paragraphs. Elements a site makes up count.</summary>
    public static bool IsBlock(string name) =>
        Blocks.Contains(name) || name.Contains('-', StringComparison.Ordinal);

    /// <summary>Whether an element holds no words to read.</summary>
    public static bool IsSkipped(IElement element) => Skipped.Contains(element.LocalName);

    /// <summary>The role the marking around a paragraph gives it; whether it is a heading; whether the marking is certain.</summary>
    public static (PartRole Role, bool IsHeading, bool IsMarked) Role(
        IReadOnlyList<(IElement Element, int From, int Depth)> open
    )
    {
        // So many elements upwards; deeper nesting between a list and its words does not occur.
        const int Reach = 8;
        for (var i = open.Count - 1; i >= Math.Max(0, open.Count - Reach); i--)
        {
            switch (open[i].Element.LocalName)
            {
                case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                    return (PartRole.Body, true, false);
                case "figcaption" or "figure":
                    return (PartRole.Caption, false, true);
                case "blockquote":
                    return (PartRole.QuoteBlock, false, false);
                case "li" or "dd" or "dt":
                    return (PartRole.List, false, false);
                case "tr" when IsData(open, i):
                    return (PartRole.Table, false, false);
                case "article" or "main" or "section" or "body":
                    return (PartRole.Body, false, false);
                default:
                    break;
            }
        }

        return (PartRole.Body, false, false);
    }

    /// <summary>Old pages put everything into tables: a row is data when its paragraph ends with the row, not with an element inside a cell.</summary>
    private static bool IsData(
        IReadOnlyList<(IElement Element, int From, int Depth)> open,
        int row
    ) => row == open.Count - 1;
}
