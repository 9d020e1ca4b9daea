using Stemma.Actors;
using Xunit;

namespace Stemma.Tests.Actors;

/// <summary>Descriptions, groups and places that stand for an actor named elsewhere in the article.</summary>
public sealed class DescriptionTests
{
    private static string? ActorOf(
        string text,
        string language,
        string words,
        string? published = null
    )
    {
        var article = NameFinderTests.Named(text, language, published);
        int start = text.LastIndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0);
        return article
            .Layer<NameLayer>()
            .Names.FirstOrDefault(name => name.Span.Start <= start && name.Span.End > start)
            ?.Actor;
    }

    [Theory]
    [InlineData(
        "en",
        "Political analyst Marta Quental spoke first. For the university professor, the answer was plain.",
        "university professor",
        "marta-quental"
    )]
    [InlineData(
        "en",
        "Political analyst Marta Quental and historian Ines Varga spoke. For the university professor, the answer was plain.",
        "university professor",
        null
    )]
    [InlineData(
        "en",
        "Ambassador Lars Winther spoke first. The diplomat then left the hall.",
        "diplomat",
        "lars-winther"
    )]
    [InlineData(
        "en",
        "Foreign Minister Hana Brook spoke first. The minister of finance stayed away.",
        "minister",
        null
    )]
    [InlineData(
        "en",
        "Japanese Foreign Minister Kenta Oribe spoke first. The Chinese minister stayed away.",
        "minister",
        null
    )]
    [InlineData(
        "fr",
        "L'ambassadeur Lars Winther a parlé. Selon le diplomate, rien ne presse.",
        "diplomate",
        "lars-winther"
    )]
    [InlineData(
        "pt",
        "O analista Rui Tavora falou primeiro. Para o professor, nada mudou.",
        "professor",
        "rui-tavora"
    )]
    public void A_definite_description_is_the_only_person_it_fits(
        string language,
        string text,
        string words,
        string? actor
    ) => Assert.Equal(actor, ActorOf(text, language, words));

    [Theory]
    [InlineData("NATO met. The 32-member alliance agreed.", "alliance", "NATO")]
    [InlineData("ASEAN and the EU met. The bloc agreed.", "bloc", null)]
    [InlineData("ASEAN met. Ministers of the 10-nation bloc agreed.", "bloc", "ASEAN")]
    [InlineData("ASEAN met. An opposition bloc agreed.", "bloc", null)]
    public void A_group_is_the_only_one_of_its_kind(string text, string words, string? actor) =>
        Assert.Equal(actor, ActorOf(text, "en", words));

    [Theory]
    [InlineData("The European Union met. The EU agreed. Brussels said it would pay.", "EU")]
    [InlineData("Belgium has a cabinet. Brussels said it would pay.", "BEL")]
    [InlineData("A summit is near. Brussels said it would pay.", "brussels")]
    [InlineData("NATO and the EU met. Brussels said it would pay.", "brussels")]
    public void Brussels_is_whoever_the_article_speaks_of(string text, string actor) =>
        Assert.Equal(actor, ActorOf(text, "en", "Brussels"));

    [Theory]
    [InlineData("North Korea fired a missile. The North said it was a test.", "The North", "PRK")]
    [InlineData("North Korea fired a missile into the North Sea.", "the North", null)]
    [InlineData("Trade grew. The North said it was a test.", "The North", null)]
    [InlineData("North Korea fired. The South Korean army saw it.", "South Korean", "KOR")]
    public void The_North_is_a_state_where_the_article_is_about_it(
        string text,
        string words,
        string? actor
    ) => Assert.Equal(actor, ActorOf(text, "en", words));

    [Fact]
    public void An_acronym_before_it_is_spelled_out_is_the_same_agency()
    {
        const string Text =
            "LISBON (TRW) - It rained, the Tern Reef Wire reported. TRW said no more.";
        Assert.Equal(ActorOf(Text, "en", "Tern Reef Wire"), ActorOf(Text, "en", "TRW said"));
    }

    [Fact]
    public void The_economist_is_a_person_and_The_Economist_a_paper()
    {
        Assert.Equal("the-economist", ActorOf("As The Economist wrote.", "en", "The Economist"));
        Assert.Null(ActorOf("Prices rose. The economist was not surprised.", "en", "economist"));
    }

    [Fact]
    public void A_common_name_is_the_minister_only_where_his_state_is_named()
    {
        Assert.Equal(
            "ben-wallace",
            ActorOf("Britain's Ben Wallace flew to Oslo.", "en", "Ben Wallace")
        );
        Assert.NotEqual(
            "ben-wallace",
            ActorOf("Ben Wallace scored twelve points for Detroit.", "en", "Ben Wallace")
        );
    }

    [Theory]
    [InlineData("The NATO chief flew home.", "chief", "2023-03-01", "jens-stoltenberg")]
    [InlineData("The NATO chief flew home.", "chief", "2025-01-10", "mark-rutte")]
    [InlineData(
        "The French prime minister flew home.",
        "minister",
        "2023-03-01",
        "elisabeth-borne"
    )]
    [InlineData("The French prime minister flew home.", "minister", "2010", "francois-fillon")]
    [InlineData(
        "The Ukrainian defence minister flew home.",
        "minister",
        "2023-03-01",
        "oleksii-reznikov"
    )]
    public void A_title_is_whoever_held_it_then(
        string text,
        string words,
        string published,
        string actor
    ) => Assert.Equal(actor, ActorOf(text, "en", words, published));
}
