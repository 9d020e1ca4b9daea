using System.Text;
using Stemma.Reading;
using Xunit;

namespace Stemma.Tests.Reading.Imprint;

/// <summary>Title, authors, outlet and agency of made pages.</summary>
public sealed class ImprintTests
{
    public static TheoryData<string, string, string> Pages => SpecFile.Cases("Reading/imprint.md");

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_says_who_made_it(string language, string page, string expected)
    {
        var article = Read(Page(language, page));
        foreach (var field in expected.Split(" | "))
        {
            var at = field.IndexOf('=', StringComparison.Ordinal);
            var value = field[..at] switch
            {
                "title" => article.Title,
                "outlet" => article.Outlet,
                "agency" => article.Agency,
                "section" => article.Section,
                "from" => article.SyndicatedFrom,
                _ => article.Authors.IsEmpty ? null : string.Join("; ", article.Authors),
            };
            Assert.Equal(field[(at + 1)..], value ?? "-");
        }
    }

    [Fact]
    public void Where_data_and_byline_name_different_people_both_are_told()
    {
        var article = Read(
            Page(
                "en",
                """<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour strike ends","author":{"@type":"Person","name":"Ben Muster"}}</script> ## By Ada Example"""
            )
        );
        var doubt = Assert.Single(article.Doubts);
        Assert.Equal("author-differs", doubt.Code);
        Assert.Contains("Ada Example", doubt.Words, StringComparison.Ordinal);
        Assert.Contains("Ben Muster", doubt.Words, StringComparison.Ordinal);
    }

    private static string Page(string language, string page)
    {
        var parts = page.Split("## ");
        return $"""
            <!DOCTYPE html><html lang="{language}"><head><title>Harbour strike ends</title>{parts[
                0
            ]}</head><body><article><h1>Harbour strike ends</h1>
            <p>{parts[
                1
            ]}</p><p>Dockers at the northern port went back to work after two weeks of strike, officials said, and the union agreed.</p>
            <p>The union said that its nine hundred members would be paid for the days that they had lost in the strike.</p></article></body></html>
            """;
    }

    private static Article Read(string page) =>
        Assert.Single(
            ArticleReader.Read("x.html", Encoding.UTF8.GetBytes(page), new ReadOptions()).Articles
        );
}
