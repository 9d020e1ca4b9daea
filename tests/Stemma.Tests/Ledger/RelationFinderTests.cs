using Stemma.Actors;
using Stemma.Ledger.Assertions;
using Stemma.Ledger.Relations;
using Xunit;

namespace Stemma.Tests.Ledger;

public sealed class RelationFinderTests
{
    public static TheoryData<string, string, string> Examples() =>
        Specification.Blocks("Ledger/relations.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_specification_holds(string language, string text, string expected)
    {
        var article = new NameFinder().Process(Texts.Article("a", text, language));
        var relations = RelationFinder.Of(RunProfile.Of([article])).ToList();
        Assert.Equal(
            expected,
            string.Join(
                "\n",
                relations.Select(relation =>
                    $"{relation.Kind} {string.Join(' ', relation.Actors)} {relation.Basis} {relation.From}".TrimEnd()
                )
            )
        );
        Assert.All(relations, relation => Assert.NotEmpty(relation.Evidence));
    }
}
