using System.Globalization;
using CsCheck;
using Stemma.Language;
using Xunit;

namespace Stemma.Tests.Language;

public sealed class NumberFinderTests
{
    public static TheoryData<string, string, string> Cases { get; } =
        SpecFile.Cases("Language/numbers.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finds_what_the_specification_says(string language, string text, string expected)
    {
        var found = NumberFinder.Find(text, new TextSpan(0, text.Length), language);
        Assert.Equal(expected, found.IsEmpty ? "-" : string.Join(" | ", found.Select(Show)));
    }

    [Fact]
    public void Any_text_gives_spans_in_order_and_in_range() =>
        Gen.Select(SyntaxAnalyserTests.AnyText, SyntaxAnalyserTests.AnyLanguage)
            .Sample(
                (text, language) =>
                {
                    int at = 0;
                    foreach (
                        var number in NumberFinder.Find(
                            text,
                            new TextSpan(0, text.Length),
                            language
                        )
                    )
                    {
                        Assert.True(number.Span.Start >= at && !number.Span.IsEmpty);
                        Assert.True(number.Extent.Contains(number.Span));
                        Assert.True(number.Extent.End <= text.Length);
                        at = number.Span.End;
                    }
                }
            );

    [Theory]
    [InlineData("1")]
    [InlineData("1,")]
    [InlineData("1.11,")]
    [InlineData("一")]
    [InlineData("万")]
    [InlineData("二十")]
    [InlineData("million ")]
    [InlineData("twenty ")]
    [InlineData("$")]
    public void Long_runs_are_read_in_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        foreach (var language in new[] { "en", "zh" })
        {
            _ = NumberFinder.Find(text, new TextSpan(0, text.Length), language);
        }

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
    }

    [Theory]
    [InlineData("ten thousand", "en", 10_000L)]
    [InlineData("nine hundred ninety-nine", "en", 999L)]
    [InlineData("mil", "pt", 1000L)]
    [InlineData("soixante et onze", "fr", 71L)]
    [InlineData("二〇二三", "zh", 2023L)]
    [InlineData("3조 5천억", "ko", 3_500_000_000_000L)]
    [InlineData("万", "ja", null)]
    [InlineData("and", "en", null)]
    public void Reads_the_value_of_a_whole_text(string text, string language, long? expected) =>
        Assert.Equal(expected, (long?)Numerals.Value(text, language));

    private static string Show(NumberMention number) =>
        number.Value.ToString(CultureInfo.InvariantCulture)
        + (number.IsOrdinal ? " th" : string.Empty)
        + (number.Unit is { } unit ? " " + unit.Name : string.Empty);
}
