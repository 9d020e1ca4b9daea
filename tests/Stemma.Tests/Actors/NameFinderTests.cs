using CsCheck;
using Stemma.Actors;
using Stemma.Language;
using Xunit;

namespace Stemma.Tests.Actors;

public sealed class NameFinderTests
{
    private static readonly NameFinder Finder = new();
    private static readonly SyntaxAnalyser Analyser = new();

    internal static Article Article(string text, string language, string? published = null) =>
        new()
        {
            Id = ArticleId.Of(text, "sha256:0", language),
            Path = "a.txt",
            Language = language,
            ContentHash = "sha256:0",
            Text = text,
            Parts =
                text.Length == 0
                    ? []
                    : [new(new TextSpan(0, text.Length), PartRole.Body, language)],
            Published =
                published is not null && IsoDate.TryParse(published, out var date)
                    ? new Publication(DateInterval.Of(date), PublicationBasis.Given)
                    : Publication.Unknown,
        };

    internal static Article Named(string text, string language, string? published = null) =>
        Finder.Process(Analyser.Process(Article(text, language, published)));

    private static readonly string[] Words =
    [
        "NATO",
        "the ",
        "Foreign Minister ",
        "Park Jin",
        " said ",
        ", ",
        ". ",
        "나토의 ",
        "연구사 김동명이 ",
        "日米豪印",
        "海上保安庁の桐生誠一報道官",
        "发言人汪文斌说",
        "“",
        "”",
        "(",
        ")",
        "\n\n",
        " de ",
        "Évora ",
        "U.S.",
        "'s ",
        "Ministry of ",
        "대통령 ",
        "아마라 ",
        "・",
        "·",
        "北",
        "ー",
        "\ud83d",
        "\u0301",
        "1",
        "A",
        "É",
        "я",
        "ب",
    ];

    private static readonly Gen<string> Pieces = Gen.Int[0, Words.Length - 1]
        .Select(at => Words[at]);

    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    [InlineData("pt")]
    [InlineData("fr")]
    [InlineData("zh")]
    [InlineData("ja")]
    [InlineData("de")]
    [InlineData("ru")]
    [InlineData("und")]
    public void Any_text_gives_names_in_order_that_do_not_overlap_and_lie_in_the_text(
        string language
    ) =>
        Gen.OneOf(Pieces, Gen.String[0, 6])
            .Array[0, 40]
            .Sample(
                pieces =>
                {
                    var text = string.Concat(pieces);
                    var layer = Named(text, language).Layer<NameLayer>();
                    int end = 0;
                    foreach (var name in layer.Names)
                    {
                        Assert.InRange(name.Span.Start, end, text.Length);
                        Assert.InRange(name.Span.End, name.Span.Start + 1, text.Length);
                        end = name.Span.End;
                    }
                },
                iter: 300
            );

    [Fact]
    public void A_text_as_long_as_a_book_takes_no_more_than_its_length_asks()
    {
        var text = string.Concat(
            Enumerable.Repeat(
                "Foreign Minister Anna Bergqvist told the Institute of Northern Studies in Narva that NATO, ",
                4000
            )
        );
        var layer = Named(text, "en").Layer<NameLayer>();
        Assert.InRange(layer.Names.Length, 12_000, 24_000);
    }
}
