using CsCheck;
using Stemma.Actors;
using Stemma.Actors.Tagging;
using Stemma.Language;
using Xunit;

namespace Stemma.Tests.Actors.Tagging;

public sealed class NameTaggerTests
{
    private static readonly string[] Languages = ["en", "pt", "ko"];

    private static readonly string[] Pieces =
    [
        "Marta Olsen",
        " of the ",
        "Bank",
        " de ",
        "São Tomé",
        "김서연 ",
        "서울시는 ",
        "田中さんは",
        "株式会社",
        "・",
        "A",
        "7",
        "\n",
        " ",
        "'s ",
        "\uD83D\uDE00",
        "\uD83D",
        "-",
        "(",
        "…",
    ];

    private static List<(int Start, int End, NameType Type)> Tagged(string text, string language)
    {
        var article = new SyntaxAnalyser().Process(NameFinderTests.Article(text, language));
        var syntax = article.Layer<SyntaxLayer>();
        var tagger = NameTagger.Of(language)!;
        var tagged = new TaggedText(text, FoldedText.Of(text), syntax);
        var found = new List<Mention>();
        foreach (var sentence in syntax.Sentences)
        {
            tagger.Find(tagged, sentence, [], found);
        }

        return [.. found.Select(mention => (mention.Start, mention.End, mention.Type))];
    }

    [Theory]
    [InlineData("en", "We drove from Leeds to see Margaret Holloway.", "Leeds", NameType.Place)]
    [InlineData(
        "en",
        "We drove from Leeds to see Margaret Holloway.",
        "Margaret Holloway",
        NameType.Person
    )]
    [InlineData("pt", "A cantora Teresa Lemos mora em Curitiba.", "Teresa Lemos", NameType.Person)]
    [InlineData("pt", "A cantora Teresa Lemos mora em Curitiba.", "Curitiba", NameType.Place)]
    [InlineData("ko", "배우 이서준은 부산에서 촬영을 마쳤다.", "이서준", NameType.Person)]
    [InlineData("ko", "배우 이서준은 부산에서 촬영을 마쳤다.", "부산", NameType.Place)]
    public void NamesPeopleAndPlaces(string language, string text, string name, NameType type)
    {
        int start = text.IndexOf(name, StringComparison.Ordinal);

        Assert.Contains((start, start + name.Length, type), Tagged(text, language));
    }

    [Theory]
    [InlineData("en", "The rain had stopped before they were home.")]
    [InlineData("pt", "A chuva parou antes que eles chegassem.")]
    [InlineData("ko", "비가 그치기 전에 집에 도착했다.")]
    public void NamesNothingWhereNothingIsNamed(string language, string text) =>
        Assert.Empty(Tagged(text, language));

    [Fact]
    public void ThereIsNoneForALanguageNobodyTrained() => Assert.Null(NameTagger.Of("fi"));

    [Fact]
    public void AnyTextGivesNamesThatStandInItAndDoNotOverlapAndAreTheSameAgain() =>
        Gen.Select(
                Gen.Int[0, Languages.Length - 1].Select(at => Languages[at]),
                Gen.OneOf(
                    Gen.Int[0, Pieces.Length - 1]
                        .Select(at => Pieces[at])
                        .Array[0, 40]
                        .Select(pieces => string.Concat(pieces)),
                    Gen.String[0, 60]
                )
            )
            .Sample(
                (language, text) =>
                {
                    var names = Tagged(text, language);
                    int end = 0;
                    foreach (var name in names)
                    {
                        Assert.InRange(name.Start, end, text.Length - 1);
                        Assert.InRange(name.End, name.Start + 1, text.Length);
                        end = name.End;
                    }

                    Assert.Equal(names, Tagged(text, language));
                },
                iter: 300
            );
}
