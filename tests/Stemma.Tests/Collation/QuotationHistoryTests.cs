using System.Collections.Immutable;
using Stemma.Attribution;
using Stemma.Collation;
using Stemma.Lineage;
using Xunit;

namespace Stemma.Tests.Collation;

public sealed class QuotationHistoryTests
{
    [Fact]
    public void A_clipped_print_belongs_to_the_fuller_one_which_stands_first()
    {
        Article[] articles =
        [
            Texts.Article(
                "a",
                "\"The harbour is open, and it will stay open all winter,\" she said."
            ),
            Texts.Article("b", "The minister said the harbour \"will stay open all winter\"."),
        ];
        var family = Assert.Single(QuotationHistory.Gather(articles, [Texts.Derivation("a", "b")]));
        Assert.Equal(
            ["The harbour is open, and it will stay open all winter,", "will stay open all winter"],
            Words(family, articles)
        );
    }

    [Fact]
    public void Words_that_a_copy_prints_without_marks_are_a_print()
    {
        Article[] articles =
        [
            Texts.Article(
                "a",
                "The envoy said a desk may open \"at a later stage of the talks\" in Oslo."
            ),
            Texts.Article(
                "b",
                "The envoy said a desk may open at a later stage of the talks in Oslo."
            ),
        ];
        var family = Assert.Single(QuotationHistory.Gather(articles, [Texts.Derivation("a", "b")]));
        Assert.Equal(
            ["at a later stage of the talks", "at a later stage of the talks"],
            Words(family, articles)
        );
    }

    [Fact]
    public void Prints_in_articles_that_are_not_derived_from_one_another_meet_by_their_words()
    {
        Article[] articles =
        [
            Texts.Article("a", "He called the dam \"a grave and lasting danger\" to the valley."),
            Texts.Article(
                "b",
                "For the mayor it is \"a serious and lasting danger to all of us\", she wrote."
            ),
        ];
        Assert.Equal(2, Assert.Single(QuotationHistory.Gather(articles, [])).Witnesses.Length);
    }

    [Fact]
    public void Other_speakers_keep_like_words_apart()
    {
        Article[] articles =
        [
            Spoken("a", "\"Nobody was hurt in the old harbour,\" he said.", "marta-dorn"),
            Spoken("b", "\"Nobody was hurt in the old harbour,\" he said.", "kim-orlov"),
        ];
        Assert.Equal(2, QuotationHistory.Gather(articles, []).Length);
    }

    [Fact]
    public void The_speaker_is_named_where_the_witnesses_agree()
    {
        Article[] articles =
        [
            Spoken("a", "\"Nobody was hurt in the old harbour,\" he said.", "marta-dorn"),
            Texts.Article("b", "\"Nobody was hurt in the old harbour,\" the paper heard."),
        ];
        Assert.Equal("marta-dorn", Assert.Single(QuotationHistory.Gather(articles, [])).Speaker);
    }

    [Fact]
    public void Quotations_of_linked_sentences_of_two_languages_are_prints_of_one_utterance()
    {
        const string english = "The ship left at dawn. \"We saw no lights,\" the captain said.";
        const string french =
            "Le navire est parti à l'aube. « Nous n'avons vu aucune lumière », a dit le capitaine.";
        Article[] articles = [Texts.Article("a", english), Texts.Article("b", french, "fr")];
        var derivation = Texts.Derivation("a", "b", DerivationType.Translated) with
        {
            Passages =
            [
                Between(english, "The ship", "dawn.", french, "Le navire", "aube."),
                Between(english, "\"We", "said.", french, "« Nous", "capitaine."),
            ],
        };
        var family = Assert.Single(QuotationHistory.Gather(articles, [derivation]));
        Assert.Equal(
            ["en", "fr"],
            family.Witnesses.Select(witness => witness.Language).Order(StringComparer.Ordinal)
        );
        Assert.Empty(Collator.Collate(articles, [derivation]));
    }

    [Fact]
    public void A_quotation_in_the_headline_counts_where_the_text_has_none()
    {
        const string text = "\"Not our war at all\"\n\nA march was held.";
        var article = Texts.Article("a", text) with
        {
            Parts =
            [
                new ArticlePart(new TextSpan(0, 20), PartRole.Headline, "en"),
                new ArticlePart(new TextSpan(22, text.Length), PartRole.Body, "en"),
            ],
        };
        Assert.Single(QuotationHistory.Gather([article], []));
    }

    private static Passage Between(
        string a,
        string aFirst,
        string aLast,
        string b,
        string bFirst,
        string bLast
    ) => new(Span(a, aFirst, aLast), Span(b, bFirst, bLast));

    private static TextSpan Span(string text, string first, string last) =>
        new(
            text.IndexOf(first, StringComparison.Ordinal),
            text.IndexOf(last, StringComparison.Ordinal) + last.Length
        );

    private static Article Spoken(string id, string text, string actor)
    {
        var close = text.LastIndexOf('"');
        return Texts
            .Article(id, text)
            .With(
                new StatementLayer([
                    new Statement(
                        "s1",
                        StatementKind.Direct,
                        new StatementSource([new TextSpan(close + 2, close + 4)], actor),
                        [],
                        [new TextSpan(1, close)],
                        []
                    ),
                ])
            );
    }

    private static IEnumerable<string> Words(QuoteFamily family, Article[] articles) =>
        family.Witnesses.Select(witness =>
            witness.Span.Of(articles.Single(article => article.Id == witness.Article).Text)
        );
}
