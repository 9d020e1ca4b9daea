using System.Globalization;
using CsCheck;
using Stemma.Language;
using Stemma.Ledger.Figures;
using Xunit;

namespace Stemma.Tests.Ledger;

public sealed class FigureFinderTests
{
    public static TheoryData<string, string, string> Examples() =>
        Specification.Blocks("Ledger/figures.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_specification_holds(string language, string text, string expected)
    {
        var found = Find(text, language)
            .Select(figure =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{figure.Span.Of(text)} = {figure.Value:R} {figure.Counted} {figure.Bound.ToString().ToLowerInvariant()}"
                )
            );
        Assert.Equal(expected, string.Join("\n", found));
    }

    [Fact]
    public void Any_text_is_read_without_failing_and_spans_stay_inside() =>
        Gen.Select(
                Gen.String,
                Gen.OneOf(
                    Gen.Const("en"),
                    Gen.Const("fr"),
                    Gen.Const("pt"),
                    Gen.Const("ko"),
                    Gen.Const("zh"),
                    Gen.Const("ja"),
                    Gen.Const("xx")
                )
            )
            .Sample(
                (text, language) =>
                {
                    foreach (var figure in Find(text, language))
                    {
                        Assert.InRange(figure.Span.Start, 0, figure.Span.End - 1);
                        Assert.InRange(figure.Span.End, 1, text.Length);
                    }
                }
            );

    [Fact]
    public void A_number_reads_back_as_itself_in_each_separator_style() =>
        Gen.Int[1000, 999_999]
            .Where(number => number is < 1900 or > 2100)
            .Sample(number =>
            {
                var grouped = number.ToString("N0", CultureInfo.InvariantCulture);
                Assert.Equal(number, Find($"It has {grouped} rifles.", "en").Single().Value);
                Assert.Equal(
                    number,
                    Find($"Tem {grouped.Replace(',', '.')} navios.", "pt").Single().Value
                );
                Assert.Equal(
                    number,
                    Find($"Il y a {grouped.Replace(',', '\u202F')} navires.", "fr").Single().Value
                );
            });

    private static List<Figure> Find(string text, string language)
    {
        var article = Texts.Article("a", text, language);
        var syntax = article.Layer<SyntaxLayer>();
        return
        [
            .. syntax.Sentences.SelectMany(sentence =>
                FigureFinder.In(article, sentence, syntax, null)
            ),
        ];
    }
}
