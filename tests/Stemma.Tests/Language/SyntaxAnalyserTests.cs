using CsCheck;
using Stemma.Language;
using Xunit;

namespace Stemma.Tests.Language;

public sealed class SyntaxAnalyserTests
{
    private static readonly string[] Languages = ["en", "ko", "pt", "fr", "zh", "ja", "de", "xx"];

    public static TheoryData<string, string, string> Sentences { get; } =
        SpecFile.Cases("Language/sentences.md");

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Cuts_sentences_as_the_specification_says(
        string language,
        string text,
        string expected
    ) =>
        Assert.Equal(
            expected,
            string.Join(
                " ‖ ",
                new SyntaxAnalyser()
                    .Process(ArticleOf(text, language))
                    .Layer<SyntaxLayer>()
                    .Sentences.Select(sentence => sentence.Span.Of(text))
            )
        );

    [Theory]
    [InlineData("en", "It's 5.5% of Kim's, they can't.", "It|'s|5.5|%|of|Kim|'s|,|they|ca|n't|.")]
    [InlineData("fr", "L'an dernier, qu'a-t-il dit ?", "L'|an|dernier|,|qu'|a|-t-il|dit|?")]
    [InlineData("ko", "나토(NATO)는 29일, 말했다.", "나토|(|NATO|)|는|29일|,|말했다|.")]
    [InlineData("pt", "Disse-lhe: 1.400 euros.", "Disse-lhe|:|1.400|euros|.")]
    [InlineData("ja", "東京タワーは高い", "東京|タワー|は|高|い")]
    [InlineData("zh", "北京2022年", "北|京|2022|年")]
    public void Cuts_tokens(string language, string text, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                '|',
                new SyntaxAnalyser()
                    .Process(ArticleOf(text, language))
                    .Layer<SyntaxLayer>()
                    .Tokens.Select(token => token.Span.Of(text))
            )
        );

    /// <summary>Text as hostile as it comes: letters of many scripts, stops, quotation marks, breaks, lone surrogates.</summary>
    internal static Gen<string> AnyText { get; } =
        Gen.OneOf(
                Gen.Char,
                Gen.Char["aZÉя다나東京のカ19 \n\t.。,!?'’\"“”»「」()-…$%º\u0301\u200B\uD83D\uDE00"]
            )
            .Array[0, 200]
            .Select(chars => new string(chars));

    internal static Gen<string> AnyLanguage { get; } =
        Gen.Int[0, Languages.Length - 1].Select(i => Languages[i]);

    internal static Article ArticleOf(string text, string language) =>
        new()
        {
            Id = new ArticleId("a"),
            Path = "a.txt",
            Language = language,
            ContentHash = "sha256:",
            Text = text,
        };

    [Fact]
    public void Every_code_unit_that_is_no_white_space_is_in_exactly_one_token_and_one_sentence() =>
        Gen.Select(AnyText, AnyLanguage)
            .Sample(
                (text, language) =>
                {
                    var article = new SyntaxAnalyser().Process(ArticleOf(text, language));
                    var layer = article.Layer<SyntaxLayer>();
                    int at = 0;
                    foreach (var token in layer.Tokens)
                    {
                        Assert.True(token.Span.Start >= at && !token.Span.IsEmpty);
                        Assert.True(text.AsSpan(at, token.Span.Start - at).IsWhiteSpace());
                        Assert.DoesNotContain(article.Words(token.Span), char.IsWhiteSpace);
                        at = token.Span.End;
                    }

                    Assert.True(text.AsSpan(at).IsWhiteSpace());
                    int next = 0;
                    foreach (var sentence in layer.Sentences)
                    {
                        Assert.Equal(next, sentence.FirstToken);
                        Assert.True(sentence.TokenCount > 0);
                        next += sentence.TokenCount;
                        Assert.Equal(
                            new TextSpan(
                                layer.Tokens[sentence.FirstToken].Span.Start,
                                layer.Tokens[next - 1].Span.End
                            ),
                            sentence.Span
                        );
                    }

                    Assert.Equal(layer.Tokens.Length, next);
                }
            );

    [Fact]
    public void Sentences_never_cross_parts()
    {
        const string Text = "A heading without stop\n\nand a body. It goes on";
        var article = ArticleOf(Text, "en") with
        {
            Parts =
            [
                new ArticlePart(new TextSpan(0, 22), PartRole.Headline, "en"),
                new ArticlePart(new TextSpan(24, Text.Length), PartRole.Body, "en"),
            ],
        };
        var sentences = new SyntaxAnalyser().Process(article).Layer<SyntaxLayer>().Sentences;
        Assert.Equal(
            ["A heading without stop", "and a body.", "It goes on"],
            sentences.Select(sentence => sentence.Span.Of(Text))
        );
        Assert.Equal([0, 1, 1], sentences.Select(sentence => sentence.Part));
    }

    [Theory]
    [InlineData('a')]
    [InlineData('.')]
    [InlineData('1')]
    [InlineData('"')]
    [InlineData('東')]
    [InlineData('\n')]
    public void A_long_run_of_one_character_is_read_in_linear_time(char c)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        _ = new SyntaxAnalyser().Process(ArticleOf(new string(c, 200_000), "en"));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
    }
}
