using CsCheck;
using Stemma.Reading;
using Stemma.Reading.Inputs;
using Xunit;

namespace Stemma.Tests.Reading.Inputs;

/// <summary>What holds for inputs of every kind, however they are damaged.</summary>
public sealed class InputLawTests
{
    private static readonly (string Path, byte[] Bytes)[] Whole =
    [
        (
            "a.xml",
            Made.Utf8(
                $"<rss><channel><title>G</title><item><title>Pier</title><link>https://a.example/1</link><pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate><description><![CDATA[{Made.Story}]]></description></item><item><title>x</title></item></channel></rss>"
            )
        ),
        (
            "a.warc",
            [
                .. Made.Answer(),
                .. Made.Answer(
                    Made.Gzip(Made.Utf8(Made.Page)),
                    fields: "Content-Encoding: gzip\r\n"
                ),
            ]
        ),
        ("a.warc.gz", [.. Made.Gzip(Made.Answer()), .. Made.Gzip(Made.Answer())]),
        (
            "a.wacz",
            Made.Zip(
                ("datapackage.json", Made.Utf8("{}")),
                ("archive/a.warc.gz", Made.Gzip(Made.Answer()))
            )
        ),
        ("a.zip", Made.Zip(("a.html", Made.Utf8(Made.Page)), ("b/c.txt", Made.Utf8(Made.Text)))),
        ("a.tar", Made.Tar(("a.html", Made.Utf8(Made.Page)), ("b/c.txt", Made.Utf8(Made.Text)))),
        (
            "a.eml",
            Made.Utf8(
                $"From: A B <a@b.example>\nDate: Tue, 5 Mar 2024 10:00:00 GMT\nMessage-ID: <1@a>\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n\n{Made.Story}\n--b--\n"
            )
        ),
        (
            "a.pdf",
            Made.Pdf(["#Pier", "", "The council met, its chair said."], ["She said so again."])
        ),
        (
            "a.json",
            Made.Utf8(
                """{"@graph":[{"@type":"NewsArticle","headline":"Pier","articleBody":"The council met.","author":[{"name":"Ana Lima"}],"datePublished":1709600000}]}"""
            )
        ),
        (
            "a.jsonl",
            Made.Utf8(
                "{\"text\":\"The council met.\",\"date\":\"Tue, 5 Mar 2024\"}\n{\"html\":\"<p>x\"}\n"
            )
        ),
        ("a.urls", Made.Utf8("https://a.example/1\n# x\nb\n")),
    ];

    private static readonly string[] Words =
    [
        "<",
        ">",
        "\"",
        "]]>",
        "<![CDATA[",
        "\r\n\r\n",
        "Content-Length: 99999999999",
        "WARC/1.0",
        "\0",
        "{",
        "}",
        "[",
        "&#0;",
        "--b",
        "endstream",
        "obj",
        "\u001F\u008B\u0008",
        "PK",
        "0",
    ];

    private static readonly Gen<(string Path, byte[] Bytes)> Damaged = Gen.Select(
        Gen.Int[0, Whole.Length - 1],
        Gen.Select(
            Gen.Int[0, 5],
            Gen.Int[0, 1 << 20],
            Gen.Int[1, 400],
            Gen.Int[0, Words.Length - 1]
        ).Array[1, 8],
        (which, edits) => (Whole[which].Path, edits.Aggregate(Whole[which].Bytes, Edit))
    );

    [Fact]
    public void Damage_never_throws_and_what_is_read_holds_together() =>
        Damaged.Sample(
            input =>
            {
                var outcome = ArticleReader.Read(input.Path, input.Bytes, new ReadOptions());
                Assert.True(outcome.Failure is not null || outcome.Articles.Length > 0);
                foreach (var article in outcome.Articles)
                {
                    ReadingLawTests.HoldsTogether(article);
                }
            },
            iter: 2000
        );

    [Fact]
    public void Opening_gives_one_of_three_and_places_that_name_one_document() =>
        Damaged.Sample(
            input =>
            {
                var items = InputOpener.Open(new InputDocument(input.Path, input.Bytes)).ToList();
                Assert.All(
                    items,
                    item =>
                        Assert.Equal(
                            1,
                            (item.Document is null ? 0 : 1)
                                + (item.Address is null ? 0 : 1)
                                + (item.Failure is null ? 0 : 1)
                        )
                );
                var places = items
                    .Where(item => item.Document is not null)
                    .Select(item => (item.Path, item.Document!.Place))
                    .ToList();
                Assert.Equal(places.Count, places.Distinct().Count());
            },
            iter: 1000
        );

    private static byte[] Edit(byte[] bytes, (int Sort, int Place, int Length, int Word) edit)
    {
        var at = bytes.Length == 0 ? 0 : edit.Place % bytes.Length;
        var length = Math.Min(edit.Length, bytes.Length - at);
        return edit.Sort switch
        {
            0 => bytes[..at],
            1 => [.. bytes[..at], .. bytes[(at + length)..]],
            2 => [.. bytes[..at], .. bytes[at..(at + length)], .. bytes[at..]],
            3 =>
            [
                .. bytes[..at],
                .. System.Text.Encoding.Latin1.GetBytes(Words[edit.Word]),
                .. bytes[at..],
            ],
            4 when bytes.Length > 0 =>
            [
                .. bytes[..at],
                (byte)(bytes[at] ^ (1 << (edit.Length % 8))),
                .. bytes[(at + 1)..],
            ],
            _ => [.. bytes[..at], .. new byte[length], .. bytes[(at + length)..]],
        };
    }
}
