using System.Text;
using Stemma.Reading;
using Stemma.Reading.Imprint;
using Xunit;

namespace Stemma.Tests.Reading;

/// <summary>Texts as they are scraped: furniture out with its reason, roles told, credits and dates taken.</summary>
public sealed class PlainTextTests
{
    [Fact]
    public void Furniture_at_both_ends_is_dropped_with_its_reason()
    {
        var article = One(
            """
            HomeEconomyHarbour strike enters second...

            Harbour strike enters second week

            Dockers at the northern port stayed away from work on Monday, the ninth day of their strike, officials said.

            "We are in no hurry," a union spokesman told Lusa.

            Source: Rádio Exemplo

            Stay Connected
            16,985FansLike
            Must Read
            Port fees to rise in spring
            LEAVE A REPLY
            Please enter your comment!
            """
        );
        Assert.Equal("Harbour strike enters second week", article.Title);
        Assert.Equal("Rádio Exemplo", article.Outlet);
        Assert.Equal("Lusa", article.Agency);
        Assert.Equal(
            [
                "breadcrumb",
                "follow-prompt",
                "follower-counts",
                "related",
                "related",
                "comments",
                "comments",
            ],
            article.Dropped.Select(dropped => dropped.Reason)
        );
        Assert.EndsWith("Source: Rádio Exemplo", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_doubled_caption_is_kept_once_as_caption()
    {
        var article = One(
            """
            Harbour strike enters second week

            Dockers stand at the gate of the northern port on Monday.  Photo: Example

            Dockers stand at the gate of the northern port on Monday. Photo: Example

            Dockers at the northern port stayed away from work on Monday, the ninth day of their strike.
            """
        );
        Assert.Single(article.Parts, part => part.Role == PartRole.Caption);
        Assert.Equal("doubled-caption", Assert.Single(article.Dropped).Reason);
    }

    [Fact]
    public void Header_lines_give_title_and_date_and_a_placeholder_gives_none()
    {
        var article = One(
            """
            date 2023-07-13 Title: Harbour Strike Ends

            Subtitle: Dockers Return to Work

            Date: [Current Date]

            Dockers at the northern port went back to work, ending a strike that had lasted for two weeks.
            """
        );
        Assert.Equal("Harbour Strike Ends", article.Title);
        Assert.Equal("2023-07-13", article.Published.When.Value?.ToString());
        Assert.Equal("placeholder-date", Assert.Single(article.Dropped).Reason);
        Assert.Contains(article.Parts, part => part.Role == PartRole.Standfirst);
    }

    [Theory]
    [InlineData("05-Mar-2024 01:20 GMT", "2024-03-05T01:20:00Z")]
    [InlineData("Tuesday 5 March 2024, 9.20pm", "2024-03-05T21:20:00")]
    [InlineData("Publié le 9 novembre 2023", "2023-11-09")]
    [InlineData("2024年02月20日09時12分", "2024-02-20T09:12:00")]
    [InlineData("송고시간 2024-05-14 11:32", "2024-05-14T11:32:00")]
    [InlineData("입력 2024.05.15. 00:05 | 온라인뉴스팀", "2024-05-15T00:05:00")]
    [InlineData("2024-10-10 09:05:33　来源：某某新闻", "2024-10-10T09:05:33")]
    [InlineData("27 de agosto de 2023", "2023-08-27")]
    public void A_line_of_posting_is_a_note_and_gives_the_day(string line, string expected)
    {
        var article = One(
            $"A headline of some kind\n\n{line}\n\nThe first paragraph of the story, which is long enough to be one, ends here."
        );
        Assert.Equal(expected, article.Published.When.Value?.ToString());
        Assert.Equal(PublicationBasis.Byline, article.Published.Basis);
        Assert.Equal(PartRole.Note, article.Parts[1].Role);
    }

    [Fact]
    public void Day_and_month_stay_an_interval_where_nothing_settles_them()
    {
        var article = One(
            "Harbour strike ends\n\n09/11/2023\n\nDockers at the northern port went back to work on the day after the vote of their union."
        );
        Assert.Null(article.Published.When.Value);
        Assert.Equal(new DateOnly(2023, 9, 11), article.Published.When.Earliest);
        Assert.Equal(new DateOnly(2023, 11, 9), article.Published.When.Latest);
    }

    [Fact]
    public void The_language_settles_day_and_month()
    {
        var article = One(
            "Greve no porto chega ao fim\n\n09/11/2023 às 07h12\n\nOs trabalhadores do porto voltaram ao trabalho depois de duas semanas de greve, disse o sindicato."
        );
        Assert.Equal("2023-11-09T07:12:00", article.Published.When.Value?.ToString());
    }

    [Fact]
    public void A_text_without_date_is_bounded_by_the_latest_past_year_it_names()
    {
        var article = One(
            "Harbour strike ends\n\nThe union was founded in 2019 and has about nine hundred members. It will vote again in 2031."
        );
        Assert.Null(article.Published.When.Value);
        Assert.Equal(new DateOnly(2019, 1, 1), article.Published.When.Earliest);
        Assert.Equal(PublicationBasis.Text, article.Published.Basis);
    }

    [Theory]
    [InlineData(
        "LISBON, March 5 (Reuters) - Dockers went back to work on Tuesday after two weeks of strike.",
        "Reuters"
    )]
    [InlineData(
        "(서울=연합뉴스) 항만 노동자들이 2주간의 파업을 끝내고 화요일 업무에 복귀했다고 노조가 밝혔다.",
        "연합뉴스"
    )]
    [InlineData(
        "【東京＝共同】港湾労働者は2週間にわたるストライキを終え、火曜日に職場に戻ったと組合が発表した。",
        "共同"
    )]
    [InlineData(
        "新华社北京3月5日电 码头工人结束了为期两周的罢工，于星期二重返工作岗位。",
        "新华社"
    )]
    public void The_dateline_names_the_agency(string paragraph, string agency) =>
        Assert.Equal(agency, One($"Harbour strike ends\n\n{paragraph}").Agency);

    [Fact]
    public void A_text_and_its_translation_become_two_articles()
    {
        var article = ReadAll(
            """
            Who Wants the Harbour? (4.4.2023)

            On Monday the researcher published the following article about the harbour and those who want to have it.

            《누가 항구를 원하는가》

            It is said that the ships of several countries have sailed into the waters south of the island for a drill.

            Nobody in the village had been told of it, and the fishermen stayed in the harbour for the whole of the week.

            The countries of the region should see clearly who it is that sets the fire and who wants to put it out.

            Korean original:

            누가 항구를 원하는가

            (평양 1월 30일발 조선중앙통신)

            여러 나라의 함선들이 훈련을 위하여 섬의 남쪽수역에 들어왔다고 한다. 마을에서는 아무도 그것을 알지 못하였다.

            어부들은 한주일동안 항구에 머물러있었으며 배를 띄우지 못하였다. 지역의 사람들은 이에 대하여 우려를 표시하였다.

            지역의 나라들은 불을 지르는자가 누구이고 불을 끄려는자가 누구인가를 똑똑히 가려보아야 할것이다.

            http://www.example.kp (주체112.1.30.)
            """
        );
        Assert.Equal(["en", "ko"], article.Select(one => one.Language));
        Assert.Equal(
            ["2023-04-04", "2023-01-30"],
            article.Select(one => one.Published.When.Value?.ToString())
        );
        Assert.Equal("조선중앙통신", article[1].Agency);
        Assert.Equal("누가 항구를 원하는가", article[1].Title);
        Assert.NotEqual(article[0].Id, article[1].Id);
        Assert.All(article, ReadingLawTests.HoldsTogether);
    }

    [Fact]
    public void A_quoted_foreign_sentence_parts_nothing() =>
        Assert.Single(
            ReadAll(
                """
                Harbour strike ends

                Dockers went back to work on Tuesday after two weeks of strike, their union said in the evening.

                « Nous ne sommes pas pressés, et nous avons le temps », a dit le porte-parole du syndicat aux journalistes.

                The employers said that they had not been told of the decision before it was printed in the papers.
                """
            )
        );

    [Fact]
    public void Plain_takes_the_text_to_the_letter()
    {
        const string Text = "Share this: Twitter\n\n  Two\u00A0 spaces. \r\n\n\nThe end.\n";
        var article = ArticleReader
            .Read("x.txt", Encoding.UTF8.GetBytes(Text), new ReadOptions { Plain = true })
            .Articles[0];
        Assert.Equal(Text, article.Text);
        Assert.Empty(article.Dropped);
    }

    [Fact]
    public void A_json_line_keeps_what_it_says_of_itself()
    {
        var outcome = ArticleReader.Read(
            "x.jsonl",
            Encoding.UTF8.GetBytes(
                """
                {"id":"n1","url":"https://a.example/1","title":"Harbour","outlet":"Example","language":"en","published":"2024-03-05","text":"Dockers went back to work on Tuesday."}
                {"id":
                """
            ),
            new ReadOptions()
        );
        var article = Assert.Single(outcome.Articles);
        Assert.Equal("n1", article.Id.Value);
        Assert.Equal("Example", article.Outlet);
        Assert.Equal(PublicationBasis.Given, article.Published.Basis);
        Assert.StartsWith("line 2: not JSON", outcome.Failure, StringComparison.Ordinal);
    }

    private static Article One(string text) => Assert.Single(ReadAll(text));

    private static IReadOnlyList<Article> ReadAll(string text)
    {
        var outcome = ArticleReader.Read("x.txt", Encoding.UTF8.GetBytes(text), new ReadOptions());
        Assert.Null(outcome.Failure);
        return outcome.Articles;
    }
}
