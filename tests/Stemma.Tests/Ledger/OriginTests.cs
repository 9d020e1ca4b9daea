using System.Collections.Immutable;
using Stemma.Attribution;
using Stemma.Collation;
using Stemma.Ledger;
using Stemma.Lineage;
using Xunit;

namespace Stemma.Tests.Ledger;

public sealed class OriginTests
{
    private const string Words = "We did not come here to build a wall in the ocean";

    [Fact]
    public void Agencies_at_one_speech_are_as_many_origins_and_one_voice()
    {
        var outlets = new[] { "North Post", "South Post", "East Post" };
        ImmutableArray<Article> articles =
        [
            .. outlets.Select((outlet, i) => Quoting($"a{i}", outlet, via: null)),
        ];
        var claim = Quotation(articles);
        Assert.Equal((3, 3), (claim.Texts, claim.Origins.Likely));
        Assert.Equal(["mara-lind"], claim.Voices);
    }

    [Fact]
    public void Chains_of_attribution_fold_together_where_no_words_are_shared()
    {
        ImmutableArray<Article> articles =
        [
            Quoting("a0", "North Post", via: "lusa"),
            Quoting("a1", "South Post", via: "lusa"),
            Quoting("a2", "East Post", via: null),
        ];
        var claim = Quotation(articles);
        Assert.Equal(2, claim.Origins.Likely);
        Assert.Contains(
            claim.Origins.Reasons,
            reason => reason.Contains("lusa", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void An_article_with_two_sources_stands_with_the_one_its_words_come_from()
    {
        const string Boarded =
            "Sailors boarded the grey cargo ship before dawn and found rifles under the cement.";
        const string Taken =
            "A diplomat expects that the captured vessel will soon be towed to the port of Djibouti.";
        var first = Texts.Article("a1", Boarded, outlet: "First Wire");
        var second = Texts.Article(
            "a2",
            Taken + "\n\nSailors had boarded a ship on Tuesday, officials in the capital said.",
            outlet: "Second Wire"
        );
        var merged = Texts.Article("a3", Boarded + "\n\n" + Taken, outlet: "Merger Times");
        var ledger = LedgerKeeper.Keep(
            [first, second, merged],
            [
                Texts.Derived(first, merged, DerivationType.Rewritten),
                Texts.Derived(second, merged, DerivationType.Rewritten),
            ],
            [],
            []
        );
        var towed = ledger.Claims.First(claim =>
            claim.Text.StartsWith("A diplomat", StringComparison.Ordinal)
        );
        Assert.Equal(
            [
                [second.Id, merged.Id],
            ],
            towed.Origins.Groups.Select(group => group.ToList())
        );
    }

    [Fact]
    public void A_missing_credit_raises_the_high_count_and_not_the_low_one()
    {
        ImmutableArray<Article> articles =
        [
            Quoting("a0", "North Post", via: null),
            Quoting("a1", "South Post", via: null),
        ];
        var origins = Quotation(articles).Origins;
        Assert.Equal((1, 2), (origins.Low, origins.High));
    }

    [Fact]
    public void An_unnamed_source_is_a_voice_with_its_place()
    {
        var text = $"\"{Words},\" an official said.";
        var article = Texts
            .Article("a0", text)
            .With(
                new StatementLayer([
                    new Statement(
                        "s1",
                        StatementKind.Direct,
                        new StatementSource(
                            [
                                new TextSpan(
                                    text.IndexOf("an official", StringComparison.Ordinal),
                                    text.Length - 6
                                ),
                            ],
                            null
                        ),
                        [],
                        [new TextSpan(1, 1 + Words.Length)],
                        []
                    ),
                ])
            );
        var other = Texts.Article("a1", text);
        var ledger = LedgerKeeper.Keep(
            [article, other],
            [Texts.Derived(article, other)],
            [Family([article, other], null)],
            []
        );
        Assert.Equal(
            ["unnamed:a0:s1"],
            ledger.Claims.First(claim => claim.Kind == ClaimKind.Quotation).Voices
        );
    }

    private static Claim Quotation(ImmutableArray<Article> articles) =>
        LedgerKeeper
            .Keep(articles, [], [Family(articles, "mara-lind")], [])
            .Claims.Single(claim => claim.Kind == ClaimKind.Quotation);

    private static QuoteFamily Family(ImmutableArray<Article> articles, string? speaker) =>
        new(
            "q1",
            speaker,
            [
                .. articles.Select(article =>
                {
                    var at = article.Text.IndexOf(Words, StringComparison.Ordinal);
                    var span = new TextSpan(at, at + Words.Length);
                    return new QuoteWitness(article.Id, span, [span], "en", speaker, "s1");
                }),
            ]
        );

    private static Article Quoting(string name, string outlet, string? via)
    {
        var text = $"\"{Words},\" Mara Lind said.";
        return Texts
            .Article(name, text, outlet: outlet)
            .With(
                new StatementLayer([
                    new Statement(
                        "s1",
                        StatementKind.Direct,
                        new StatementSource(
                            [new TextSpan(text.Length - 15, text.Length - 6)],
                            "mara-lind"
                        ),
                        [],
                        [new TextSpan(1, 1 + Words.Length)],
                        via is null ? [] : [via]
                    ),
                ])
            );
    }
}
