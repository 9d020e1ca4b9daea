using System.Collections.Immutable;
using CsCheck;
using Stemma.Collation;
using Stemma.Ledger;
using Stemma.Lineage;
using Xunit;

namespace Stemma.Tests.Ledger;

public sealed class LedgerKeeperTests
{
    private const string Wire =
        "The frigate stopped the cargo ship off the cape on Tuesday and found 2,300 rifles.\n\nThe harbour master closed the port for two days after the search.";

    private static readonly Article Original = Texts.Article("a1", Wire, outlet: "Cape Wire");

    private static readonly Article Copy = Texts.Article(
        "a2",
        Wire.Replace("2,300 rifles", "2,800 rifles", StringComparison.Ordinal),
        outlet: "Cape Daily"
    );

    private static readonly Article Other = Texts.Article(
        "a3",
        "Farmers in the northern valley celebrated a record harvest of apples and plums this autumn.",
        outlet: "Valley News"
    );

    [Fact]
    public void A_derivation_makes_one_story_and_one_origin()
    {
        var ledger = Keep([Original, Copy, Other], Texts.Derived(Original, Copy));
        Assert.Equal(
            [
                [Original.Id, Copy.Id],
                [Other.Id],
            ],
            ledger.Stories.Select(story => story.Articles.ToList())
        );
        Assert.All(
            ledger.Claims.Where(claim => claim.Texts == 2),
            claim => Assert.Equal(1, claim.Origins.Likely)
        );
        Assert.Contains(ledger.Claims, claim => claim is { Kind: ClaimKind.Event, Texts: 2 });
    }

    [Fact]
    public void A_figure_changed_on_the_way_is_one_claim_and_a_conflict()
    {
        var ledger = Keep([Original, Copy], Texts.Derived(Original, Copy));
        var conflict = Assert.Single(ledger.Conflicts);
        Assert.Equal(ConflictSlot.Figure, conflict.Slot);
        Assert.Equal(
            ["2,300 rifles", "2,800 rifles"],
            conflict.Values.Select(value => value.Value)
        );
        Assert.All(conflict.Values, value => Assert.NotEmpty(value.Claims));
    }

    [Fact]
    public void Two_reports_of_one_event_without_a_derivation_are_two_origins()
    {
        var rival = Texts.Article(
            "a4",
            "A frigate stopped the cargo ship off the cape early on Tuesday and found 2,300 rifles, the harbour master said.",
            outlet: "Cape Observer"
        );
        var ledger = Keep([Original, rival, Other]);
        var claim = Assert.Single(
            ledger.Claims,
            claim => claim is { Kind: ClaimKind.Event, Texts: 2 }
        );
        Assert.Equal((1, 2, 2), (claim.Origins.Low, claim.Origins.Likely, claim.Origins.High));
        Assert.Empty(ledger.Conflicts);
    }

    [Fact]
    public void Every_span_reproduces_words_and_every_claim_has_evidence()
    {
        var ledger = Keep([Original, Copy, Other], Texts.Derived(Original, Copy));
        var articles = new[] { Original, Copy, Other }.ToDictionary(article => article.Id);
        Assert.All(
            ledger.Claims,
            claim =>
            {
                Assert.NotEmpty(claim.Witnesses);
                Assert.All(
                    claim.Witnesses,
                    witness => Assert.NotEmpty(articles[witness.Article].Words(witness.Span))
                );
            }
        );
    }

    [Fact]
    public void Only_an_article_of_the_story_that_was_read_omits_a_claim()
    {
        var shorter = Texts.Article("a5", Wire.Split("\n\n")[0], outlet: "Cape Brief");
        var unread = new Article
        {
            Id = new ArticleId("a6"),
            Path = "news/a6.txt",
            Language = "en",
            ContentHash = "sha256:0",
            Text = string.Empty,
        };
        var ledger = Keep(
            [Original, Copy, Other, shorter, unread],
            Texts.Derived(Original, Copy),
            Texts.Derived(Original, shorter),
            Texts.Derived(Original, unread)
        );
        var omitting = ledger
            .Coverage.Where(cell => cell.Stance == Stance.Omits)
            .Select(cell => cell.Article);
        Assert.Equal([shorter.Id], omitting.Distinct());
    }

    [Fact]
    public void The_order_of_articles_and_derivations_does_not_matter()
    {
        var words = new[]
        {
            "frigate",
            "harbour",
            "rifles",
            "minister",
            "treaty",
            "signed",
            "cape",
            "valley",
            "harvest",
            "2,300",
            "41",
            "closed",
        };
        var text = Gen.Int[0, words.Length - 1]
            .Select(i => words[i])
            .Array[3, 12]
            .Select(picked => string.Join(' ', picked) + ".");
        var article = Gen.Select(text, text, (lead, rest) => lead + "\n\n" + rest);
        Gen.Select(article.Array[2, 7], Gen.Int)
            .Sample(
                (texts, seed) =>
                {
                    ImmutableArray<Article> articles =
                    [
                        .. texts.Select((t, i) => Texts.Article($"a{i}", t)),
                    ];
                    ImmutableArray<Derivation> edges =
                    [
                        .. articles
                            .Zip(articles.Skip(1))
                            .Where((_, i) => i % 2 == 0)
                            .Select(pair => Texts.Derived(pair.First, pair.Second)),
                    ];
                    var shuffled = articles
                        .OrderBy(item => HashCode.Combine(item.Id.Value[^1] * 7919, seed))
                        .ToList();
                    Assert.Equal(
                        Print(Keep(articles, [.. edges])),
                        Print(Keep(shuffled, [.. edges.Reverse()]))
                    );
                },
                iter: 60
            );
    }

    private static string Print(LedgerRecord ledger) =>
        string.Join(
            '\n',
            ledger
                .Stories.Select(story =>
                    $"{story.Id} {string.Join(',', story.Articles)} {Print(story.Origins)}"
                )
                .Concat(
                    ledger.Claims.Select(claim =>
                        $"{claim.Id} {claim.Kind} {claim.Text} {string.Join(',', claim.Witnesses)} {Print(claim.Origins)}"
                    )
                )
                .Concat(
                    ledger.Conflicts.Select(conflict =>
                        $"{conflict.Slot} {string.Join(',', conflict.Values.Select(value => value.Value + string.Join(';', value.Evidence)))}"
                    )
                )
                .Concat(ledger.Coverage.Select(cell => cell.ToString()))
        );

    private static string Print(OriginCount count) =>
        $"{count.Low}-{count.Likely}-{count.High} {string.Join('|', count.Groups.Select(group => string.Join(',', group)))} {string.Join('|', count.Reasons)}";

    private static LedgerRecord Keep(
        IReadOnlyList<Article> articles,
        params Derivation[] derivations
    ) => LedgerKeeper.Keep(articles, derivations, [], ImmutableArray<Change>.Empty);
}
