using CsCheck;
using Stemma.Collation;
using Stemma.Lineage;
using Xunit;

namespace Stemma.Tests.Collation;

public sealed class CollatorLawTests
{
    private static readonly string[] Languages = ["en", "ko", "zh", "ja", "fr", "pt", "und"];

    private static readonly Gen<(string, string, DerivationType)> Pairs = Gen.Select(
        Texts.Text,
        Texts.Text,
        Gen.Enum<DerivationType>()
    );

    [Fact]
    public void Equal_texts_give_no_change() =>
        Gen.Select(Texts.Text, Gen.Enum<DerivationType>())
            .Sample((text, type) => Assert.Empty(Collate(text, text, type)), iter: 100);

    [Fact]
    public void Spans_reproduce_their_words() =>
        Pairs.Sample(
            (a, b, type) =>
            {
                foreach (var change in Collate(a, b, type))
                {
                    Assert.Equal(change.From, change.AgainstSpan.Of(a));
                    Assert.Equal(change.To, change.Span.Of(b));
                    Assert.NotEqual((change.From, change.To), ("", ""));
                    Assert.True(change.Kind != ChangeKind.Omission || change.Span.IsEmpty);
                    Assert.True(change.Kind != ChangeKind.Addition || change.To.Length > 0);
                }
            },
            iter: 100
        );

    [Fact]
    public void Every_word_is_in_one_column_or_in_a_sentence_without_counterpart() =>
        Pairs.Sample(
            (a, b, type) =>
            {
                var alignment = SameLanguageCollation.Align(
                    Witness.Of(Texts.Article("a", a)),
                    Witness.Of(Texts.Article("b", b)),
                    type
                );
                var columns = alignment.Columns.SelectMany(column => column).ToArray();
                var parents = columns.Select(column => column.Parent).Where(word => word >= 0);
                var children = columns.Select(column => column.Child).Where(word => word >= 0);
                Assert.Equal(
                    Enumerable.Range(0, alignment.Parent.Words.Length),
                    parents.Concat(WordsOf(alignment.Parent, alignment.LostSentences)).Order()
                );
                Assert.Equal(
                    Enumerable.Range(0, alignment.Child.Words.Length),
                    children.Concat(WordsOf(alignment.Child, alignment.NewSentences)).Order()
                );
            },
            iter: 100
        );

    [Fact]
    public void The_order_of_the_input_does_not_matter() =>
        Gen.Select(Texts.Text, Texts.Text, Texts.Text)
            .Sample(
                (a, b, c) =>
                {
                    Article[] articles =
                    [
                        Texts.Article("a", a),
                        Texts.Article("b", b),
                        Texts.Article("c", c),
                    ];
                    Derivation[] derivations =
                    [
                        Texts.Derivation("a", "b"),
                        Texts.Derivation("a", "c", DerivationType.Rewritten),
                        Texts.Derivation("b", "c", DerivationType.Quoted),
                    ];
                    Article[] turned = [.. articles.Reverse()];
                    Derivation[] turnedLinks = [.. derivations.Reverse()];
                    Assert.Equal(
                        Collator.Collate(articles, derivations).AsEnumerable(),
                        Collator.Collate(turned, turnedLinks)
                    );
                    Assert.Equal(
                        Shape(QuotationHistory.Gather(articles, derivations)),
                        Shape(QuotationHistory.Gather(turned, turnedLinks))
                    );
                },
                iter: 100
            );

    [Fact]
    public void Arbitrary_text_never_throws() =>
        Gen.Select(
                Gen.String[0, 300],
                Gen.String[0, 300],
                Gen.Int[0, Languages.Length - 1].Select(index => Languages[index])
            )
            .Sample(
                (a, b, language) =>
                {
                    Article[] articles =
                    [
                        Texts.Article("a", a, language),
                        Texts.Article("b", b, language),
                        Texts.Article("c", a, "ko"),
                    ];
                    Derivation[] derivations =
                    [
                        Texts.Derivation("a", "b"),
                        Texts.Derivation("b", "c", DerivationType.Translated),
                        Texts.Derivation("c", "nobody"),
                    ];
                    Collator.Collate(articles, derivations);
                    QuotationHistory.Gather(articles, derivations);
                },
                iter: 60
            );

    [Fact]
    public void A_long_text_without_a_full_stop_is_collated_in_pieces()
    {
        var words = Enumerable.Range(0, 30_000).Select(i => "w" + (i * 7919 % 10_007)).ToArray();
        var text = string.Join(' ', words);
        words[15_000] = "elsewhere";
        var changes = Collate(text, string.Join(' ', words), DerivationType.Edited);
        Assert.Contains(changes, change => change.To == "elsewhere");
        Assert.True(changes.Length < 10, $"{changes.Length} changes for one word");
    }

    [Fact]
    public void A_word_far_away_in_the_text_does_not_stand_for_one_that_was_exchanged()
    {
        string[] filler =
        [
            .. Enumerable
                .Range(0, 30)
                .Select(i => $"Ferry{i} carried lamp{i} and rope{i} to isle{i}."),
        ];
        var parent = string.Join(
            ' ',
            ["The guards wounded a fisherman.", .. filler, "A storm killed a goat."]
        );
        var child = string.Join(
            ' ',
            ["The guards killed a fisherman.", .. filler, "A storm killed a goat."]
        );
        var change = Assert.Single(Collate(parent, child, DerivationType.Edited));
        Assert.Equal(
            (ChangeKind.Substituted, "wounded", "killed"),
            (change.Kind, change.From, change.To)
        );
    }

    private static Change[] Collate(string a, string b, DerivationType type) =>
        [
            .. Collator.Collate(
                [Texts.Article("a", a), Texts.Article("b", b)],
                [Texts.Derivation("a", "b", type)]
            ),
        ];

    private static IEnumerable<int> WordsOf(Witness witness, int[] sentences) =>
        sentences.SelectMany(sentence =>
            Enumerable.Range(
                witness.Sentences[sentence].FirstWord,
                witness.Sentences[sentence].WordCount
            )
        );

    private static string Shape(IEnumerable<QuoteFamily> families) =>
        string.Join(
            '\n',
            families.Select(family =>
                $"{family.Id} {family.Speaker}: "
                + string.Join(' ', family.Witnesses.Select(w => $"{w.Article}{w.Span}"))
            )
        );
}
