using System.Text;
using CsCheck;
using Stemma.Reading;
using Stemma.Reading.Pages;
using Xunit;

namespace Stemma.Tests.Reading.Pages;

/// <summary>Pages made to exhaust a reader. A test that fails here fails by not ending.</summary>
public sealed class PageLimitTests
{
    [Theory]
    [InlineData("<div><p>")]
    [InlineData("<x><p>")]
    [InlineData("<svg><div/>")]
    [InlineData("<table><tr><td>")]
    public void Nesting_without_end_is_flattened_and_its_words_stay(string tags)
    {
        var article = Assert.Single(
            Read(
                string.Concat(Enumerable.Repeat(tags, 100_000)) + "<p>The words at the bottom stay."
            ).Articles
        );
        Assert.Contains("The words at the bottom stay.", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Formatting_that_is_opened_again_in_every_paragraph_is_refused()
    {
        var page = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<p><b a={i}>x"));
        var outcome = Read(page);
        Assert.Empty(outcome.Articles);
        Assert.Contains("unfolds", outcome.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_four_million_signs_is_read() =>
        Assert.Single(
            ArticleReader
                .Read(
                    "long.txt",
                    Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("word 2024 ", 400_000))),
                    new ReadOptions()
                )
                .Articles
        );

    [Fact]
    public void An_ordinary_page_is_left_as_it_is()
    {
        var page = string.Concat(
                Enumerable.Repeat(
                    "<div><p>a<br><svg><path d=x /></svg><script>if (a<b) x</script></div>",
                    3_000
                )
            )
            .AsMemory();
        Assert.True(MarkingLimits.Apply(page)!.Value.Equals(page));
    }

    [Fact]
    public void Any_marking_is_scanned_to_its_end_and_gets_no_longer() =>
        Gen.Int[0, Pieces.Length - 1]
            .Select(i => Pieces[i])
            .Array[0, 60]
            .Sample(pieces =>
            {
                var page = string.Concat(pieces);
                return MarkingLimits.Apply(page.AsMemory()) is not { } kept
                    || kept.Length <= page.Length;
            });

    [Fact]
    public void A_heading_that_is_never_closed_is_no_title()
    {
        var page =
            "<html lang=en><body>"
            + string.Concat(Enumerable.Repeat("<h1>", 20))
            + string.Concat(
                Enumerable.Repeat(
                    "<p>The ferry left the harbour at noon, and came back by night.",
                    500
                )
            );
        Assert.True(Assert.Single(Read(page).Articles).Title is null or { Length: < 500 });
    }

    [Fact]
    public void Thousands_of_dates_are_not_all_weighed()
    {
        var page =
            "<html lang=en><body><article><h1>A list of days</h1>"
            + string.Concat(
                Enumerable
                    .Range(0, 20_000)
                    .Select(i => $"<time datetime=20{i % 20:D2}-01-{(i % 28) + 1:D2}>x</time>")
            )
            + "<p>The ferry left the harbour at noon on each of these days, and came back by night.</article>";
        Assert.Single(Read(page).Articles);
    }

    private static readonly string[] Pieces =
    [
        "<div>",
        "</div>",
        "<!--",
        "-->",
        "<svg>",
        "<a/>",
        "<script>",
        "</script",
        "<",
        "</",
        ">",
        "x",
        "<p ",
    ];

    private static ReadOutcome Read(string page) =>
        ArticleReader.Read("x.html", Encoding.UTF8.GetBytes(page), new ReadOptions());
}
