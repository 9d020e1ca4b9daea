using System.Globalization;
using System.Text;

namespace Stemma.Fuzz;

/// <summary>Examples made for fuzzing, a few of each kind. All events and names in them are invented.</summary>
internal static class MadeInputs
{
    private const string Story =
        "The harbour council of Veldmar approved a new pier on Tuesday, its chair Ana Lima said.\n\n\"We waited nine years for this,\" Lima told reporters.\n\nWork begins on 5 March 2024, according to the port office.";

    public static IEnumerable<byte[]> For(string target) =>
        Texts(target).Select(Encoding.UTF8.GetBytes);

    private static IEnumerable<string> Texts(string target) =>
        target switch
        {
            "html" or "charset" => [Page],
            "markdown" =>
            [
                $"---\ntitle: Pier\n---\n# Veldmar builds a pier\n\nBy Ana Lima\n\n{Story}\n\n> quoted\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
            ],
            "json" => [JsonLine, JsonLd, JsonFeed],
            "feed" => [Rss, Atom],
            "warc" or "wacz" => [Archive],
            "eml" => [Mail],
            "pdf" => [Pdf],
            "jsonl" => [$"{JsonLine}\n{JsonLine}\n{JsonLd}\n"],
            _ =>
            [
                $"Veldmar builds a pier\nBy Ana Lima\nVELDMAR, March 5 (AFP) - {Story}\n\nShare this: Twitter Facebook",
            ],
        };

    private static string Paragraphs =>
        string.Concat(Story.Split("\n\n").Select(paragraph => $"<p>{paragraph}</p>"));

    private static string Page =>
        $"<!doctype html><html lang=en><head><meta charset=utf-8><title>Veldmar builds a pier | Gazette</title><meta property=\"article:published_time\" content=\"2024-03-05T10:00:00Z\"><script type=\"application/ld+json\">{JsonLd}</script></head><body><nav><a href=/>Home</a></nav><article><h1>Veldmar builds a pier</h1><p class=byline>By Ana Lima</p>{Paragraphs}<figure><img><figcaption>The pier</figcaption></figure></article><div class=comments><p>First!</p></div></body></html>";

    private static string JsonLine =>
        $$"""{"id":"v1","url":"https://gazette.example/2024/03/05/pier","title":"Veldmar builds a pier","authors":["Ana Lima"],"published":"2024-03-05","language":"en","text":"{{Story.Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}}"}""";

    private static string JsonLd =>
        $$"""{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Veldmar builds a pier","datePublished":"2024-03-05T10:00:00+01:00","author":{"@type":"Person","name":"Ana Lima"},"articleBody":"{{Story.Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}}"}]}""";

    private static string JsonFeed =>
        $$"""{"version":"https://jsonfeed.org/version/1.1","title":"Gazette","language":"en","items":[{"id":"1","url":"https://gazette.example/1","title":"Pier","content_html":"{{Paragraphs.Replace("\"", "\\\"", StringComparison.Ordinal)}}","date_published":"2024-03-05T10:00:00Z"},{"id":"2","url":"https://gazette.example/2"}]}""";

    private static string Rss =>
        $"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Gazette</title><language>en</language><item><title>Pier</title><link>https://gazette.example/1</link><dc:creator>Ana Lima</dc:creator><pubDate>Tue, 05 Mar 2024 10:00:00 +0900</pubDate><description>The pier &amp; the port were opened on Monday.</description><content:encoded><![CDATA[{Paragraphs}]]></content:encoded></item><item><title>Link</title><guid>https://gazette.example/2</guid></item></channel></rss>";

    private static string Atom =>
        $"<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><title>Gazette</title><entry><title type=\"html\">A &lt;b&gt;pier&lt;/b&gt;</title><link rel=\"alternate\" href=\"https://gazette.example/1\"/><author><name>Ana Lima</name></author><published>2024-03-05T10:00:00Z</published><updated>2024-03-06T10:00:00Z</updated><content type=\"xhtml\"><div>{Paragraphs}</div></content></entry></feed>";

    private static string Archive =>
        Record("warcinfo", "application/warc-fields", "software: x\r\n")
        + Record(
            "response",
            "application/http; msgtype=response",
            $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{Page}"
        )
        + Record(
            "response",
            "application/http; msgtype=response",
            $"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n{Story.Length:x}\r\n{Story}\r\n0\r\n\r\n"
        )
        + Record("resource", "text/plain", Story);

    private static string Record(string type, string media, string body) =>
        $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: https://gazette.example/2024/03/05/pier\r\nWARC-Date: 2024-04-01T00:00:00Z\r\nContent-Type: {media}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}\r\n\r\n";

    private static string Mail =>
        $"From: \"Gazette\" <news@gazette.example>\nTo: x@b.example\nList-Id: <x>\nSubject: =?utf-8?q?Pier_=C3=BC?=\nDate: Tue, 5 Mar 2024 10:00:00 +0900\nMessage-ID: <1@b>\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n{Story}=20\n--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n{Convert.ToBase64String(Encoding.UTF8.GetBytes(Page))}\n--b--\n";

    private static string Pdf
    {
        get
        {
            var lines = string.Join(
                "\n",
                Story
                    .Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
                    .Chunk(9)
                    .Select(words => $"({string.Join(' ', words)}) Tj T*")
            );
            var content =
                $"BT /F1 18 Tf 72 720 Td 20 TL (Veldmar builds a pier) Tj T* /F1 11 Tf 13 TL\n{lines}\nET";
            string[] objects =
            [
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
                $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            ];
            var made = new StringBuilder("%PDF-1.4\n");
            var places = new List<int>();
            for (var i = 0; i < objects.Length; i++)
            {
                places.Add(made.Length);
                made.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
            }

            var xref = made.Length;
            made.Append(
                CultureInfo.InvariantCulture,
                $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n"
            );
            foreach (var place in places)
            {
                made.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
            }

            made.Append(
                CultureInfo.InvariantCulture,
                $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF\n"
            );
            return made.ToString();
        }
    }
}
