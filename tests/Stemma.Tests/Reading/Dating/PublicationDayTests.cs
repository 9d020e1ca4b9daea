using System.Text;
using CsCheck;
using Stemma.Reading;
using Xunit;

namespace Stemma.Tests.Reading.Dating;

/// <summary>The day of publication of made pages, and what holds for it on any page.</summary>
public sealed class PublicationDayTests
{
    private static readonly DateTimeOffset Retrieved = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Gen<string> Clues = Gen.OneOf(
        "<time datetime=\"2024-02-30\">",
        "<time datetime=\"2031-01-01T00:00:00Z\">now</time>",
        "<meta property=\"article:published_time\" content=\"2024-03-05T23:59:59Z\">",
        "<meta name=\"date\" content=\"05/04/2023\">",
        "<meta name=\"pubdate\" content=\"9999-12-31T23:59:59Z\">",
        "<meta name=\"pubdate\" content=\"0001-01-01T00:00:00Z\">",
        "<meta name=\"pubdate\" content=\"99999999999999\">",
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-13-40\",",
        "<script>\"published_at\":\"2019-07-30\"</script>",
        "<p>Published 31/12/2029</p>",
        "<p>Updated 1 May 2025</p>",
        "<p>Member since 1/1/01</p>",
        "<p>2024年2月30日</p>",
        "<p>주체112(2023)년 1월 30일</p>",
        "<p>29 February 2023 | 24:61</p>",
        "<p>In March 2027 the harbour will be closed, and in 2019 it was open.</p>",
        "<link rel=\"canonical\" href=\"https://example.fr/2024/3/99/x\">",
        "<link rel=\"canonical\" href=\"https://example.us/2030/12/31/x\">",
        "</script>"
    );

    public static TheoryData<string, string, string> Days => SpecFile.Cases("Reading/days.md");

    [Theory]
    [MemberData(nameof(Days))]
    public void A_page_is_of_the_day_its_clues_agree_on(
        string language,
        string page,
        string expected
    )
    {
        var published = Assert.Single(Read(Page(language, page), Retrieved).Articles).Published;
        var parts = expected.Split(" @ ");
        var day = published.When.Value is { } value
            ? value.ToString()[..Math.Min(10, value.ToString().Length)]
            : null;
        if (parts[0].Split("..") is [var earliest, var latest])
        {
            Assert.Null(day);
            Assert.Equal(earliest, IsoDate.OfDay(published.When.Earliest!.Value).ToString());
            Assert.Equal(latest, IsoDate.OfDay(published.When.Latest!.Value).ToString());
        }
        else
        {
            Assert.Equal(parts[0] == "?" ? null : parts[0], day);
        }

        if (parts.Length > 1)
        {
            Assert.Contains(published.Rejected, date => date.Reason == parts[1]);
        }
    }

    [Fact]
    public void Any_page_gives_an_ordered_interval_that_ends_before_it_was_fetched() =>
        Clues
            .Array[0, 12]
            .Sample(clues =>
            {
                var outcome = Read(
                    $"<html><body><h1>Harbour strike ends</h1>{string.Concat(clues)}<p>{Body}</p></body></html>",
                    Retrieved
                );
                foreach (var article in outcome.Articles)
                {
                    var (_, earliest, latest) = article.Published.When;
                    Assert.True(earliest is null || latest is null || earliest <= latest);
                    Assert.True(
                        article.Published.When.Value is not { } value
                            || value.Earliest
                                <= DateOnly.FromDateTime(Retrieved.UtcDateTime).AddDays(1)
                    );
                    Assert.InRange(article.Published.Reliability ?? 0, 0, 1);
                }
            });

    private const string Body =
        "Dockers at the northern port went back to work after two weeks of strike, officials said, and the union agreed to the plan.";

    private static string Page(string language, string page)
    {
        var parts = page.Split("## ");
        return $"""
            <!DOCTYPE html><html lang="{language}"><head><title>Harbour strike ends</title>{parts[
                0
            ]}</head><body><article><h1>Harbour strike ends</h1>
            <p>{parts[
                1
            ]}</p><p>{Body}</p><p>The union said that its nine hundred members would be paid for the days that they had lost in the strike.</p>
            <p>The harbour master said that ships had begun to come in again, and that the queue would be gone within the week.</p></article></body></html>
            """;
    }

    private static ReadOutcome Read(string page, DateTimeOffset retrieved) =>
        ArticleReader.Read(
            new InputDocument("x.html", Encoding.UTF8.GetBytes(page)) { Retrieved = retrieved },
            new ReadOptions()
        );
}
