using Stemma.Actors;
using Xunit;

namespace Stemma.Tests.Actors;

public sealed class ActorCatalogueTests
{
    private static readonly ActorCatalogue Catalogue = ActorCatalogue.Shared;

    [Theory]
    [InlineData("seoul", "KOR")]
    [InlineData("kcna", "PRK")]
    [InlineData("UNSC", null)]
    [InlineData("KOR", "KOR")]
    [InlineData("nobody", null)]
    public void Knows_the_state_an_actor_belongs_to(string id, string? state) =>
        Assert.Equal(state, Catalogue.StateOf(id));

    [Theory]
    [InlineData("secretary-general", "NATO", "2023-01-29", "jens-stoltenberg")]
    [InlineData("secretary-general", "NATO", "2024-10-01", "mark-rutte")]
    [InlineData("secretary-general", "NATO", "2024", null)]
    [InlineData("secretary-general", "NATO", "2099-01-01", null)]
    [InlineData("president", "RUS", "2010-01-01", "dmitry-medvedev")]
    [InlineData("president", "KOR", "2022-06-29", "yoon-suk-yeol")]
    public void Names_the_holder_of_an_office_on_a_day_and_nobody_where_that_is_not_known(
        string office,
        string of,
        string when,
        string? holder
    )
    {
        Assert.True(IsoDate.TryParse(when, out var date));
        Assert.Equal(holder, Catalogue.HolderOf(office, of, DateInterval.Of(date)));
    }

    [Fact]
    public void Members_and_partners_of_an_alliance_are_dated_facts()
    {
        var facts = Catalogue.Relations("NATO");
        Assert.Contains(
            facts,
            fact => fact is { Subject: "POL", Kind: "member", From: { Year: 1999 } }
        );
        Assert.Contains(facts, fact => fact is { Subject: "KOR", Kind: "partner" });
    }

    [Fact]
    public void Every_fact_is_about_actors_the_catalogue_holds_and_ends_after_it_began()
    {
        var wrong = EmbeddedResource
            .Rows("Actors/Resources/facts.tsv")
            .Where(row =>
                Catalogue.Find(row[0]) is null
                || Catalogue.Find(row[2]) is null
                || (
                    row[3].Length > 0
                    && row[4].Length > 0
                    && string.CompareOrdinal(row[3], row[4]) >= 0
                )
            )
            .Select(row => string.Join(' ', row));
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    [InlineData("pt")]
    [InlineData("fr")]
    [InlineData("zh")]
    [InlineData("ja")]
    public void Every_form_stands_for_an_actor_the_catalogue_holds(string language)
    {
        var wrong = EmbeddedResource
            .Rows($"Actors/Resources/names.{language}.tsv")
            .Where(row => row[1] is not "-" && Catalogue.Find(row[1]) is null)
            .Select(row => string.Join(' ', row));
        Assert.Empty(wrong);
    }
}
