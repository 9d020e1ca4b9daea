using System.Collections.Immutable;
using Stemma.Actors;
using Stemma.Collation;
using Stemma.Ledger;
using Stemma.Ledger.Figures;
using Stemma.Lineage;
using Xunit;
using Figure = Stemma.Ledger.Figures.Figure;

namespace Stemma.Tests.Ledger;

public sealed class ConflictTests
{
    [Theory]
    [InlineData(51300, FigureBound.Exact, 51000, FigureBound.Exact, true)] // rounded
    [InlineData(51300, FigureBound.Exact, 50000, FigureBound.AtLeast, true)]
    [InlineData(480000, FigureBound.Exact, 50000, FigureBound.AtLeast, false)]
    [InlineData(48000, FigureBound.Exact, 46000, FigureBound.AtLeast, false)] // a bound is rounder than what it bounds
    [InlineData(1950, FigureBound.Exact, 2000, FigureBound.About, true)]
    [InlineData(2300, FigureBound.Exact, 2000, FigureBound.About, false)]
    [InlineData(12, FigureBound.Exact, 10, FigureBound.Exact, false)]
    [InlineData(120, FigureBound.Exact, 100, FigureBound.Exact, false)]
    [InlineData(30, FigureBound.Exact, 30, FigureBound.About, true)]
    public void Figures_agree_as_far_as_their_precision_goes(
        double one,
        object oneBound,
        double other,
        object otherBound,
        bool expected
    )
    {
        var a = new Figure(new TextSpan(0, 1), one, "person", "", (FigureBound)oneBound, false);
        var b = new Figure(new TextSpan(0, 1), other, "person", "", (FigureBound)otherBound, false);
        Assert.Equal(expected, FigureAgreement.Compatible(a, b));
        Assert.Equal(expected, FigureAgreement.Compatible(b, a));
    }

    [Fact]
    public void Money_given_again_in_another_currency_is_no_conflict()
    {
        var original = Texts.Article(
            "a1",
            "The parliament approved the bridge project and will pay 38 million dollars for it."
        );
        var copy = Texts.Article(
            "a2",
            "The parliament approved the bridge project and will pay 38 million dollars (18 million pounds) for it."
        );
        Assert.Empty(Keep([original, copy], Texts.Derived(original, copy)).Conflicts);
    }

    [Fact]
    public void A_date_that_moved_on_the_way_is_a_conflict_and_a_less_exact_one_is_not()
    {
        const string Told =
            "The observers will reach the northern delta on {0} after the ministers meet.";
        var original = Texts
            .Article("a1", Told.Replace("{0}", "1 November", StringComparison.Ordinal))
            .WithDates(("1 November", "2024-11-01"));
        var moved = Texts
            .Article("a2", Told.Replace("{0}", "11 November", StringComparison.Ordinal))
            .WithDates(("11 November", "2024-11-11"));
        var vague = Texts
            .Article("a3", Told.Replace("{0}", "some day in November", StringComparison.Ordinal))
            .WithDates(("November", "2024-11"));
        var ledger = Keep(
            [original, moved, vague],
            Texts.Derived(original, moved),
            Texts.Derived(original, vague)
        );
        var conflict = Assert.Single(ledger.Conflicts);
        Assert.Equal(ConflictSlot.Date, conflict.Slot);
        Assert.Equal(["2024-11-01", "2024-11-11"], conflict.Values.Select(value => value.Value));
    }

    [Fact]
    public void Two_months_for_one_named_occasion_conflict_and_the_next_years_does_not()
    {
        var names = new NameFinder();
        Article Dated(string name, string text, params (string, string)[] dates) =>
            names.Process(Texts.Article(name, text, day: null)).WithDates(dates);
        var first = Dated(
            "a1",
            "NATO leaders held a long summit in Oslo, Norway, from 3 May to agree on budgets.",
            ("3 May", "2021-05-03")
        );
        var second = Dated(
            "a2",
            "Weeks earlier the alliance, NATO, had met at the Oslo summit in June to talk of money.",
            ("June", "2021-06")
        );
        var next = Dated(
            "a3",
            "Another NATO summit in Oslo took place on 9 June with new members around the table.",
            ("9 June", "2022-06-09")
        );
        var conflict = Assert.Single(Keep([first, second, next]).Conflicts);
        Assert.Equal(ConflictSlot.Date, conflict.Slot);
        Assert.Equal(["2021-05-03", "2021-06"], conflict.Values.Select(value => value.Value));
    }

    [Fact]
    public void A_count_of_another_time_is_no_conflict()
    {
        var earlier = Texts.Article(
            "a1",
            "The document was approved by the 30 members of the northern alliance at the January summit.",
            day: "2023-01-30"
        );
        var later = Texts.Article(
            "a2",
            "The 31 members of the northern alliance issued a strongly worded communique in July.",
            day: "2023-07-13"
        );
        Assert.Empty(Keep([earlier, later]).Conflicts);
    }

    [Fact]
    public void Certainty_gained_on_the_way_is_a_conflict_of_polarity()
    {
        var original = Texts.Article(
            "a1",
            "The alliance may open a liaison desk at the naval station."
        );
        var copy = Texts.Article(
            "a2",
            "The alliance will open a liaison desk at the naval station."
        );
        var change = new Change(
            ChangeKind.Hedge,
            copy.Id,
            original.Id,
            new TextSpan(13, 17),
            new TextSpan(13, 16),
            "may",
            "will"
        );
        var conflict = Assert.Single(
            Keep([original, copy], [change], Texts.Derived(original, copy)).Conflicts
        );
        Assert.Equal(ConflictSlot.Polarity, conflict.Slot);
        Assert.Equal(
            ["alliance may open a", "alliance will open a"],
            conflict.Values.Select(value => value.Value)
        );
        Assert.All(conflict.Values, value => Assert.NotEmpty(value.Evidence));
    }

    [Fact]
    public void A_shorter_form_of_a_name_is_no_conflict()
    {
        var original = Texts.Article("a1", "Minister Ana Costa Lima opened the bridge.");
        var copy = Texts.Article("a2", "Minister Costa Lima opened the bridge.");
        var changed = Texts.Article("a3", "Minister Ana Casta Lima opened the bridge.");
        Change Renamed(Article child, string to) =>
            new(
                ChangeKind.Name,
                child.Id,
                original.Id,
                new TextSpan(9, 9 + to.Length),
                new TextSpan(9, 23),
                "Ana Costa Lima",
                to
            );
        Assert.Empty(Keep([original, copy], [Renamed(copy, "Costa Lima")]).Conflicts);
        Assert.Equal(
            ConflictSlot.Name,
            Assert
                .Single(Keep([original, changed], [Renamed(changed, "Ana Casta Lima")]).Conflicts)
                .Slot
        );
    }

    private static LedgerRecord Keep(
        IReadOnlyList<Article> articles,
        params Derivation[] derivations
    ) => Keep(articles, [], derivations);

    private static LedgerRecord Keep(
        IReadOnlyList<Article> articles,
        ImmutableArray<Change> changes,
        params Derivation[] derivations
    ) => LedgerKeeper.Keep(articles, derivations, [], changes);
}
