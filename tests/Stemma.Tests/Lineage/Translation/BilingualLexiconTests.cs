using Stemma.Lineage.Translation;
using Xunit;

namespace Stemma.Tests.Lineage.Translation;

public sealed class BilingualLexiconTests
{
    public static TheoryData<string, string, string> Cases { get; } =
        SpecFile.Cases("Lineage/words-across-languages.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Says_what_the_specification_says(string languages, string words, string expected)
    {
        var tags = languages.Split('-');
        var pair = words.Split(" / ");
        var found = BilingualLexicon.MayTranslate(pair[0], tags[0], pair[1], tags[1]);
        Assert.Equal(
            expected,
            found switch
            {
                true => "yes",
                false => "no",
                null => "unknown",
            }
        );
        Assert.Equal(found, BilingualLexicon.MayTranslate(pair[1], tags[1], pair[0], tags[0]));
    }

    [Fact]
    public void The_six_languages_are_known() =>
        Assert.Equal(["en", "fr", "ja", "ko", "pt", "zh"], BilingualLexicon.Languages);

    [Fact]
    public void What_a_translation_left_out_is_found_in_the_original()
    {
        var from = Witnesses.Make(
            "a",
            "장관은 5월 3일 파리에서 협정에 서명하고 어선 412척을 돌려보냈다.",
            language: "ko"
        );
        var to = Witnesses.Make("b", "The minister signed the agreement in Paris on 3 May.");
        var lost = SentenceLinker.Unmatched(
            from,
            new TextSpan(0, from.Text.Length),
            to,
            new TextSpan(0, to.Text.Length)
        );
        var words = lost.Select(span => span.Of(from.Text)).ToArray();
        Assert.Contains("412", words);
        Assert.DoesNotContain("장관", words);
        Assert.DoesNotContain("협정", words);
        Assert.DoesNotContain("5월", words);
    }
}
