using System.Text;
using CsCheck;
using Stemma.Reading;
using Xunit;

namespace Stemma.Tests.Reading.Pages;

/// <summary>What holds for every page whatever it is.</summary>
public sealed class PageLawTests
{
    private static readonly Gen<string> Opens = Gen.OneOf(
        "<p>",
        "<div>",
        "<div class=\"article-body\">",
        "<div class=\"share\">",
        "<div class=\"byline\">",
        "<section id=\"comments\">",
        "<aside>",
        "<nav>",
        "<ul><li>",
        "<li>",
        "<table><tr><td>",
        "<td>",
        "<h1>",
        "<h2>",
        "<blockquote>",
        "<figure><img src=\"x\"><figcaption>",
        "<my-box>",
        "<span class=\"author\">",
        "<a href=\"/x\">",
        "</a>",
        "<br><br>",
        "</div>",
        "</p>",
        "</li></ul>",
        "</td></tr></table>",
        "</section>",
        "<noscript>",
        "</noscript>",
        "<div style=\"display: none\">",
        ""
    );

    private static readonly Gen<string> Words = Gen.OneOf(
        "The boats sailed at noon, the harbour master said, and nobody was left on the quay.",
        "Read more",
        "Yes.",
        "3 March 2024",
        "항구는 한 주 동안 닫혀 있었다고 당국이 밝혔다.",
        "港は一週間閉鎖されたと当局が発表した。",
        "Photo: somebody",
        "«Non», a-t-il dit.",
        "12"
    );

    /// <summary>Each piece has a word of its own, so that what became of it can be told.</summary>
    private static readonly Gen<(string Html, int Count)> Pages = Gen.Select(Opens, Words)
        .Array[0, 40]
        .Select(pieces =>
            (
                "<html><body>"
                    + string.Concat(
                        pieces.Select((p, i) => $"{p.Item1}{p.Item2} zq{i}qz {p.Item2}")
                    )
                    + "</body></html>",
                pieces.Length
            )
        );

    [Fact]
    public void Kept_and_dropped_together_are_all_words_of_the_page() =>
        Pages.Sample(
            page =>
            {
                var outcome = ArticleReader.Read(
                    "in.html",
                    Encoding.UTF8.GetBytes(page.Html),
                    new ReadOptions()
                );
                if (outcome.Articles.IsEmpty)
                {
                    Assert.NotNull(outcome.Failure);
                    return;
                }

                var all = new StringBuilder();
                foreach (var article in outcome.Articles)
                {
                    ReadingLawTests.HoldsTogether(article);
                    all.AppendLine(article.Text);
                    foreach (var dropped in article.Dropped)
                    {
                        Assert.NotEmpty(dropped.Reason);
                        all.AppendLine(dropped.Text);
                    }
                }

                var found = all.ToString();
                for (var i = 0; i < page.Count; i++)
                {
                    Assert.Contains($"zq{i}qz", found, StringComparison.Ordinal);
                }
            },
            iter: 500
        );
}
