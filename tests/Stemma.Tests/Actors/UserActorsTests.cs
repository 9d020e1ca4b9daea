using CsCheck;
using Stemma.Actors;
using Xunit;

namespace Stemma.Tests.Actors;

public sealed class UserActorsTests
{
    private const string Good = """
        # our own desk
        actor	tern-island-post	organisation	outlet	NZL	Tern Island Post	private
        name	en	the Post of Tern Island	tern-island-post
        name	ko	턴섬신문	tern-island-post
        name	en	the Kiwis	NZL
        actor	mira-solheim	person	person		Mira Solheim
        fact	mira-solheim	office:secretary-general	PIF	2030-02-01	2031
        """;

    private static readonly string[] Fields =
    [
        "actor",
        "name",
        "fact",
        "x",
        "NZL",
        "en",
        string.Empty,
        "2024",
        "\n",
        "\r\n",
    ];

    [Fact]
    public void Adds_actors_names_and_facts_to_the_catalogue()
    {
        var catalogue = ActorCatalogue.With(UserActors.Parse(Good, "mine.tsv"));
        var post = catalogue.Find("tern-island-post");
        Assert.Equal("private", post!.Ownership);
        Assert.Equal("NZL", catalogue.StateOf("tern-island-post"));
        Assert.Contains("턴섬신문", catalogue.Names("tern-island-post", "ko"));
        Assert.Contains("the Kiwis", catalogue.Names("NZL", "en"));
        Assert.Contains("New Zealand", catalogue.Names("NZL", "en"));
        Assert.Equal(
            "mira-solheim",
            catalogue.HolderOf(
                "secretary-general",
                "PIF",
                DateInterval.Of(IsoDate.OfDay(new DateOnly(2030, 6, 1)))
            )
        );
        Assert.Null(ActorCatalogue.Shared.Find("tern-island-post"));
    }

    [Fact]
    public void A_form_of_the_user_takes_the_place_of_Stemmas_own()
    {
        var catalogue = ActorCatalogue.With(
            UserActors.Parse(
                "actor\tgeorgia-us\tplace\tregion\tUSA\tState of Georgia\nname\ten\tGeorgia\tgeorgia-us",
                "mine.tsv"
            )
        );
        Assert.Contains("Georgia", catalogue.Names("georgia-us", "en"));
        Assert.DoesNotContain("Georgia", catalogue.Names("GEO", "en"));
    }

    [Theory]
    [InlineData(
        "actr\tx",
        "line 1: the row begins with \"actr\"; begin it with actor, name or fact"
    )]
    [InlineData("actor x organisation outlet NZL X", "begins with")]
    [InlineData("actor\tx", "has 2 of 6 fields")]
    [InlineData(
        "\n# a\nactor\tNATO\torganisation\talliance\t\tX",
        "line 3: NATO is North Atlantic"
    )]
    [InlineData("actor\tx y\torganisation\tngo\t\tX", "\"x y\" is no id")]
    [InlineData("actor\tx\tclub\tngo\t\tX", "\"club\" is no kind of actor; use person")]
    [InlineData("actor\tx\torganisation\tngo\tNOWHERE\tX", "there is no actor \"NOWHERE\"")]
    [InlineData("actor\tx\torganisation\toutlet\t\tX\tmine", "\"mine\" is no ownership")]
    [InlineData(
        "name\ten\tFoo\tnobody-here",
        "there is no actor \"nobody-here\"; add an actor row"
    )]
    [InlineData("name\tEnglish\tFoo\tNATO", "\"English\" is no language")]
    [InlineData("name\ten\tF\tNATO", "too short")]
    [InlineData(
        "name\ten\tFoo\tNATO\nname\ten\tFoo\tEU",
        "line 2: \"Foo\" stands in line 1 already"
    )]
    [InlineData("fact\tNZL\tmember\tNATO\t03/2024", "\"03/2024\" is no date; write 2024")]
    [InlineData("fact\tNZL\tmember\tNATO\t2024\t2023", "it ends before it begins")]
    public void Names_the_line_what_is_wrong_and_what_to_do(string text, string message)
    {
        var error = Assert.Throws<InvalidDataException>(() => UserActors.Parse(text, "mine.tsv"));
        Assert.Contains("mine.tsv, line ", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_wrong_rows_are_named_at_once()
    {
        var error = Assert.Throws<InvalidDataException>(() =>
            UserActors.Parse("actr\tx\nname\ten\tFoo\tnobody-here", "mine.tsv")
        );
        Assert.Equal(2, error.Message.Split('\n').Length);
    }

    [Fact]
    public void The_same_bytes_have_the_same_fingerprint()
    {
        Assert.Equal(
            UserActors.Parse(Good, "a").Fingerprint,
            UserActors.Parse(Good, "b").Fingerprint
        );
        Assert.NotEqual(
            UserActors.Parse(Good, "a").Fingerprint,
            UserActors.Parse(Good + "\n# more", "a").Fingerprint
        );
    }

    [Fact]
    public void Any_text_is_read_or_refused_with_its_reason() =>
        Gen.OneOf(Gen.String, Gen.Int[0, Fields.Length - 1].Select(at => Fields[at]))
            .Array[0, 12]
            .Select(parts =>
                string.Join('\t', parts).Replace("\t\n\t", "\n", StringComparison.Ordinal)
            )
            .Sample(
                text =>
                {
                    try
                    {
                        UserActors.Parse(text, "mine.tsv");
                    }
                    catch (InvalidDataException e)
                    {
                        Assert.StartsWith("mine.tsv, line ", e.Message, StringComparison.Ordinal);
                    }
                },
                iter: 500
            );
}
