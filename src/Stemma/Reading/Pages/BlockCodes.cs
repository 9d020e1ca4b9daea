using AngleSharp.Dom;

namespace Stemma.Reading.Pages;

/// <summary>Kinds as figures, ordered so that one bound parts what belongs together.</summary>
internal static class BlockCodes
{
    /// <summary>Reasons of furniture from the mildest to the surest, as trees part them by order.</summary>
    private static readonly string[] Reasons =
    [
        "gallery",
        "tags",
        "related",
        "link-list",
        "aside",
        "advertisement",
        "popup",
        "screen-reader",
        "page-tools",
        "newsletter",
        "author-box",
        "share-links",
        "comments",
        "cookies",
        "form",
        "paywall",
        "footer",
        "navigation",
        "hidden",
    ];

    /// <summary>What furniture is called, the surer the higher; -1 where there is none, 0 for a name not listed.</summary>
    public static int Furniture(string? reason) =>
        reason is null ? -1 : 1 + Array.IndexOf(Reasons, reason);

    /// <summary>What a paragraph starts with: capitals and letters without case 0, small letters 1, digits 2, quotes 3, other signs 4.</summary>
    public static int FirstSign(string text) =>
        char.IsUpper(text[0]) ? 0
        : char.IsLower(text[0]) ? 1
        : char.IsDigit(text[0]) ? 2
        : char.IsLetter(text[0]) ? 0
        : text[0] is '"' or '“' or '„' or '«' or '»' or '\'' or '‘' or '「' ? 3
        : 4;

    /// <summary>What a paragraph ends with: the stops of sentences first, letters last.</summary>
    public static int LastSign(string text) =>
        text[^1] switch
        {
            '.' or '。' => 0,
            '!' or '！' => 1,
            '?' or '？' => 2,
            '"' or '”' or '“' or '»' or '«' or '’' or '\'' or '」' => 3,
            ')' or ']' or '）' => 4,
            ':' or '：' => 5,
            '…' => 6,
            >= '0' and <= '9' => 7,
            _ => 8,
        };

    /// <summary>The element a paragraph stands in, those of prose first.</summary>
    public static int Element(PageBlock block) =>
        BlockCollector.HomeOf(block).LocalName switch
        {
            "p" => 0,
            "blockquote" => 1,
            "h2" or "h3" or "h4" => 2,
            "h1" => 3,
            "h5" or "h6" => 4,
            "dd" or "dt" => 5,
            "li" => 6,
            "tr" or "td" or "th" => 7,
            "pre" => 8,
            "div" => 9,
            "article" or "section" or "main" or "body" or "center" => 10,
            "figure" or "figcaption" => 11,
            "span" or "time" => 12,
            _ => 13,
        };
}
