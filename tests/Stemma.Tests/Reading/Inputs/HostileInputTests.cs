using System.Text;
using Stemma.Reading;
using Stemma.Reading.Inputs;
using Xunit;

namespace Stemma.Tests.Reading.Inputs;

/// <summary>Hostile inputs tried, and what each gets: one line a case, kept in step with <c>docs/quality.md</c>.</summary>
public sealed class HostileInputTests
{
    /// <summary>Name of the case, the reason it is refused with (null where it is read), and how many articles are read of it.</summary>
    public static TheoryData<string, string?, int> Cases { get; } =
        new()
        {
            {
                "zip bomb: 64 MB of zeros in 64 KB, beside a page",
                "unpacks to more than 250 times its size",
                1
            },
            { "gzip bomb: 40 MB of zeros", "unpacks to more than 250 times its size", 0 },
            { "gzip within gzip, eight deep", "more than 5 deep", 0 },
            { "zip within zip, eight deep", "more than 5 deep", 0 },
            { "gzip cut off", "gzip: damaged or cut off", 0 },
            { "zip cut off", "zip:", 0 },
            { "tar cut off", "tar:", 1 },
            { "web archive with a record that says to hold 2 GB", "cut off", 1 },
            { "answer whose gzip body is a bomb", "unpacks to more than", 1 },
            { "answer with a chunk that never ends", null, 1 },
            { "answer with ten codings", "coded 10 times over", 0 },
            { "member names with .. and /", null, 2 },
            { "two members of one name", null, 2 },
            { "a line of JSON of 50 MB", null, 2 },
            { "a line of JSON of 65 MB", "line 1: longer than 64 MB", 1 },
            { "JSON nested 100,000 deep", "not JSON", 0 },
            { "JSON with half a surrogate pair", "no field with its text", 0 },
            { "JSON with half a surrogate pair in a name", "not JSON", 0 },
            { "billion laughs in a feed", null, 1 },
            { "a feed nested 50,000 deep", "item 1 holds no text", 0 },
            { "script in titles", null, 1 },
            { "a mail of parts within parts, 2,000 deep", "", 0 },
            { "a PDF whose pages are each other's parents", "PDF", 0 },
            { "zeros only", "", 0 },
            { "nothing at all", "", 0 },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_gets_what_the_list_says(string name, string? reason, int articles)
    {
        var (path, bytes) = Input(name);
        var outcome = Made.Read(path, bytes);
        Assert.Equal(articles, outcome.Articles.Length);
        if (reason is null)
        {
            Assert.Null(outcome.Failure);
        }
        else
        {
            Assert.Contains(reason, outcome.Failure, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Members_never_leave_their_archive()
    {
        var items = Made.Open("a.zip", Input("member names with .. and /").Bytes);
        Assert.Equal(["a.zip/etc/a.html", "a.zip/C:/b.html"], items.Select(item => item.Path));
    }

    [Fact]
    public void Script_in_a_title_is_text_and_stays_text()
    {
        var (path, bytes) = Input("script in titles");
        var article = Assert.Single(Made.Read(path, bytes).Articles);
        Assert.DoesNotContain(
            "<script",
            article.Title ?? string.Empty,
            StringComparison.OrdinalIgnoreCase
        );
    }

    private static (string Path, byte[] Bytes) Input(string name) =>
        name switch
        {
            "zip bomb: 64 MB of zeros in 64 KB, beside a page" => (
                "a.zip",
                Made.Zip(("a.txt", new byte[64 << 20]), ("b.html", Made.Utf8(Made.Page)))
            ),
            "gzip bomb: 40 MB of zeros" => ("a.txt.gz", Made.Gzip(new byte[40 << 20])),
            "gzip within gzip, eight deep" => ("a.txt.gz", Nested(Made.Utf8(Made.Text), Made.Gzip)),
            "zip within zip, eight deep" => (
                "a.zip",
                Nested(Made.Utf8(Made.Text), bytes => Made.Zip(("a.zip", bytes)))
            ),
            "gzip cut off" => ("a.txt.gz", Made.Gzip(Made.Utf8(Made.Text))[..^9]),
            "zip cut off" => ("a.zip", Made.Zip(("a.txt", Made.Utf8(Made.Text)))[..^30]),
            "tar cut off" => (
                "a.tar",
                Made.Tar(("a.html", Made.Utf8(Made.Page)), ("b.html", Made.Utf8(Made.Page)))[..2700]
            ),
            "web archive with a record that says to hold 2 GB" => (
                "a.warc",
                [
                    .. Made.Answer(),
                    .. Made.Utf8(
                        "WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/plain\r\nContent-Length: 2000000000\r\n\r\nx"
                    ),
                ]
            ),
            "answer whose gzip body is a bomb" => (
                "a.warc",
                [
                    .. Made.Answer(),
                    .. Made.Answer(
                        Made.Gzip(new byte[40 << 20]),
                        fields: "Content-Encoding: gzip\r\n"
                    ),
                ]
            ),
            "answer with a chunk that never ends" => (
                "a.warc",
                Made.Answer(
                    [.. "7fffffff\r\n"u8, .. Made.Utf8(Made.Page)],
                    fields: "Transfer-Encoding: chunked\r\n"
                )
            ),
            "answer with ten codings" => (
                "a.warc",
                Made.Answer(
                    Made.Page,
                    fields: $"Content-Encoding: {string.Join(',', Enumerable.Repeat("gzip", 10))}\r\n"
                )
            ),
            "member names with .. and /" => (
                "a.zip",
                Made.Zip(
                    ("../../etc/a.html", Made.Utf8(Made.Page)),
                    ("/C:\\b.html", Made.Utf8(Made.Page))
                )
            ),
            "two members of one name" => (
                "a.zip",
                Made.Zip(("a.html", Made.Utf8(Made.Page)), ("a.html", Made.Utf8(Made.Page)))
            ),
            "a line of JSON of 50 MB" => ("a.jsonl", Lines(50)),
            "a line of JSON of 65 MB" => ("a.jsonl", Lines(65)),
            "JSON nested 100,000 deep" => ("a.json", Made.Utf8(new string('[', 100_000))),
            "JSON with half a surrogate pair" => ("a.json", Made.Utf8("""{"text":"\ud800"}""")),
            "JSON with half a surrogate pair in a name" => (
                "a.json",
                Made.Utf8("""{"\ud800abc":"x","text":"The council met."}""")
            ),
            "billion laughs in a feed" => (
                "a.xml",
                Made.Utf8(
                    "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\">"
                        + string.Concat(
                            Enumerable.Range(0, 30).Select(i => $"<!ENTITY a{i} \"&a;&a;&a;\">")
                        )
                        + "]><rss><channel><item><title>Pier</title><description>The chair said &a29; on Monday.</description></item></channel></rss>"
                )
            ),
            "a feed nested 50,000 deep" => (
                "a.xml",
                Made.Utf8(
                    $"<rss>{string.Concat(Enumerable.Repeat("<x>", 50_000))}<item><title>Pier</title><description>The chair said so on Monday.</description></item></rss>"
                )
            ),
            "script in titles" => (
                "a.xml",
                Made.Utf8(
                    "<rss><channel><item><title>&lt;script&gt;alert(1)&lt;/script&gt;&lt;b&gt;Pier&lt;/b&gt;</title><description>The chair said so on Monday.</description></item></channel></rss>"
                )
            ),
            "a mail of parts within parts, 2,000 deep" => (
                "a.eml",
                Made.Utf8(
                    "MIME-Version: 1.0\nMessage-ID: <1@a>\n"
                        + string.Concat(
                            Enumerable
                                .Range(0, 2000)
                                .Select(i =>
                                    $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n"
                                )
                        )
                )
            ),
            "a PDF whose pages are each other's parents" => (
                "a.pdf",
                Encoding.Latin1.GetBytes(
                    Encoding
                        .Latin1.GetString(Made.Pdf(["x"]))
                        .Replace("/Kids [4 0 R]", "/Kids [2 0 R]", StringComparison.Ordinal)
                )
            ),
            "zeros only" => ("a.html", new byte[100_000]),
            _ => ("a.html", []),
        };

    private static byte[] Nested(byte[] bytes, Func<byte[], byte[]> pack) =>
        Enumerable.Range(0, 8).Aggregate(bytes, (inner, _) => pack(inner));

    private static byte[] Lines(int megabytes)
    {
        var sentence = "The council met again on Monday and said so. ";
        var text = new StringBuilder("{\"text\":\"", (megabytes << 20) + 200);
        while (text.Length < megabytes << 20)
        {
            text.Append(sentence);
        }

        return Made.Utf8(text.Append("\"}\n{\"text\":\"The next line stands.\"}\n").ToString());
    }
}
