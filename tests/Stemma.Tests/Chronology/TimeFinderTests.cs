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
        "the first",
        "of",
        "after",
        "before",
        "between",
        "from",
        "noon",
        "at",
        "Easter",
        "weekend",
        "fiscal year",
        "사흘",
        "보름",
        "부터",
        "까지",
        "전",
        "마지막 주",
        "시",
        "から",
        "第",
        "最後の",
        "到",
        "半",
        "最后",
        "às",
        "há",
        "dans",
        "la dernière",
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

    [Fact]
    public void Any_interval_of_publication_gives_intervals_in_order() =>
        Gen.Select(TimeText, SyntaxAnalyserTests.AnyLanguage, AnyDay, AnyDay)
            .Sample(
                (text, language, one, other) =>
                {
                    var (first, last) = one < other ? (one, other) : (other, one);
                    var layer = Layer(text, language, DateInterval.Between(first, last));
                    foreach (var time in layer.Times)
                    {
                        Assert.True(
                            time.When.Earliest is not { } from
                                || time.When.Latest is not { } to
                                || from <= to
                        );
                        Assert.False(time.Stretch is { To: { } end } stretch && end < stretch.From);
                    }

                    int at = 0;
                    foreach (var compound in layer.Compounds)
                    {
                        Assert.True(compound.Span.Start >= at && compound.Span.End <= text.Length);
                        Assert.NotEmpty(compound.Value);
                        at = compound.Span.End;
                    }
                }
            );

    [Theory]
    [InlineData("en", "the first Monday of next month", "2023-02-06")]
    [InlineData("en", "two days after Easter", "2023-04-11")]
    [InlineData("en", "from 2014 to 2018", "2014-01-01/2018-01-01")]
    [InlineData("en", "between 2:30 and 4 p.m.", null)]
    [InlineData("en", "2 years and 3 months", "P2Y3M")]
    [InlineData("en", "from the middle of 2011 to the end of 2012", "2011-07-02/2013-01-01")]
    [InlineData("en", "three days starting from tomorrow", "2023-01-31/2023-02-03")]
    [InlineData("ko", "2월의 마지막 주", "2023-02-20/2023-02-27")]
    [InlineData("ko", "3월부터 5월까지", "2023-03-01/2023-05-01")]
    [InlineData("zh", "2021年的第二周", "2021-01-11/2021-01-18")]
    [InlineData("ja", "来週の火曜日から金曜日まで", "2023-02-07/2023-02-10")]
    [InlineData("pt", "de ontem até amanhã", "2023-01-29/2023-01-31")]
    [InlineData("fr", "la première semaine de 2019", "2018-12-31/2019-01-07")]
    public void Neighbouring_expressions_mean_one_thing(
        string language,
        string text,
        string? expected
    ) => Assert.Equal(expected, Layer(text, language, Monday).Compounds.SingleOrDefault()?.Value);

    [Theory]
    [InlineData("en", "June nineteen sixty-four", "1964-06")]
    [InlineData("en", "tonight at 9", "2023-01-30T21:00")]
    [InlineData("en", "between 6 and 8 last night", "2023-01-29T18:00/2023-01-29T20:00")]
    [InlineData("pt", "4 de maio de dois mil e doze", "2012-05-04")]
    [InlineData("pt", "3 de 11 de 1985", "1985-11-03")]
    public void Numbers_in_words_and_evening_clocks_are_read(
        string language,
        string text,
        string value
    ) => Assert.Equal(value, Assert.Single(Times(text, language, Monday)).Value);

    [Theory]
    [InlineData("en", "three weeks ago", "2023-W02", "2023-01-09")]
    [InlineData("en", "in the next three days", "P3D", "2023-01-31/2023-02-03")]
    [InlineData("en", "in the last two quarters", "P6M", "2022-07-01/2023-01-01")]
    [InlineData("ko", "지난 보름 동안", "P15D", "2023-01-15/2023-01-30")]
    [InlineData("pt", "os últimos 3 meses", "P3M", "2022-10-30/2023-01-30")]
    public void Plain_counting_stands_beside_the_value(
        string language,
        string text,
        string value,
        string stretch
    )
    {
        var time = Assert.Single(Times(text, language, Monday));
        Assert.Equal(value, time.Value);
        Assert.Equal(stretch, time.Stretch?.ToString());
    }

    [Theory]
    [InlineData("E+0", 2024, "2024-03-31")]
    [InlineData("E-2", 2023, "2023-04-07")]
    [InlineData("11-4W4", 2023, "2023-11-23")]
    [InlineData("05-LW1", 2023, "2023-05-29")]
    [InlineData("02-29", 2023, null)]
    [InlineData("12-25", 2023, "2023-12-25")]
    public void Fixed_days_follow_their_rule(string rule, int year, string? expected) =>
        Assert.Equal(
            expected,
            FixedDays
                .Of(rule, year)
                ?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        );

    [Fact]
    public void A_moment_of_publication_is_counted_from_to_the_minute()
    {
        Assert.True(IsoDate.TryParse("2023-01-30T10:20:00", out var at));
        var time = Assert.Single(Times("30 minutes ago", "en", DateInterval.Of(at)));
        Assert.Equal("2023-01-30T09:50:00", time.Value);
        Assert.Null(Assert.Single(Times("30 minutes ago", "en", Monday)).Value);
    }

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

    /// <summary>Days of all the calendar, its first and last among them.</summary>
    private static Gen<DateOnly> AnyDay { get; } =
        Gen.OneOf(
                Gen.Int[0, DateOnly.MaxValue.DayNumber],
                Gen.Int[0, 800],
                Gen.Int[DateOnly.MaxValue.DayNumber - 800, DateOnly.MaxValue.DayNumber]
            )
            .Select(DateOnly.FromDayNumber);

    private static List<TimeExpression> Times(
        string text,
        string language,
        DateInterval published
    ) => [.. Layer(text, language, published).Times];

    private static TimeLayer Layer(string text, string language, DateInterval published) =>
        new TimeFinder()
            .Process(
                new SyntaxAnalyser().Process(
                    SyntaxAnalyserTests.ArticleOf(text, language) with
                    {
                        Published = new Publication(published, PublicationBasis.Given),
                    }
                )
            )
            .Layer<TimeLayer>();
}
