using Stemma.Framing;
using Xunit;

namespace Stemma.Tests.Framing;

public sealed class WordingTests
{
    [Fact]
    public void A_word_used_alike_everywhere_marks_nobody() =>
        Assert.InRange(
            MarkedWords.Score(here: 5, own: 500, everywhere: 10, total: 1000),
            -0.01,
            0.01
        );

    [Fact]
    public void A_word_of_one_article_marks_it_and_a_single_use_does_not()
    {
        Assert.True(MarkedWords.Score(here: 9, own: 400, everywhere: 9, total: 2000) > 1.96);
        Assert.True(MarkedWords.Score(here: 1, own: 400, everywhere: 1, total: 2000) < 1.96);
    }

    [Fact]
    public void A_word_of_the_others_has_the_opposite_sign() =>
        Assert.True(MarkedWords.Score(here: 0, own: 400, everywhere: 12, total: 2000) < 0);

    [Theory]
    [InlineData("aro-bay-accord")]
    [InlineData("torigai-reef")]
    public void Every_word_told_stands_where_it_is_said_to(string family)
    {
        var dossier = SampleRun.Trace(family);
        var text = dossier.Articles.ToDictionary(a => a.Id, a => a);
        Assert.NotEmpty(dossier.Framing);
        Assert.All(
            dossier.Framing.SelectMany(f => f.Labels),
            label =>
                Assert.All(
                    label.Evidence,
                    e =>
                        Assert.Equal(
                            TextFolding.Fold(label.Label),
                            TextFolding.Fold(text[e.Article].Words(e.Span))
                        )
                )
        );
        Assert.All(
            dossier.Framing.SelectMany(f => f.Words),
            word =>
                Assert.All(
                    word.Evidence,
                    e => Assert.Equal(word.Word, TextFolding.Fold(text[e.Article].Words(e.Span)))
                )
        );
    }
}
