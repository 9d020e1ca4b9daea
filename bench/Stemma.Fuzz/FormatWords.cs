namespace Stemma.Fuzz;

/// <summary>Words of each format that the mutations insert: what parsers branch on.</summary>
internal static class FormatWords
{
    public static string[] Text =>
        [
            "\n", "\n\n", "\r", "By ", "By Ana Lima\n", "Title: ", "Date: ", "Updated: ", "Photo: ", "(AFP) - ", "SEOUL, March 5 (Yonhap) -- ",
            "Share this:", "Read also: ", "© 2024 ", "05/04/2023", "2024-03-05", "2024年03月05日", "주체112.1.30.", "평양 1월 30일발 조선중앙통신",
            "31.12.9999", "on Sunday", "last year", "“", "”", "「", "」", "《", "》", "\uFEFF", "\u200B", "\u0301", "\u1100\u1161", "http://a.example/2024/03/05/x", "* ",
            "Por João Reis", "Le ministre a dit", "部长说", "大臣は述べた", "장관은 말했다", "Источник: ", "وقال", "\u202E", "\t", " | ", "...", "=", "[", "]",
        ];

    public static string[] Html =>
        [
            .. Text, "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<p>", "</p>", "<div>", "</div>", "<div class=\"share\">", "<div id=\"comments\">", "<article>", "</article>",
            "<h1>", "</h1>", "<h2>", "<table><tr><td>", "</td></tr></table>", "<ul><li>", "</li></ul>", "<blockquote>", "<figure><figcaption>", "</figcaption></figure>",
            "<script>", "</script>", "<script type=\"application/ld+json\">", "<style>", "<template>", "<svg>", "<math>", "<select>", "<option>", "<textarea>", "<title>", "</title>", "<plaintext>",
            "<meta property=\"og:title\" content=\"x\">", "<meta property=\"article:published_time\" content=\"2024-03-05T10:00:00+09:00\">", "<meta charset=euc-kr>", "<base href=\"//x\">",
            "<link rel=canonical href=\"https://a.example/1\">", "<time datetime=\"2024-03-05\">", "itemprop=\"articleBody\"", "itemscope", "hidden", "style=\"display:none\"", "class=\"", "id=\"", "href=\"", "\"", "'",
            "&amp;", "&#0;", "&#x1F600;", "&nbsp;", "{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",", "\"datePublished\":\"2024-03-05\"", "\"@graph\":[", "<br>", "<br><br>", "<font>", "<iframe>", "<noscript>", "<b><i>",
        ];

    public static string[] Markdown =>
        [
            .. Text, "# ", "## ", "---\n", "---\ntitle: x\n---\n", "> ", "- ", "1. ", "```\n", "`", "**", "_", "[a](b)", "![a](b)", "[a]: b\n", "| a | b |\n|---|---|\n", "<div>", "<!--", "    ", "\\", "***", "[^1]", "&lt;", "<p>",
        ];

    public static string[] Json =>
        [
            .. Text, "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u0000", "\\ud800", "\\\"", "null", "true", "-0", "1e999", "\"text\":", "\"title\":", "\"url\":", "\"published\":", "\"date\":", "\"authors\":[", "\"author\":{\"name\":",
            "\"@graph\":[", "\"@type\":\"NewsArticle\",", "\"articleBody\":", "\"id\":", "\"language\":\"en\",", "\"items\":[", "\"content_html\":\"<p>", "\"version\":\"https://jsonfeed.org/version/1.1\",", "//", "/*", "[[[[[[[[", "{\"a\":{\"a\":",
        ];

    public static string[] Charset =>
        [
            .. Html, "<meta charset=shift_jis>", "<meta charset=utf-8>", "<?xml version=\"1.0\" encoding=\"big5\"?>", "charset=", "encoding=", "\u001B$B", "\u001B(B", "\u0000", "é", "ñ", "я", "가", "語", "ー", "ｱ",
        ];
}
