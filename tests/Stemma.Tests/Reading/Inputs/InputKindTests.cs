using System.Text;
using Stemma.Reading.Inputs;
using Xunit;

namespace Stemma.Tests.Reading.Inputs;

/// <summary>Archives, JSON, mail, PDF, lists of addresses: each kind by an example.</summary>
public sealed class InputKindTests
{
    [Fact]
    public void A_wacz_gives_the_records_of_its_web_archives_and_nothing_else()
    {
        var items = Made.Open(
            "a.wacz",
            Made.Zip(
                ("datapackage.json", Made.Utf8("{}")),
                ("archive/data.warc.gz", Made.Gzip(Made.Answer())),
                ("pages/pages.jsonl", Made.Utf8("{\"text\":\"not this\"}\n{}\n")),
                ("indexes/x.txt", Made.Utf8("nor this"))
            )
        );
        Assert.Equal("a.wacz/archive/data.warc.gz/000000000000", Assert.Single(items).Path);
    }

    [Theory]
    [InlineData("a.zip")]
    [InlineData("a.tar")]
    [InlineData("a.tar.gz")]
    [InlineData("a.tgz")]
    public void Members_are_read_as_the_files_of_a_folder(string path)
    {
        (string, byte[])[] members =
        [
            ("news/a.html", Made.Utf8(Made.Page)),
            ("news/README.txt", Made.Utf8(Made.Text)),
            ("news/.hidden.txt", Made.Utf8(Made.Text)),
            ("news/picture.png", [1, 2, 3]),
            ("news/settings.json", Made.Utf8("{\"colour\":\"red\"}")),
            ("b.txt.gz", Made.Gzip(Made.Utf8(Made.Text))),
        ];
        var bytes = path.EndsWith(".zip", StringComparison.Ordinal)
            ? Made.Zip(members)
            : Made.Tar(members);
        var items = Made.Open(
            path,
            path.EndsWith("gz", StringComparison.Ordinal) ? Made.Gzip(bytes) : bytes
        );
        Assert.Equal([$"{path}/news/a.html", $"{path}/b.txt.gz"], items.Select(item => item.Path));
        Assert.All(items, item => Assert.NotNull(item.Document));
    }

    [Fact]
    public void Lines_of_json_are_documents_with_their_number()
    {
        var items = Made.Open(
            "x.jsonl",
            Made.Utf8("{\"text\":\"One.\"}\n\n  \r\n{\"text\":\"Two.\"}")
        );
        Assert.Equal(["1", "4"], items.Select(item => item.Document!.Place));
        Assert.All(items, item => Assert.Equal("x.jsonl", item.Path));
    }

    [Fact]
    public void A_line_that_cannot_be_read_is_named_and_the_rest_goes_on()
    {
        var outcome = Made.Read(
            "x.jsonl",
            "{\"text\":\"One said so.\"}\nnot json\n{\"a\":1}\n{\"text\":\"One said so.\"}\n"
        );
        Assert.Equal(2, outcome.Articles.Select(article => article.Id).Distinct().Count());
        Assert.Contains("line 2: not JSON", outcome.Failure, StringComparison.Ordinal);
        Assert.Contains(
            "line 3: JSON that holds no article",
            outcome.Failure,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        """{"maintext":"T","title":"H","date_publish":"2024-03-05 10:00:00","source_domain":"gazette.example","language":"en"}"""
    )]
    [InlineData(
        """{"content":"T","title":"H","publishedAt":"2024-03-05T10:00:00","source":{"name":"gazette.example"},"lang":"eng"}"""
    )]
    [InlineData(
        """{"text":"T","headline":{"main":"H"},"date":"20240305T100000","series":"gazette.example","language":"English"}"""
    )]
    [InlineData(
        """{"response":{"results":[{"webTitle":"H","fields":{"bodyText":"T"},"webPublicationDate":"2024-03-05T10:00:00","publication":"gazette.example","language":"en"}]}}"""
    )]
    [InlineData(
        """{"hits":{"hits":[{"_source":{"body":"T","title":"H","pub_date":"2024-03-05T10:00:00","domain":"gazette.example","language":"en"}}]}}"""
    )]
    public void Fields_in_common_use_mean_what_they_mean(string json)
    {
        var text = "The council approved the pier, its chair said on Monday.";
        var article = Assert.Single(
            Made.Read(
                "x.json",
                json.Replace("\"T\"", $"\"{text}\"", StringComparison.Ordinal)
            ).Articles
        );
        Assert.Equal("H", article.Title);
        Assert.Equal("gazette.example", article.Outlet);
        Assert.Equal("en", article.Language);
        Assert.Equal("2024-03-05T10:00:00", article.Published.When.Value.ToString());
        Assert.Contains(text, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_day_a_line_was_collected_is_no_day_of_publication() =>
        Assert.Null(
            Assert
                .Single(
                    Made.Read(
                        "x.json",
                        """{"text":"The council met, its chair said.","date_download":"2024-03-05","seendate":"20240305T101500Z"}"""
                    ).Articles
                )
                .Published.Basis
        );

    [Fact]
    public void A_graph_of_linked_data_gives_its_articles()
    {
        var article = Assert.Single(
            Made.Read(
                "x.jsonld",
                """
                {"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Gazette"},
                 {"@type":"NewsArticle","headline":"Pier","articleBody":"The council approved the pier, its chair said on Monday.",
                  "datePublished":"2024-03-05T10:00:00+01:00","author":{"@type":"Person","name":"Ana Lima"},"publisher":{"name":"Gazette"},"inLanguage":"en"}]}
                """
            ).Articles
        );
        Assert.Equal("Pier", article.Title);
        Assert.Equal(["Ana Lima"], article.Authors);
        Assert.Equal("Gazette", article.Outlet);
    }

    [Fact]
    public void A_dossier_and_the_labels_of_a_family_are_no_articles() =>
        Assert.Empty(
            Made.Read(
                "dossier.json",
                """{"articles":[{"text":"The council met."}],"derivations":[]}"""
            ).Articles
        );

    [Fact]
    public void A_newsletter_is_from_its_outlet_and_a_letter_from_its_author()
    {
        var letter =
            "From: Ana Lima <ana@gazette.example>\nSubject: =?utf-8?q?Pier_f=C3=BCr_Veldmar?=\nDate: Tue, 5 Mar 2024 10:00:00 +0900\n"
            + "Message-ID: <1@gazette.example>\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n"
            + "--b\nContent-Type: text/plain\n\nIn short.\n--b\nContent-Type: text/html; charset=utf-8\n"
            + $"Content-Transfer-Encoding: base64\n\n{Convert.ToBase64String(Made.Utf8(Made.Story))}\n--b--\n";
        var mail = Assert.Single(Made.Read("m.eml", letter).Articles);
        Assert.Equal("Pier für Veldmar", mail.Title);
        Assert.Equal(["Ana Lima"], mail.Authors);
        Assert.Equal("2024-03-05T10:00:00+09:00", mail.Published.When.Value.ToString());
        Assert.Contains("nine years", mail.Text, StringComparison.Ordinal);
        var news = Assert.Single(Made.Read("m.eml", "List-Id: x\n" + letter).Articles);
        Assert.Equal("Ana Lima", news.Outlet);
        Assert.Empty(news.Authors);
    }

    [Fact]
    public void A_document_without_running_heads_and_page_numbers_and_with_its_words_joined()
    {
        var outcome = Made.Read(
            "p.pdf",
            Made.Pdf(
                [
                    "Gazette of Veldmar 12",
                    "",
                    "#Veldmar builds a pier",
                    "",
                    "The harbour council approved a new pier on Tues-",
                    "day, its chair Ana Lima said after a debate that",
                ],
                [
                    "Gazette of Veldmar 13",
                    "",
                    "went on until the morning. Work begins in spring,",
                    "she said to reporters.",
                    "",
                    "",
                    "13",
                ]
            )
        );
        var article = Assert.Single(outcome.Articles);
        Assert.Equal("Veldmar builds a pier", article.Title);
        Assert.Contains("on Tuesday, its chair", article.Text, StringComparison.Ordinal);
        Assert.Contains("a debate that went on until", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Gazette of", article.Text, StringComparison.Ordinal);
        Assert.Contains(article.Dropped, dropped => dropped.Reason == "running-head");
        Assert.Contains(
            article.Dropped,
            dropped => dropped is { Reason: "page-number", Text: "13" }
        );
    }

    [Fact]
    public void Addresses_are_handed_to_the_host()
    {
        var items = Made.Open(
            "l.urls",
            Made.Utf8("# list\nhttps://a.example/1\nhttps://a.example/2\nno address\n")
        );
        Assert.Equal(
            ["https://a.example/1", "https://a.example/2", null],
            items.Select(item => item.Address)
        );
        Assert.StartsWith("line 4", items[2].Failure, StringComparison.Ordinal);
        Assert.Equal(
            "https://a.example/3",
            Assert
                .Single(
                    Made.Open(
                        "s.url",
                        Made.Utf8("[InternetShortcut]\r\nURL=https://a.example/3\r\n")
                    )
                )
                .Address
        );
        Assert.Equal(
            2,
            Made.Open("l.txt", Made.Utf8("https://a.example/1\nhttps://a.example/2\n"))
                .Count(item => item.Address is not null)
        );
    }

    [Theory]
    [InlineData("a.txt", "html")]
    [InlineData("-", "html")]
    [InlineData("a.json", "html")]
    [InlineData("a.html", "feed")]
    [InlineData("-", "feed")]
    [InlineData("-", "mail")]
    [InlineData("a.txt", "pdf")]
    [InlineData("a.html", "gzip")]
    [InlineData("a.warc.gz", "warc")]
    [InlineData("-", "warc")]
    [InlineData("-", "jsonl")]
    [InlineData("a.json", "jsonl")]
    [InlineData("a.html.gz", "html")]
    public void Content_counts_for_more_than_the_ending(string path, string content)
    {
        byte[] bytes = content switch
        {
            "html" => Made.Utf8(Made.Page),
            "feed" => Made.Utf8(
                $"<rss><channel><item><title>Pier</title><description><![CDATA[{Made.Story}]]></description></item></channel></rss>"
            ),
            "mail" => Made.Utf8(
                $"From: a@b.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/html\n\n{Made.Story}"
            ),
            "pdf" => Made.Pdf(["We waited nine years for this, Lima told reporters."]),
            "gzip" => Made.Gzip(Made.Utf8(Made.Page)),
            "warc" => Made.Answer(),
            _ => Made.Utf8(
                $"{{\"text\":\"We waited nine years.\"}}\n{{\"text\":\"We waited nine years.\"}}\n"
            ),
        };
        var outcome = Made.Read(path, bytes);
        Assert.Contains(
            outcome.Articles,
            article => article.Text.Contains("nine years", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Utf16_lines_are_read_as_utf8_lines()
    {
        byte[] bytes =
        [
            .. Encoding.Unicode.GetPreamble(),
            .. Encoding.Unicode.GetBytes("{\"text\":\"Éins.\"}\n{\"text\":\"Zwei.\"}\n"),
        ];
        Assert.Equal(
            ["Éins.", "Zwei."],
            Made.Read("x.jsonl", bytes).Articles.Select(article => article.Text)
        );
    }
}
