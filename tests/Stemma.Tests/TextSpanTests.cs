using Xunit;

namespace Stemma.Tests;

public sealed class TextSpanTests
{
    [Fact]
    public void A_span_reproduces_its_words() =>
        Assert.Equal("said", new TextSpan(3, 7).Of("He said so."));
}
