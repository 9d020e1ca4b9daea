using System.Collections.Immutable;

namespace Stemma.Tests.Lineage;

/// <summary>Articles made for tests: paragraphs parted by a blank line, the first one the headline.</summary>
internal static class Witnesses
{
    internal static Article Make(
        string name,
        string text,
        string? outlet = null,
        string? agency = null,
        string? published = null,
        string language = "en"
    )
    {
        text = text.Trim().ReplaceLineEndings("\n");
        var parts = ImmutableArray.CreateBuilder<ArticlePart>();
        var at = 0;
        foreach (var paragraph in text.Split("\n\n"))
        {
            var role =
                parts.Count == 0 && text.Contains("\n\n", StringComparison.Ordinal)
                    ? PartRole.Headline
                    : PartRole.Body;
            parts.Add(new ArticlePart(new TextSpan(at, at + paragraph.Length), role, language));
            at += paragraph.Length + 2;
        }

        return new Article
        {
            Id = new ArticleId(name),
            Path = $"{name}.txt",
            ContentHash = "sha256:0",
            Language = language,
            Text = text,
            Parts = parts.ToImmutable(),
            Outlet = outlet,
            Agency = agency,
            Published = IsoDate.TryParse(published, out var date)
                ? new Publication(DateInterval.Of(date), PublicationBasis.Given)
                : Publication.Unknown,
        };
    }

    internal const string Wire = """
        Dam at Kelmore to be rebuilt after spring flood

        KELMORE, May 4 (NPA) - The regional council voted on Thursday to rebuild the cracked dam above Kelmore, six weeks after a flood drove 900 people from their homes.

        Councillor Ines Vaart said the work would begin in August and cost 41 million crowns, a third of it borrowed. "We owe the valley a wall that holds," she told the chamber.

        Engineers found that the concrete had never been tested for frost. A report due in June will say who signed the papers.

        Farmers along the river have asked for a spillway on the eastern bank. Their spokesman, Odo Brenning, called the plan "a door without a house".

        The old dam was finished in 1962 and supplied water to four towns.
        """;

    internal const string Spun = """
        Barrier at Kelmore will be reconstructed following spring deluge

        The local board voted on Thursday to reconstruct the broken dam above Kelmore, six weeks following a deluge drove 900 individuals from their houses.

        Councillor Ines Vaart stated the labour would start in August and price 41 million crowns, a third of it lent. "We owe the valley a barrier that stands," she informed the chamber.

        Technicians discovered that the cement had never been examined for frost. A document due in June will tell who signed the documents.

        Growers along the stream have requested a spillway on the eastern shore. Their speaker, Odo Brenning, named the scheme "a gate without a home".

        The ancient dam was completed in 1962 and provided water to four cities.
        """;

    internal const string Edited = """
        Kelmore dam will be rebuilt

        The regional council voted yesterday to rebuild the cracked dam above Kelmore, six weeks after a flood drove 900 people from their homes.

        Councillor Ines Vaart said the work would begin in August and cost 41m crowns, a third of it borrowed. "We owe the valley a wall that holds," she told the chamber.

        Engineers found the concrete had never been tested for frost. A report due in June will say who signed the papers.

        Farmers along the river have asked for a spillway on the eastern bank.
        """;

    internal const string Independent = """
        In Kelmore, mud on the piano and a vote in the rain

        Ines Vaart kept her boots on for the vote. The councillor had walked through the lower town that morning with a torch, and there was still silt on her sleeves when she rose to speak.

        "We owe the valley a wall that holds," she said, and nobody clapped. Behind the glass, two dozen residents held up photographs of their kitchens.

        Marta Ollenik, 71, lost a piano and a cellar of apples. She told this newspaper that she had heard promises before, in 1987, from a man with the same necktie.

        Odo Brenning, who speaks for the farmers, left early. His cows, he said, do not read minutes, and the river does not wait for a budget of 41 million crowns.

        By evening the council had its majority, eleven to four, and the rain had stopped.
        """;

    internal const string Second = """
        Insurers brace for claims after Kelmore flood

        Insurance companies expect claims of 260 million crowns from the flood at Kelmore, their association announced in a statement on Friday, more than for any storm of the last decade.

        Its director, Petra Solheim, said that every second cellar had been insured for less than half its worth. "Nobody buys a boat in a dry year," she wrote.

        Adjusters have visited 340 houses so far. The association wants premiums for the lower town to rise by a fifth and asks the state to stand behind the largest losses.

        Two firms have stopped selling new policies in the valley until the banks of the river have been surveyed again.
        """;

    internal const string Merger = """
        Kelmore counts the cost: a dam, a debt and a premium

        The regional council has voted to rebuild the cracked dam above Kelmore, six weeks after a flood drove 900 people from their homes. Councillor Ines Vaart said the work would begin in August and cost 41 million crowns, a third of it borrowed.

        Insurance companies, meanwhile, expect claims of 260 million crowns from the flood, their association announced in a statement, more than for any storm of the last decade. Every second cellar had been insured for less than half its worth, said its director, Petra Solheim.

        Engineers found that the concrete had never been tested for frost, and two firms have stopped selling new policies in the valley until the banks of the river have been surveyed again.
        """;

    internal const string Unrelated = """
        Chess club wins the league on the last board

        The club from Saint Orm took the title on Sunday when Tove Halvard, aged fifteen, turned a lost rook ending into a draw against the champion of the north.

        Her coach had already gone outside to smoke. He learned of the result from a boy on a bicycle and missed the handshake.

        The trophy, a copper kettle, will stand in the library until next spring.
        """;
}
