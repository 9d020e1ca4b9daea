using Stemma.Reading.Pages;
using Xunit;

namespace Stemma.Tests.Reading.Pages;

/// <summary>What a text without a date still says of its day.</summary>
public sealed class TextBoundsTests
{
    [Theory]
    [InlineData("The port was closed in 2019 and dredged on 4 May 2021.", "2021-05-04", null)]
    [InlineData("Exports fell last year (2022), the ministry said.", "2023-01-01", "2023-12-31")]
    [InlineData(
        "The next summit will be held in 2024, next year, in the capital.",
        "2023-01-01",
        "2023-12-31"
    )]
    [InlineData("지난해인 2022년 수출이 줄었다고 밝혔다.", "2023-01-01", "2023-12-31")]
    [InlineData("去年（2022年）出口下降。", "2023-01-01", "2023-12-31")]
    [InlineData("L'an dernier, en 2022, les exportations ont reculé.", "2023-01-01", "2023-12-31")]
    [InlineData("No ano passado, em 2022, as exportações caíram.", "2023-01-01", "2023-12-31")]
    [InlineData(
        "Exports fell last year (2022). They had been signed on 3 June 2023.",
        "2023-06-03",
        "2023-12-31"
    )]
    [InlineData(
        "Exports fell last year (2022). She said in 2019: \"Last year, 2018, was better.\"",
        "2023-01-01",
        null
    )]
    [InlineData("Exports fell last year, and 400 ships left.", null, null)]
    public void Bounds(string text, string? earliest, string? latest)
    {
        var bounds = TextBounds.Of([new PageBlock(text)]);
        Assert.Equal(earliest, bounds.Earliest?.ToString("yyyy-MM-dd"));
        Assert.Equal(latest, bounds.Latest?.ToString("yyyy-MM-dd"));
    }
}
