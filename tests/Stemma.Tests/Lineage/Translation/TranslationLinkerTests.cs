using CsCheck;
using Stemma.Lineage;
using Stemma.Lineage.Translation;
using Stemma.Tests.Language;
using Xunit;

namespace Stemma.Tests.Lineage.Translation;

public sealed class TranslationLinkerTests
{
    private static readonly string[] Known = ["en", "ko", "pt", "fr", "zh", "ja", "de"];

    private static Article Sample(string family, string file, string language) =>
        Witnesses.Make(
            file,
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", family, file)),
            language: language
        );

    [Theory]
    [InlineData("iron-heron", "c02.txt", "ko", "c03.txt", "en")]
    [InlineData("iron-heron", "c04.txt", "en", "c06.txt", "ko")]
    [InlineData("torigai-reef", "e02.txt", "ja", "e03.txt", "en")]
    [InlineData("torigai-reef", "e05.txt", "zh", "e06.txt", "en")]
    [InlineData("sarun-delta", "f02.txt", "en", "f04.txt", "pt")]
    [InlineData("sarun-delta", "f02.txt", "en", "f06.txt", "zh")]
    public void A_translation_is_linked_sentence_by_sentence(
        string family,
        string file,
        string language,
        string otherFile,
        string otherLanguage
    )
    {
        var evidence = TranslationLinker.Link(
            Sample(family, file, language),
            Sample(family, otherFile, otherLanguage)
        );
        Assert.NotNull(evidence);
        Assert.True(evidence.Confidence > 0.9);
        Assert.True(Math.Max(evidence.CoverageFrom, evidence.CoverageTo) > 0.7);
        Assert.NotEmpty(evidence.Reasons);
    }

    [Theory]
    [InlineData("iron-heron", "c03.txt", "en", "c08.txt", "ko")]
    [InlineData("iron-heron", "c04.txt", "en", "c08.txt", "ko")]
    [InlineData("torigai-reef", "e03.txt", "en", "e09.txt", "ja")]
    [InlineData("torigai-reef", "e06.txt", "en", "e09.txt", "ja")]
    [InlineData("ribeira-calma", "d02.txt", "en", "d08.txt", "pt")]
    public void Shared_names_alone_make_no_translation(
        string family,
        string file,
        string language,
        string otherFile,
        string otherLanguage
    ) =>
        Assert.Null(
            TranslationLinker.Link(
                Sample(family, file, language),
                Sample(family, otherFile, otherLanguage)
            )
        );

    [Fact]
    public void A_name_in_brackets_in_the_other_script_tells_the_direction()
    {
        const string Korean = """
            항만청은 화요일 부두를 확장하기로 결정했다.

            청장 이서준은 공사가 봄에 시작된다고 말했다.

            어민들은 보상금이 부족하다며 반대했다.

            부두는 1974년에 건설되었다.
            """;
        const string English = """
            The port authority decided on Tuesday to expand the pier.

            Its head Lee Seo-jun (이서준) said construction would begin in spring.

            Fishermen opposed it, saying the compensation was insufficient.

            The pier was built in 1974.
            """;
        var evidence = TranslationLinker.Link(
            Witnesses.Make("a", Korean, language: "ko"),
            Witnesses.Make("b", English, language: "en")
        );
        Assert.NotNull(evidence);
        Assert.True(evidence.ForwardProbability > 0.8);
        Assert.Contains(
            evidence.Reasons,
            reason => reason.Contains("이서준", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void One_language_is_no_translation()
    {
        var article = Witnesses.Make("a", Witnesses.Wire);
        Assert.Null(TranslationLinker.Link(article, Witnesses.Make("b", Witnesses.Wire)));
    }

    [Fact]
    public void Any_two_texts_give_passages_in_order_and_in_range_and_the_same_when_swapped() =>
        Gen.Select(
                SyntaxAnalyserTests.AnyText,
                SyntaxAnalyserTests.AnyText,
                Gen.Int[0, Known.Length - 1],
                Gen.Int[0, Known.Length - 1]
            )
            .Sample(
                (text, other, language, otherLanguage) =>
                {
                    var a = Witnesses.Make("a", text + "\n\n" + other, language: Known[language]);
                    var b = Witnesses.Make("b", other, language: Known[otherLanguage]);
                    var forth = TranslationLinker.Link(a, b);
                    var back = TranslationLinker.Link(b, a);
                    Assert.Equal(forth is null, back is null);
                    var links = SentenceLinker.Align(a, b).Links;
                    InOrder([.. links.Select(link => new Passage(link.From, link.To))], a, b);
                    if (forth is not null && back is not null)
                    {
                        InOrder(forth.Passages, a, b);
                        Assert.Equal(
                            forth.Passages.Select(passage => new Passage(passage.To, passage.From)),
                            back.Passages
                        );
                        Assert.Equal(forth.Confidence, back.Confidence, 6);
                        Assert.Equal(1 - forth.ForwardProbability, back.ForwardProbability, 6);
                    }
                }
            );

    [Fact]
    public void A_huge_text_in_one_line_is_compared_in_linear_time()
    {
        var a = Witnesses.Make(
            "a",
            string.Concat(Enumerable.Repeat("바다의훈련", 100_000)),
            language: "ko"
        );
        var b = Witnesses.Make("b", string.Concat(Enumerable.Repeat("sea drill ", 50_000)));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        _ = TranslationLinker.Link(a, b);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20));
    }

    private static void InOrder(IReadOnlyList<Passage> passages, Article a, Article b)
    {
        var (from, to) = (0, 0);
        foreach (var passage in passages)
        {
            Assert.True(passage.From.Start >= from && passage.To.Start >= to);
            Assert.False(passage.From.IsEmpty || passage.To.IsEmpty);
            (from, to) = (passage.From.End, passage.To.End);
        }

        Assert.True(from <= a.Text.Length && to <= b.Text.Length);
    }
}
