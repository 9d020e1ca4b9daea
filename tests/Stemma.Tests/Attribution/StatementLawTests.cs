using System.Diagnostics;
using CsCheck;
using Stemma.Actors;
using Stemma.Attribution;
using Stemma.Chronology;
using Stemma.Language;
using Xunit;

namespace Stemma.Tests.Attribution;

public sealed class StatementLawTests
{
    private static readonly string[] Scraps =
    [
        "\"",
        "“",
        "”",
        "«",
        "»",
        "'",
        "‘",
        "’",
        "''",
        "「",
        "」",
        "『",
        "《",
        "》",
        "„",
        "\n\n",
        "\n",
        " ",
        " ",
        ", ",
        ". ",
        "? ",
        ": ",
        "said",
        "he said",
        "Kim",
        "the minister",
        "that",
        "according to",
        "and",
        "who",
        "urged",
        "to",
        "told Lusa",
        "saying",
        "고 말했다",
        "김 장관은 ",
        "에 따르면",
        "と述べた。",
        "首相は",
        "表示，",
        "据",
        "说：",
        "disse",
        "que",
        "selon",
        "a déclaré",
        "-t-il",
        "(",
        ")",
        "—",
        "\uD83D\uDE00",
        "\uD83D",
        "\0",
        "0",
        "27",
    ];

    private static readonly string[] Languages = ["en", "ko", "pt", "fr", "zh", "ja", "und"];

    [Fact]
    public void Any_text_gives_trimmed_spans_inside_it_with_pieces_in_order() =>
        Gen.Select(
                Gen.Int[0, Scraps.Length - 1].Select(i => Scraps[i]).Array[0, 60],
                Gen.Int[0, Languages.Length - 1].Select(i => Languages[i])
            )
            .Sample(
                (scraps, language) =>
                {
                    var (text, statements) = Annotated.Statements(string.Concat(scraps), language);
                    foreach (var statement in statements)
                    {
                        Assert.NotEmpty(statement.Content);
                        InOrder(text, statement.Content);
                        InOrder(text, statement.Cue);
                        if (statement.Source is { } source)
                        {
                            Assert.NotEmpty(source.Spans);
                            InOrder(text, source.Spans);
                        }
                    }

                    Assert.Equal(
                        statements.Select((_, i) => $"s{i + 1}"),
                        statements.Select(statement => statement.Id)
                    );
                    Assert.Equal(
                        statements.Select(statement => statement.Content[0].Start).Order(),
                        statements.Select(statement => statement.Content[0].Start)
                    );
                },
                iter: 400
            );

    [Theory]
    [InlineData("\"")]
    [InlineData("“a ")]
    [InlineData("' a")]
    [InlineData("“Yes,” he said. ")]
    [InlineData("he said “")]
    [InlineData("說「是」、「")]
    [InlineData("said ")]
    [InlineData("and, said that ")]
    public void A_megabyte_of_quotes_takes_time_in_proportion(string unit)
    {
        // Ten times the text may take thirty times as long before this fails; quadratic work takes a hundred.
        var small = Measure(unit, 10_000);
        var large = Measure(unit, 100_000);
        Assert.True(large < 30 * Math.Max(small, 50), $"{small} ms, then {large} ms");
    }

    // Attribution alone; the layers it stands on are made before the watch starts, its lexicons are loaded.
    private static long Measure(string unit, int length)
    {
        Annotated.Statements("“Yes,” he said.", "en");
        var text = string.Concat(Enumerable.Repeat(unit, length / unit.Length));
        var article = new SyntaxAnalyser()
            .Process(Annotated.Of(text, "en"))
            .With(new NameLayer([], []))
            .With(new TimeLayer([]));
        var watch = Stopwatch.StartNew();
        new StatementFinder().Process(article);
        return watch.ElapsedMilliseconds;
    }

    private static void InOrder(string text, IReadOnlyList<TextSpan> spans)
    {
        var last = 0;
        foreach (var span in spans)
        {
            Assert.InRange(span.Start, last, span.End - 1);
            Assert.InRange(span.End, 1, text.Length);
            Assert.False(
                char.IsWhiteSpace(text[span.Start]) || char.IsWhiteSpace(text[span.End - 1])
            );
            last = span.End;
        }
    }
}
