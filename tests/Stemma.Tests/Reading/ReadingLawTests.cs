using System.Text;
using CsCheck;
using Stemma.Reading;
using Xunit;

namespace Stemma.Tests.Reading;

/// <summary>What holds for every input whatever it is.</summary>
public sealed class ReadingLawTests
{
    private static readonly Gen<string> Endings = Gen.OneOf(
        ".txt",
        ".md",
        ".html",
        ".htm",
        ".json",
        ".jsonl",
        ".txt.gz",
        ".html.gz",
        ".pdf",
        ""
    );

    private static readonly Gen<string> Pieces = Gen.OneOf(
        "<p>",
        "</p>",
        "<div class=\"share\">",
        "</div>",
        "<a href=\"x\">",
        "</a>",
        "<table><tr><td>",
        "<script type=\"application/ld+json\">",
        "</script>",
        "{\"@type\":\"NewsArticle\",",
        "\"datePublished\":\"2024-02-30\"",
        "\n",
        "\n\n",
        "By ",
        "Share this:",
        "Comments",
        "Photo: ",
        "(AFP) - ",
        "05/04/2023",
        "2024年02月",
        "주체112.1.30.",
        "평양 1월 30일발",
        "The minister said that the talks would go on.",
        "\uD800",
        "\u0000",
        "(((",
        "Title: ",
        "Date: [",
        "《나토》",
        "鳥貝礁の沖で",
        "http://",
        "* ",
        "&amp;",
        "<br><br>",
        "|",
        "©",
        " 31.12.9999 ",
        "=",
        "【",
        "】"
    );

    private static readonly Gen<byte[]> Bytes = Gen.OneOf(
        Gen.Byte.Array[0, 300],
        Pieces.Array[0, 60].Select(pieces => Encoding.UTF8.GetBytes(string.Concat(pieces))),
        Pieces.Array[0, 60].Select(pieces => Encoding.Unicode.GetBytes(string.Concat(pieces)))
    );

    [Fact]
    public void Arbitrary_bytes_never_throw_and_parts_reproduce() =>
        Gen.Select(Bytes, Endings, Gen.Bool)
            .Sample(
                (bytes, ending, plain) =>
                {
                    var outcome = ArticleReader.Read(
                        $"in{ending}",
                        bytes,
                        new ReadOptions { Plain = plain }
                    );
                    Assert.True(outcome.Failure is not null || outcome.Articles.Length > 0);
                    foreach (var article in outcome.Articles)
                    {
                        HoldsTogether(article);
                    }
                },
                iter: 3000
            );

    [Fact]
    public void The_same_bytes_give_the_same_articles() =>
        Gen.Select(Bytes, Endings)
            .Sample(
                (bytes, ending) =>
                {
                    var first = ArticleReader.Read($"in{ending}", bytes, new ReadOptions());
                    var second = ArticleReader.Read($"in{ending}", bytes, new ReadOptions());
                    Assert.Equal(
                        first.Articles.Select(article => (article.Id, article.Text, article.Title)),
                        second.Articles.Select(article => (article.Id, article.Text, article.Title))
                    );
                },
                iter: 300
            );

    internal static void HoldsTogether(Article article)
    {
        var before = 0;
        foreach (var part in article.Parts)
        {
            Assert.True(part.Span.Start >= before);
            Assert.True(part.Span.End <= article.Text.Length);
            Assert.False(part.Span.IsEmpty);
            Assert.False(string.IsNullOrWhiteSpace(article.Words(part.Span)));
            before = part.Span.End;
        }

        Assert.True(
            article.Published.When.Earliest is null
                || article.Published.When.Latest is null
                || article.Published.When.Earliest <= article.Published.When.Latest
        );
        Assert.Equal(article.Published.When.IsUnknown, article.Published.Basis is null);
    }
}
