using CsCheck;
using Xunit;

namespace Stemma.Tests;

public sealed class TextFoldingTests
{
    [Theory]
    [InlineData("Évora Monteiro", "evora monteiro")]
    [InlineData("ＮＡＴＯ", "nato")]
    [InlineData("Łódź", "lodz")]
    [InlineData("나토", "나토")]
    public void Letters_are_compared_without_case_marks_and_width(string text, string folded) =>
        Assert.Equal(folded, TextFolding.Fold(text));

    [Theory]
    [InlineData("e\u0301", "é")]
    [InlineData("\u1112\u1161\u11AB", "한")]
    [InlineData("か\u3099", "が")]
    public void Decomposed_text_is_put_together_again(string text, string composed) =>
        Assert.Equal(composed, TextFolding.Compose(text));

    [Fact]
    public void Folding_twice_changes_nothing_more() =>
        Gen.String.Sample(text =>
            TextFolding.Fold(TextFolding.Fold(text)) == TextFolding.Fold(text)
        );
}
