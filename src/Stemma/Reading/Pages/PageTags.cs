using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Stemma.Reading.Pages;

/// <summary>What HTML's elements mean for reading (WHATWG HTML, sections 4.3 to 4.11).</summary>
internal static class PageTags
{
    private static readonly string[] Blocks =
    [
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
        "noscript",
    ];

    private static readonly string[] Skipped =
    [
        "script",
        "style",
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
    ];

    /// <summary>What an element's name means for the walk.</summary>
    public enum Kind
    {
        /// <summary>Runs on within its paragraph.</summary>
        Inline,

        /// <summary>Starts and ends paragraphs.</summary>
        Block,

        /// <summary>Made up by a site (a hyphen in its name): either, by where it stands.</summary>
        Custom,

        /// <summary>Holds no words to read.</summary>
        Skipped,
    }

    private static readonly FrozenDictionary<string, Kind> Kinds = Blocks
        .Select(name => (name, Kind.Block))
        .Concat(Skipped.Select(name => (name, Kind.Skipped)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>The kind of an element.</summary>
    public static Kind KindOf(string name) =>
        Kinds.TryGetValue(name, out var kind) ? kind
        : name.Contains('-', StringComparison.Ordinal) ? Kind.Custom
        : Kind.Inline;

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
