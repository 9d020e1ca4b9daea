using System.Collections.Immutable;
using CsCheck;
using Stemma.Lineage;
using Xunit;

namespace Stemma.Tests.Lineage;

public sealed class LineageTracerTests
{
    private static ImmutableArray<Derivation> Trace(IReadOnlyList<Article> articles) =>
        LineageTracer.Trace(articles, cancellation: TestContext.Current.CancellationToken);

    private static Derivation Only(params Article[] articles) => Assert.Single(Trace(articles));

    [Fact]
    public void A_reprint_is_verbatim_and_comes_from_the_agency_it_credits()
    {
        var wire = Witnesses.Make(
            "w",
            Witnesses.Wire,
            outlet: "Northern Press Agency",
            published: "2031-05-04"
        );
        var reprint = Witnesses.Make(
            "a",
            Witnesses.Wire,
            outlet: "Valley Gazette",
            agency: "NPA",
            published: "2031-05-05"
        );
        var edge = Only(wire, reprint);
        Assert.Equal((wire.Id, reprint.Id), (edge.From, edge.To));
        Assert.Equal(DerivationType.Verbatim, edge.Type);
        Assert.Equal(DerivationDirection.Stated, edge.Direction);
        Assert.Contains(
            edge.Reasons,
            reason => reason.Contains("names NPA as a source", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_copy_whose_language_could_not_be_told_is_compared_by_its_words()
    {
        var wire = Witnesses.Make("w", Witnesses.Wire, published: "2031-05-04");
        var copy = Witnesses.Make("x", Witnesses.Wire, published: "2031-05-05") with
        {
            Language = "und",
        };
        Assert.Equal(DerivationType.Verbatim, Only(wire, copy).Type);
    }

    [Fact]
    public void An_edited_copy_is_told_from_a_spun_one()
    {
        var wire = Witnesses.Make("w", Witnesses.Wire, published: "2031-05-04");
        var edited = Only(
            wire,
            Witnesses.Make("x", Witnesses.Edited, outlet: "Valley Gazette", published: "2031-05-05")
        );
        Assert.Equal(
            (DerivationType.Edited, DerivationDirection.Inferred),
            (edited.Type, edited.Direction)
        );
        Assert.Equal(wire.Id, edited.From);
        var spun = Only(
            wire,
            Witnesses.Make("x", Witnesses.Spun, outlet: "News Mill", published: "2031-05-05")
        );
        Assert.Equal(
            (DerivationType.Rewritten, DerivationDirection.Inferred),
            (spun.Type, spun.Direction)
        );
    }

    [Fact]
    public void Words_put_for_words_one_for_one_betray_a_copy_that_shares_few_runs()
    {
        const string first =
            "The harbour board voted on Monday to close the old grain pier for six weeks while divers examine the rusted beams below the waterline. Its chair said the repairs would cost more than the whole budget of last year.";
        const string spun =
            "The port council agreed on Monday to shut the ancient grain jetty for six weeks while frogmen inspect the corroded girders below the surface. Its head said the mending would cost more than the entire budget of last year.";
        var edge = Only(
            Witnesses.Make("w", first, published: "2031-05-04"),
            Witnesses.Make("x", spun, published: "2031-05-06")
        );
        Assert.Equal(DerivationType.Rewritten, edge.Type);
        Assert.Contains(
            edge.Reasons,
            reason => reason.StartsWith("words are put for words", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Reports_that_share_names_figures_and_a_public_quotation_are_independent() =>
        Assert.Empty(
            Trace([
                Witnesses.Make("w", Witnesses.Wire, published: "2031-05-04"),
                Witnesses.Make("x", Witnesses.Independent, published: "2031-05-05"),
                Witnesses.Make("y", Witnesses.Second, published: "2031-05-05"),
                Witnesses.Make("z", Witnesses.Unrelated, published: "2031-05-05"),
            ])
        );

    [Fact]
    public void A_merger_has_two_parents()
    {
        var edges = Trace([
            Witnesses.Make(
                "m",
                Witnesses.Merger,
                outlet: "Valley Gazette",
                published: "2031-05-07"
            ),
            Witnesses.Make("w", Witnesses.Wire, published: "2031-05-04"),
            Witnesses.Make("s", Witnesses.Second, published: "2031-05-05"),
        ]);
        Assert.Equal(
            ["s", "w"],
            edges.Select(edge => edge.From.Value).Order(StringComparer.Ordinal)
        );
        Assert.All(edges, edge => Assert.Equal("m", edge.To.Value));
    }

    [Fact]
    public void A_copy_of_a_copy_hangs_on_the_copy()
    {
        var edges = Trace([
            Witnesses.Make(
                "w",
                Witnesses.Wire,
                outlet: "Northern Press Agency",
                published: "2031-05-04"
            ),
            Witnesses.Make(
                "e",
                Witnesses.Edited,
                outlet: "Valley Gazette",
                published: "2031-05-05"
            ),
            Witnesses.Make(
                "c",
                Witnesses.Edited.Replace("six weeks", "six long weeks", StringComparison.Ordinal),
                outlet: "Mirror",
                published: "2031-05-06"
            ),
        ]);
        Assert.Equal(
            [("e", "c"), ("w", "e")],
            edges
                .Select(edge => (edge.From.Value, edge.To.Value))
                .OrderBy(pair => pair.Item1, StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_later_version_by_the_same_maker_is_an_update()
    {
        var early = Witnesses.Make(
            "z",
            Witnesses.Edited + "\n\n(More to follow)",
            outlet: "Northern Press Agency"
        );
        var late = Witnesses.Make(
            "a",
            "UPDATE 1-" + Witnesses.Wire,
            outlet: "Northern Press Agency"
        );
        var edge = Only(late, early);
        Assert.Equal((early.Id, late.Id), (edge.From, edge.To));
        Assert.Equal(
            (DerivationType.Updated, DerivationDirection.Inferred),
            (edge.Type, edge.Direction)
        );
    }

    [Fact]
    public void Where_nothing_tells_the_way_it_stays_open_and_sides_go_by_path()
    {
        var edge = Only(Witnesses.Make("b", Witnesses.Wire), Witnesses.Make("a", Witnesses.Wire));
        Assert.Equal(DerivationDirection.Undetermined, edge.Direction);
        Assert.Equal(("a", "b"), (edge.From.Value, edge.To.Value));
    }

    [Fact]
    public void The_order_of_the_articles_does_not_matter()
    {
        Article[] articles =
        [
            Witnesses.Make(
                "w",
                Witnesses.Wire,
                outlet: "Northern Press Agency",
                published: "2031-05-04"
            ),
            Witnesses.Make(
                "e",
                Witnesses.Edited,
                outlet: "Valley Gazette",
                published: "2031-05-05"
            ),
            Witnesses.Make("s", Witnesses.Spun),
            Witnesses.Make("i", Witnesses.Independent, published: "2031-05-05"),
            Witnesses.Make("m", Witnesses.Merger, published: "2031-05-07"),
            Witnesses.Make("x", Witnesses.Second, published: "2031-05-05"),
        ];
        var expected = Show(Trace(articles));
        Assert.NotEmpty(expected);
        Gen.Shuffle(articles)
            .Sample(shuffled => Assert.Equal(expected, Show(Trace(shuffled))), iter: 20);
    }

    [Fact]
    public void Passages_lie_in_their_texts_and_nothing_throws()
    {
        string[] sources =
        [
            Witnesses.Wire,
            Witnesses.Spun,
            Witnesses.Merger,
            "",
            "“",
            "「あ」" + new string('。', 40),
        ];
        var piece = Gen.OneOf(
            OneOf(sources),
            Gen.String[0, 200],
            OneOf(
                "a a a a a a a a",
                "한국 정부는 11일 밝혔다. ",
                "“unclosed ",
                "1,000.5 ",
                "\n\n",
                "\ud800"
            )
        );
        Gen.Select(piece, piece, piece)
            .Select((a, b, c) => a + " " + b + "\n\n" + c)
            .List[2, 4]
            .Sample(
                texts =>
                {
                    var articles = texts
                        .Select(
                            (text, n) =>
                                Witnesses.Make($"t{n}", text, language: n % 2 == 0 ? "en" : "ko")
                        )
                        .ToList();
                    var byId = articles.ToDictionary(
                        article => article.Id,
                        article => article.Text.Length
                    );
                    foreach (var edge in Trace(articles))
                    {
                        Assert.NotEqual(edge.From, edge.To);
                        Assert.NotEmpty(edge.Reasons);
                        Assert.InRange(edge.Confidence, 0, 1);
                        foreach (var passage in edge.Passages)
                        {
                            Assert.True(
                                passage.From.Start >= 0
                                    && passage.From.End <= byId[edge.From]
                                    && !passage.From.IsEmpty
                            );
                            Assert.True(
                                passage.To.Start >= 0
                                    && passage.To.End <= byId[edge.To]
                                    && !passage.To.IsEmpty
                            );
                        }
                    }
                },
                iter: 100
            );
    }

    [Fact]
    public void Texts_of_random_words_are_not_linked()
    {
        var word = Gen.Char['a', 'z'].Array[1, 9].Select(letters => new string(letters));
        Gen.Select(word.Array[120], word.Array[120])
            .Sample(
                pair =>
                    Assert.Empty(
                        Trace([
                            Witnesses.Make("a", string.Join(' ', pair.Item1)),
                            Witnesses.Make("b", string.Join(' ', pair.Item2)),
                        ])
                    ),
                iter: 50
            );
    }

    [Fact]
    public void A_copied_paragraph_in_two_long_texts_is_one_passage_and_chance_is_none()
    {
        var copied = Witnesses.Wire.Split("\n\n")[2] + " " + Witnesses.Wire.Split("\n\n")[3];
        var word = Gen.Int[0, 999]
            .Select(n =>
                $"{(char)('a' + (n % 26))}{new string((char)('a' + (n / 40)), 2 + (n % 5))}"
            );
        Gen.Select(word.Array[2_000], word.Array[2_000])
            .Sample(
                pair =>
                {
                    var one =
                        $"{string.Join(' ', pair.Item1)} {copied} {string.Join(' ', pair.Item1.Reverse())}";
                    var other = $"{copied} {string.Join(' ', pair.Item2)}";
                    var edge = Only(Witnesses.Make("a", one), Witnesses.Make("b", other));
                    var (long1, long2) = (Assert.Single(edge.Passages).From, edge.Passages[0].To);
                    Assert.InRange(long1.Length, copied.Length - 40, copied.Length + 150);
                    Assert.InRange(long2.Length, copied.Length - 40, copied.Length + 150);
                },
                iter: 3
            );
    }

    [Fact]
    public void A_text_of_one_word_over_and_over_is_compared_in_no_time()
    {
        var text = string.Join(' ', Enumerable.Repeat("again", 50_000));
        var edges = Trace([Witnesses.Make("a", text), Witnesses.Make("b", text)]);
        Assert.True(edges.Length <= 1);
    }

    private static Gen<string> OneOf(params string[] values) =>
        Gen.Int[0, values.Length - 1].Select(n => values[n]);

    private static string Show(IEnumerable<Derivation> edges) =>
        string.Join(
            '\n',
            edges.Select(edge =>
                $"{edge.From} {edge.To} {edge.Type} {edge.Direction} {edge.Confidence} {string.Join(' ', edge.Passages)} {string.Join(';', edge.Reasons)}"
            )
        );
}
