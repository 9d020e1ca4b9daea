namespace Stemma.Reading.Inputs.WebArchives;

/// <summary>Which of what a crawler fetched may be an article: pages, texts, PDF, feeds. Pictures, styles and data are passed over without a word.</summary>
internal static class ArticleMedia
{
    /// <summary>Whether a media type may hold an article; one that is not given may.</summary>
    public static bool MayHold(string? type, string? url) =>
        url?.EndsWith("/robots.txt", StringComparison.OrdinalIgnoreCase) != true
            && InputKinds.ByMediaType(type)
                is InputKind.Html
                    or InputKind.Text
                    or InputKind.Markdown
                    or InputKind.Xml
                    or InputKind.Json
                    or InputKind.Pdf
                    or InputKind.Mail
        || type is null or "application/octet-stream";

    /// <summary>Whether the bytes agree: of XML and JSON only feeds and articles, of what has no type only pages and documents.</summary>
    public static bool Holds(string? type, ReadOnlySpan<byte> body)
    {
        var seen = ContentSigns.Of(body);
        return type switch
        {
            "text/xml" or "application/xml" => seen is InputKind.Xml or InputKind.Html
                && !IsSiteMap(body),
            "application/json" => body[..Math.Min(body.Length, ContentSigns.Window)]
                .IndexOf("jsonfeed.org/version"u8) >= 0
                || body[..Math.Min(body.Length, ContentSigns.Window)].IndexOf("NewsArticle"u8) >= 0,
            null or "application/octet-stream" => seen
                is InputKind.Html
                    or InputKind.Xml
                    or InputKind.Pdf
                && !IsSiteMap(body),
            _ => body.ContainsAnyExcept(" \t\r\n\0"u8),
        };
    }

    private static bool IsSiteMap(ReadOnlySpan<byte> body)
    {
        var head = body[..Math.Min(body.Length, ContentSigns.Window)];
        return head.IndexOf("<urlset"u8) >= 0 || head.IndexOf("<sitemapindex"u8) >= 0;
    }
}
