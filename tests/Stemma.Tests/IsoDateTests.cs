using CsCheck;
using Xunit;

namespace Stemma.Tests;

public sealed class IsoDateTests
{
    [Theory]
    [InlineData("2023")]
    [InlineData("2023-01")]
    [InlineData("2023-01-30")]
    [InlineData("2023-01-30T09:00:00+09:00")]
    [InlineData("2023-01-30T09:00:00Z")]
    [InlineData("2023-01-30T09:00:00")]
    public void The_precision_that_was_given_is_kept(string text)
    {
        Assert.True(IsoDate.TryParse(text, out var date));
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("2023-13")]
    [InlineData("2023-02-30")]
    [InlineData("[Current Date]")]
    [InlineData("2023-01-30T25:00:00")]
    public void What_is_no_date_is_refused(string text) =>
        Assert.False(IsoDate.TryParse(text, out _));

    [Fact]
    public void A_month_means_all_its_days()
    {
        var date = IsoDate.OfMonth(2024, 2);
        Assert.Equal(
            (new DateOnly(2024, 2, 1), new DateOnly(2024, 2, 29)),
            (date.Earliest, date.Latest)
        );
    }

    [Fact]
    public void Any_text_is_read_or_refused_and_never_throws() =>
        Gen.String["0123456789-T:+Z ."]
            .Sample(text =>
                IsoDate.TryParse(text, out var date) ? date.ToString().Length > 0 : true
            );
}
