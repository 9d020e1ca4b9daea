using Xunit;

namespace Stemma.Tests;

public sealed class TextSpanTests
{
    [Fact]
    public void A_span_reproduces_its_words() =>
        Assert.Equal("said", new TextSpan(3, 7).Of("He said so."));

    [Theory]
    [InlineData(0, 3, 3, 5, false)]
    [InlineData(0, 4, 3, 5, true)]
    [InlineData(3, 3, 0, 9, false)]
    public void Spans_overlap_where_they_share_a_code_unit(
        int a,
        int b,
        int c,
        int d,
        bool overlap
    ) => Assert.Equal(overlap, new TextSpan(a, b).Overlaps(new TextSpan(c, d)));
}
