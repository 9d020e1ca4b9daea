using Stemma.Chronology;
using Stemma.Collation;
using Xunit;

namespace Stemma.Tests.Collation;

public sealed class TimeValuesTests
{
    [Theory]
    [InlineData("2024-11-01", "1 November 2024", "2024-11-11", "11월 11일", ChangeKind.Date)]
    [InlineData("2024-10-09", "Wednesday", "2024-10-10", "10일", null)]
    [InlineData("2024-10-07", "Monday", "2024-10-14", "월요일", null)]
    [InlineData("2023-02-20", "20 February", "2024-02-20", "2월 20일", null)]
    [InlineData("2023-02-20", "20 February 2023", "2024-02-20", "2024년 2월 20일", ChangeKind.Date)]
    [InlineData("2024-10", "October", "2024-10-09", "9일", null)]
    public void Days_differ_where_print_or_publication_says_so(
        string from,
        string fromWords,
        string to,
        string toWords,
        object? expected
    ) =>
        Assert.Equal(
            expected,
            TimeValues.KindOf(Told("en", from, fromWords), Told("ko", to, toWords))
        );

    [Theory]
    [InlineData("P2D", "P3D", ChangeKind.Date)]
    [InlineData("PT1H", "PT2H", ChangeKind.Number)]
    [InlineData("P3Y", "P36M", null)]
    public void Counts_of_days_are_dates_and_other_lengths_are_numbers(
        string from,
        string to,
        object? expected
    ) =>
        Assert.Equal(
            expected,
            TimeValues.KindOf(
                Told("en", from, "so long", TimeType.Duration),
                Told("en", to, "so long", TimeType.Duration)
            )
        );

    private static ToldTime Told(
        string language,
        string value,
        string words,
        TimeType type = TimeType.Date
    )
    {
        var when = IsoDate.TryParse(value, out var date) ? DateInterval.Of(date) : default;
        return new ToldTime(
            Witness.Of(Texts.Article("a", words, language)),
            new TimeExpression(new TextSpan(0, words.Length), type, value, when)
        );
    }
}
