using CsCheck;
using Stemma.Chronology;
using Stemma.Language;
using Stemma.Tests.Language;
using Xunit;

namespace Stemma.Tests.Chronology;

public sealed class TimeFinderTests
{
    private static readonly DateInterval Monday = DateInterval.OfDay(new DateOnly(2023, 1, 30));

    private static readonly string[] TimeWords =
    [
        "June",
        "31",
        "2022",
        "9999",
        "0001",
        "last",
        "next",
        "year",
        "week",
        "Monday",
        "ago",
        "three",
        "to",
        "-",
        "and",
        "6월",
        "29일",
        "지난해",
        "20일 오전",
        "25시",
        "元年",
        "令和",
        "6月",
        "31日",
        "去年",
        "周三",
        "de",
        "março",
        "ano passado",
        "lundi",
        "prochain",
        "century",
        "99th",
        "12:61",
        "p.m.",
        "GMT",
        "every",
        "quarter",
        "summer",
        "1990s",
        "(",
        ")",
        ".",
        ",",
    ];

    public static TheoryData<string, string, string> Cases { get; } =
        SpecFile.Cases("Chronology/times.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finds_what_the_specification_says(string language, string text, string expected)
    {
        bool known = !language.StartsWith("und-", StringComparison.Ordinal);
        var times = Times(text, known ? language : language[4..], known ? Monday : default);
        Assert.Equal(
            expected,
            times.Count == 0
                ? "-"
                : string.Join(
                    " | ",
                    times.Select(time => $"{time.Span.Of(text)}={time.Value ?? "?"}")
                )
        );
    }

    [Fact]
    public void An_interval_of_publication_gives_an_interval()
    {
        var published = DateInterval.Between(new DateOnly(2023, 1, 29), new DateOnly(2023, 1, 31));
        var times = Times("Yesterday and last year.", "en", published);
        Assert.Null(times[0].Value);
        Assert.Equal(new DateOnly(2023, 1, 28), times[0].When.Earliest);
        Assert.Equal(new DateOnly(2023, 1, 30), times[0].When.Latest);
        Assert.Equal("2022", times[1].Value);
    }

    [Fact]
    public void Any_text_gives_spans_in_order_and_the_same_ones_again() =>
        Gen.Select(SyntaxAnalyserTests.AnyText, TimeText, SyntaxAnalyserTests.AnyLanguage)
            .Sample(
                (any, times, language) =>
                {
                    foreach (var text in new[] { any, times })
                    {
                        int at = 0;
                        var found = Times(text, language, Monday);
                        foreach (var time in found)
                        {
                            Assert.True(time.Span.Start >= at && !time.Span.IsEmpty);
                            Assert.True(
                                time.When.Earliest <= time.When.Latest || time.When.IsUnknown
                            );
                            at = time.Span.End;
                        }

                        Assert.True(at <= text.Length);
                        Assert.Equal(found, Times(text, language, Monday));
                    }
                }
            );

    [Theory]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("June ")]
    [InlineData("6월 ")]
    [InlineData("三")]
    [InlineData("9999年")]
    public void Long_runs_are_read_in_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        foreach (var language in new[] { "en", "ko", "zh" })
        {
            _ = Times(text, language, Monday);
        }

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
    }

    /// <summary>Words of time in any order.</summary>
    private static Gen<string> TimeText { get; } =
        Gen.Int[0, TimeWords.Length - 1]
            .Select(i => TimeWords[i])
            .Array[0, 12]
            .Select(words => string.Join(' ', words));

    private static List<TimeExpression> Times(string text, string language, DateInterval published)
    {
        var article = SyntaxAnalyserTests.ArticleOf(text, language) with
        {
            Published = new Publication(published, PublicationBasis.Given),
        };
        return
        [
            .. new TimeFinder()
                .Process(new SyntaxAnalyser().Process(article))
                .Layer<TimeLayer>()
                .Times,
        ];
    }
}
