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

    public static string[] Feed =>
        [
            .. Html, "<rss version=\"2.0\">", "<channel>", "</channel>", "<item>", "</item>", "<title>", "<link>", "</link>", "<guid isPermaLink=\"false\">", "<pubDate>Tue, 05 Mar 2024 10:00:00 +0900</pubDate>",
            "<description>", "</description>", "<content:encoded><![CDATA[", "]]></content:encoded>", "<dc:creator>", "<feed xmlns=\"http://www.w3.org/2005/Atom\">", "<entry>", "</entry>", "<link href=\"https://a.example/1\"/>",
            "<author><name>", "<published>2024-03-05T10:00:00Z</published>", "<updated>", "<content type=\"xhtml\">", "<summary>", "<rdf:RDF>", "<?xml version=\"1.0\" encoding=\"utf-8\"?>", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "xml:lang=\"pt\"", "<?",
        ];

    public static string[] Warc =>
        [
            .. Html, "\r\n", "\r\n\r\n", "WARC/1.0\r\n", "WARC/1.1\r\n", "WARC-Type: response\r\n", "WARC-Type: resource\r\n", "WARC-Type: conversion\r\n", "WARC-Type: revisit\r\n", "WARC-Target-URI: https://a.example/1\r\n",
            "WARC-Date: 2024-04-01T00:00:00Z\r\n", "Content-Length: 10\r\n", "Content-Length: 99999999999\r\n", "Content-Type: application/http; msgtype=response\r\n", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 301 Moved\r\n", "Content-Type: text/html; charset=euc-kr\r\n",
            "Content-Encoding: gzip\r\n", "Content-Encoding: br\r\n", "Content-Encoding: deflate\r\n", "Transfer-Encoding: chunked\r\n", "5\r\nhello\r\n", "ffffffff\r\n", "0\r\n\r\n", "Content-Type: application/pdf\r\n", "Content-Type: text/plain\r\n",
        ];

    public static string[] Mail =>
        [
            .. Html, "From: Ana Lima <a@b.example>\n", "Subject: =?utf-8?b?44GC?=\n", "Date: Tue, 5 Mar 2024 10:00:00 +0900\n", "MIME-Version: 1.0\n", "Message-ID: <1@b>\n", "Content-Type: multipart/mixed; boundary=b\n", "Content-Type: multipart/alternative; boundary=\"c\"\n", "Content-Type: text/html; charset=iso-2022-jp\n",
            "Content-Transfer-Encoding: base64\n", "Content-Transfer-Encoding: quoted-printable\n", "--b\n", "--b--\n", "--c\n", "=20", "=\n", "=E3=81=82", "Content-Type: message/rfc822\n\n", "List-Id: x\n", "begin 644 x\n", "Content-Type: application/ms-tnef\n", "\n\n",
        ];

    public static string[] Pdf =>
        [
            "obj", "endobj", "stream\n", "endstream", "xref", "trailer", "startxref", "%%EOF", "%PDF-1.7", "<<", ">>", "[", "]", "(", ")", "<", ">", "/", "/Type", "/Page", "/Pages", "/Kids", "/Count", "/Parent", "/Contents", "/Resources", "/Font", "/Length", "/Filter",
            "/FlateDecode", "/ASCIIHexDecode", "/ASCII85Decode", "/LZWDecode", "/RunLengthDecode", "/DCTDecode", "/ObjStm", "/XRef", "/W", "/Index", "/Prev", "/Encrypt", "/MediaBox", "/ToUnicode", "/Encoding", "/Identity-H", "/Type0", "/Type3", "/CIDFontType2", "/DescendantFonts", "/BaseFont",
            " 0 R", "1 0 R", "3 0 R", "99999 0 R", "BT", "ET", "Tj", "TJ", "Td", "Tm", "Tf", "T*", "'", "q", "Q", "cm", "Do", "BI", "ID", "EI", "0", "-1", "1e30", "2147483648", "true", "null", "\\000", "\n",
        ];

    public static string[] Charset =>
        [
            .. Html, "<meta charset=shift_jis>", "<meta charset=utf-8>", "<?xml version=\"1.0\" encoding=\"big5\"?>", "charset=", "encoding=", "\u001B$B", "\u001B(B", "\u0000", "é", "ñ", "я", "가", "語", "ー", "ｱ",
        ];
}
