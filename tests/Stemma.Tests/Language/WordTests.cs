using CsCheck;
using Stemma.Language;
using Stemma.Language.Parsing;
using Xunit;

namespace Stemma.Tests.Language;

public sealed class WordTests
{
    public static TheoryData<string, string, string> Parsed { get; } =
        SpecFile.Cases("Language/words.md");

    public static TheoryData<string> Models { get; } =
    [.. EmbeddedResource.Below("models/syntax.").Select(path => path)];

    [Theory]
    [MemberData(nameof(Parsed))]
    public void Reads_words_as_the_specification_says(string language, string text, string expected)
    {
        var syntax = Read(text, language);
        Assert.Equal(
            expected,
            string.Join(
                " ‖ ",
                syntax.WordSentences.Select(
                    (_, sentence) => string.Join(' ', Told(syntax.WordsOf(sentence).ToArray()))
                )
            )
        );
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void A_model_opens_and_every_tag_has_a_part_of_speech(string path)
    {
        var model = new SyntaxModel(ModelFile.Embedded(path)!);
        Assert.NotEmpty(model.Tags);
        Assert.All(model.Parts, part => Assert.Matches("^[A-Z]+$", part));
        Assert.Contains("nsubj", model.Moves.Labels);
        Assert.True(model.Rows.Count > TokenRows.FirstOwn);
    }

    [Fact]
    public void Bytes_that_are_no_model_are_refused() =>
        Assert.Throws<InvalidDataException>(() => ModelFile.Open(new byte[64]));

    [Fact]
    public void A_packed_model_holds_what_was_packed_and_a_part_of_it_is_refused()
    {
        byte[] section = [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * i / 7))];
        var packed = ModelFile.Pack(ModelFile.Build([("one", section), ("two", [1, 2, 3])]));
        var file = ModelFile.Open(packed);
        Assert.Equal(section, file.Section("one").ToArray());
        Assert.Equal([1, 2, 3], file.Section("two").ToArray());
        Assert.Throws<InvalidDataException>(() => ModelFile.Open(packed.AsMemory()[..^9]));
    }

    [Fact]
    public void Any_text_gives_words_in_order_whose_heads_are_a_tree() =>
        Gen.Select(SyntaxAnalyserTests.AnyText, SyntaxAnalyserTests.AnyLanguage)
            .Sample(
                (text, language) =>
                {
                    var syntax = Read(text, language);
                    for (int s = 0; s < syntax.WordSentences.Length; s++)
                    {
                        var sentence = syntax.WordSentences[s];
                        var words = syntax.WordsOf(s).ToArray();
                        Assert.NotEmpty(words);
                        Assert.All(words, word => Assert.True(sentence.Span.Contains(word.Span)));
                        Covers(text, sentence.Span, words);
                        if (words[0].Head is not null)
                        {
                            IsTree(words);
                        }
                    }
                }
            );

    [Fact]
    public void The_same_text_gives_the_same_words()
    {
        const string Text =
            "The minister, who had not been asked, said on Monday that talks wouldn't begin before June.";
        var once = Read(Text, "en").WordsOf(0).ToArray();
        var again = Read(Text, "en").WordsOf(0).ToArray();
        Assert.Equal(once, again);
        Assert.All(once, word => Assert.NotNull(word.Deprel));
    }

    [Fact]
    public void A_layer_of_sentences_and_tokens_finds_its_words_over_its_text()
    {
        const string Text = "The talks ended. Nobody spoke.";
        var kept = Read(Text, "en");
        var layer = new SyntaxLayer(kept.Sentences, kept.Tokens).Over(Text);
        Assert.Equal(kept.WordSentences, layer.WordSentences);
        Assert.Equal(kept.WordsOf(1).ToArray(), layer.WordsOf(1).ToArray());
    }

    [Fact]
    public void A_language_without_a_model_has_its_tokens_as_words()
    {
        var words = Read("Ein Wort.", "de").WordsOf(0).ToArray();
        Assert.Equal(["Ein", "Wort", "."], words.Select(word => word.Form));
        Assert.All(words, word => Assert.Null(word.Upos));
    }

    private static SyntaxLayer Read(string text, string language) =>
        new SyntaxAnalyser()
            .Process(SyntaxAnalyserTests.ArticleOf(text, language))
            .Layer<SyntaxLayer>();

    /// <summary>Form, part of speech, lemma where it is another word, and head with relation where there is a tree.</summary>
    private static IEnumerable<string> Told(Word[] words) =>
        words.Select(word =>
            word.Head is { } head
                ? $"{word.Form}/{word.Upos}/{word.Deprel}>{(head < 0 ? "-" : words[head].Form)}"
                : $"{word.Form}/{word.Upos}"
        );

    /// <summary>Spans are in order and leave out white space only; a word of a span of its own is what is written there.</summary>
    private static void Covers(string text, TextSpan sentence, Word[] words)
    {
        int at = sentence.Start;
        for (int i = 0; i < words.Length; i++)
        {
            bool shared =
                (i > 0 && words[i - 1].Span == words[i].Span)
                || (i + 1 < words.Length && words[i + 1].Span == words[i].Span);
            if (i > 0 && words[i - 1].Span == words[i].Span)
            {
                continue;
            }

            Assert.True(words[i].Span.Start >= at && !words[i].Span.IsEmpty);
            Assert.True(text.AsSpan(at, words[i].Span.Start - at).IsWhiteSpace());
            Assert.True(shared || words[i].Form == words[i].Span.Of(text));
            at = words[i].Span.End;
        }

        Assert.Equal(sentence.End, at);
    }

    private static void IsTree(Word[] words)
    {
        Assert.Single(words, word => word.Head == -1);
        for (int i = 0; i < words.Length; i++)
        {
            int at = i;
            for (int steps = 0; at >= 0; steps++)
            {
                Assert.True(steps <= words.Length, "A circle of heads.");
                at = words[at].Head!.Value;
            }
        }
    }
}
