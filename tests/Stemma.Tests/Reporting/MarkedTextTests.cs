using CsCheck;
using Stemma.Reporting;
using Xunit;

namespace Stemma.Tests.Reporting;

public sealed class MarkedTextTests
{
    [Fact]
    public void Words_from_outside_never_become_markup() =>
        Assert.Equal(
            "<p>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;</p>",
            Html.Of($"<p>{"<script>alert(\"x\")</script> & 'y'"}</p>").Markup
        );

    [Fact]
    public void Characters_that_could_turn_the_text_round_are_shown_as_unknown() =>
        Assert.Equal("a\uFFFDb\uFFFD", Html.Of($"{"a\u202Eb\u0001"}").Markup);

    [Fact]
    public void Marks_nest() =>
        Assert.Equal(
            "a<i>b<i>c</i>d</i>e",
            MarkedText.Of("abcde", new TextSpan(0, 5), [Mark(1, 4), Mark(2, 3)]).Markup
        );

    [Fact]
    public void A_mark_that_crosses_another_ends_with_it() =>
        Assert.Equal(
            "<i>ab<i>c</i></i>de",
            MarkedText.Of("abcde", new TextSpan(0, 5), [Mark(0, 3), Mark(2, 5)]).Markup
        );

    [Fact]
    public void Whatever_the_marks_no_word_is_lost_and_every_tag_is_closed() =>
        Gen.Select(Gen.String["ab<&\"' 한"], Gen.Select(Gen.Int[0, 20], Gen.Int[0, 20]).List[0, 8])
            .Sample(
                (text, pairs) =>
                {
                    var marks = pairs.Select(p =>
                        Mark(
                            Math.Min(Math.Min(p.Item1, p.Item2), text.Length),
                            Math.Min(Math.Max(p.Item1, p.Item2), text.Length)
                        )
                    );
                    var markup = MarkedText.Of(text, new TextSpan(0, text.Length), marks).Markup;
                    var words = markup
                        .Replace("<i>", string.Empty, StringComparison.Ordinal)
                        .Replace("</i>", string.Empty, StringComparison.Ordinal);
                    return words == Html.Of($"{text}").Markup && WellFormed(markup);
                }
            );

    private static bool WellFormed(string markup)
    {
        var depth = 0;
        for (var i = 0; i < markup.Length; i++)
        {
            if (markup.AsSpan(i).StartsWith("<i>"))
            {
                depth++;
            }
            else if (markup.AsSpan(i).StartsWith("</i>") && --depth < 0)
            {
                return false;
            }
        }

        return depth == 0;
    }

    private static TextMark Mark(int start, int end) =>
        new(new TextSpan(start, end), new Html("<i>"), new Html("</i>"));
}
