using System.IO.Compression;
using System.Text;
using Stemma.Reading;
using Stemma.Reading.Imprint;
using Stemma.Reading.Inputs;
using Xunit;

namespace Stemma.Tests.Reading;

/// <summary>Pages, encodings, packed files and folders.</summary>
public sealed class PageTests
{
    private const string Page = """
        <!DOCTYPE html><html lang="en"><head><title>Harbour strike ends | The Example Post</title>
        <meta property="og:site_name" content="The Example Post"><meta name="description" content="Dockers return after two weeks of picketing.">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour strike ends","datePublished":"2024-03-05T18:42:00+13:00","author":[{"@type":"Person","name":"Ada Example"}]}</script></head>
        <body><nav><a href="/">Home</a></nav><article><h1>Harbour strike ends</h1><p class="dek">Dockers return after two weeks of picketing.</p>
        <figure><img src="x"><figcaption>Dockers at the gate. Photo: Example</figcaption></figure>
        <div class="article-body"><p>Dockers at the northern port went back to work on Tuesday after two weeks of strike, officials said.</p>
        <div class="newsletter"><p>Sign up for our newsletter</p></div>
        <blockquote><p>We were in no hurry at all, and we said so from the first day of the strike.</p></blockquote>
        <p>The union said that its nine hundred members would be paid for the days that they had lost.</p></div>
        <div class="share">Share this: Facebook</div></article><aside><ul><li><a href="/1">Fees to rise</a></li></ul></aside></body></html>
        """;

    [Fact]
    public void A_page_gives_its_story_with_roles_and_facts()
    {
        var article = Assert.Single(Read("x.html", Encoding.UTF8.GetBytes(Page)).Articles);
        Assert.Equal("Harbour strike ends", article.Title);
        Assert.Equal("The Example Post", article.Outlet);
        Assert.Equal(["Ada Example"], article.Authors);
        Assert.Equal("2024-03-05T18:42:00+13:00", article.Published.When.Value?.ToString());
        Assert.Equal(PublicationBasis.JsonLd, article.Published.Basis);
        Assert.Equal(
            [
                PartRole.Headline,
                PartRole.Standfirst,
                PartRole.Caption,
                PartRole.Body,
                PartRole.QuoteBlock,
                PartRole.Body,
            ],
            article.Parts.Select(part => part.Role)
        );
        Assert.Contains(article.Dropped, dropped => dropped.Reason == "newsletter");
        Assert.Contains(article.Dropped, dropped => dropped.Reason == "share-links");
    }

    [Fact]
    public void The_epoch_is_no_date()
    {
        var page = Page.Replace(
            "2024-03-05T18:42:00+13:00",
            "1970-01-01T00:00:00+00:00",
            StringComparison.Ordinal
        );
        Assert.Null(
            Assert
                .Single(Read("x.html", Encoding.UTF8.GetBytes(page)).Articles)
                .Published.When.Value
        );
    }

    [Theory]
    [InlineData(
        "euc-kr",
        "항만 노동자들이 파업을 끝내고 업무에 복귀했다고 노조가 화요일에 밝혔다."
    )]
    [InlineData(
        "shift_jis",
        "港湾労働者はストライキを終えて職場に戻ったと組合が火曜日に発表した。"
    )]
    [InlineData("gb2312", "码头工人结束了为期两周的罢工，于星期二重返工作岗位。")]
    [InlineData("big5", "碼頭工人結束了為期兩週的罷工，於星期二重返工作崗位。")]
    [InlineData(
        "windows-1252",
        "Les dockers ont repris le travail mardi après deux semaines de grève, a déclaré le syndicat."
    )]
    [InlineData(
        "koi8-r",
        "Докеры вернулись на работу во вторник после двух недель забастовки, сообщил профсоюз."
    )]
    [InlineData(
        "utf-8",
        "Os trabalhadores do porto voltaram ao trabalho depois de duas semanas de greve."
    )]
    [InlineData(
        "utf-16",
        "Os trabalhadores do porto voltaram ao trabalho depois de duas semanas de greve."
    )]
    public void Declared_charsets_are_read(string charset, string sentence)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(charset);
        var page =
            $"<html><head><meta charset=\"{charset}\"><title>X</title></head><body><p>{sentence}</p></body></html>";
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(page)];
        Assert.Contains(
            sentence,
            Assert.Single(Read("x.html", bytes).Articles).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_packed_page_is_read_and_a_bomb_is_refused()
    {
        Assert.Single(Read("x.html.gz", Packed(Encoding.UTF8.GetBytes(Page))).Articles);
        var bomb = Read("x.txt.gz", Packed(new byte[40 << 20]));
        Assert.Empty(bomb.Articles);
        Assert.StartsWith("gzip: unpacks to more than", bomb.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unsupported_ending_is_a_failure_with_its_reason() =>
        Assert.StartsWith(
            "unsupported kind of file",
            Read("x.exe", [1, 2, 3]).Failure,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_folder_gives_its_articles_in_ordinal_order_and_passes_over_the_rest()
    {
        var folder = Directory.CreateTempSubdirectory("stemma-inputs");
        try
        {
            foreach (
                var name in (string[])
                    ["b.txt", "B.txt", "README.md", ".hidden.txt", "a.bin", "sub/c.html"]
            )
            {
                Directory.CreateDirectory(
                    Path.GetDirectoryName(Path.Combine(folder.FullName, name))!
                );
                File.WriteAllText(Path.Combine(folder.FullName, name), "words");
            }

            File.WriteAllText(
                Path.Combine(folder.FullName, "labels.json"),
                "{\"articles\":[{\"id\":1}]}"
            );
            File.WriteAllText(Path.Combine(folder.FullName, "one.json"), "{\"text\":\"words\"}");
            Assert.Equal(
                ["B.txt", "b.txt", "one.json", "sub/c.html"],
                InputFiles
                    .Below(folder.FullName)
                    .SelectMany(InputOpener.Open)
                    .Select(item => item.Path[(folder.FullName.Length + 1)..])
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ReadOutcome Read(string path, byte[] bytes) =>
        ArticleReader.Read(path, bytes, new ReadOptions());

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
