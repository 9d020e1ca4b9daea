using CsCheck;
using Stemma.Lineage;
using Xunit;

namespace Stemma.Tests.Lineage;

public sealed class TreeBuilderTests
{
    private static Derivation Edge(
        string from,
        string to,
        DerivationDirection direction = DerivationDirection.Inferred,
        int shared = 100
    ) =>
        new(
            new ArticleId(from),
            new ArticleId(to),
            DerivationType.Edited,
            direction,
            0.9,
            [new Passage(new TextSpan(0, shared), new TextSpan(0, shared))],
            ["test"]
        );

    private static string Show(FamilyTree tree) =>
        string.Join(' ', tree.Edges.Select(edge => $"{edge.From}>{edge.To}"));

    [Fact]
    public void Articles_are_numbered_by_path_and_hang_on_their_parents()
    {
        var tree = TreeBuilder.Build(
            "st1",
            [
                Witnesses.Make("c", Witnesses.Wire),
                Witnesses.Make("a", Witnesses.Wire),
                Witnesses.Make("b", Witnesses.Wire),
            ],
            [Edge("a", "b"), Edge("b", "c"), Edge("b", "elsewhere")]
        );
        Assert.Equal(
            ["n1=a", "n2=b", "n3=c"],
            tree.Nodes.Select(node => $"{node.Id}={node.Article}")
        );
        Assert.Equal("n1>n2 n2>n3", Show(tree));
        Assert.All(tree.Edges, edge => Assert.InRange(edge.Probability, 0.5, 1));
    }

    [Fact]
    public void Second_parents_are_kept()
    {
        var tree = TreeBuilder.Build(
            "st1",
            [
                Witnesses.Make("a", Witnesses.Wire),
                Witnesses.Make("b", Witnesses.Second),
                Witnesses.Make("m", Witnesses.Merger),
            ],
            [Edge("a", "m"), Edge("b", "m")]
        );
        Assert.Equal("n1>n3 n2>n3", Show(tree));
    }

    [Fact]
    public void Sisters_hang_on_a_lost_text_named_by_the_agency_both_credit()
    {
        var tree = TreeBuilder.Build(
            "st1",
            [
                Witnesses.Make("a", Witnesses.Wire, outlet: "Gazette", agency: "NPA"),
                Witnesses.Make(
                    "b",
                    Witnesses.Edited,
                    outlet: "Mirror",
                    agency: "Northern Press Agency"
                ),
            ],
            [Edge("a", "b", DerivationDirection.Undetermined)]
        );
        Assert.Equal("lost1>n1 lost1>n2", Show(tree));
        Assert.Equal("NPA", tree.Nodes.Single(node => node.Article is null).Label);
    }

    [Fact]
    public void An_agency_that_was_not_read_is_a_lost_parent()
    {
        var tree = TreeBuilder.Build(
            "st1",
            [
                Witnesses.Make("a", Witnesses.Wire, outlet: "Gazette", agency: "NPA"),
                Witnesses.Make("b", Witnesses.Independent, outlet: "Mirror"),
            ],
            []
        );
        Assert.Equal("lost1>n1", Show(tree));
    }

    [Fact]
    public void An_agency_that_was_read_is_no_lost_parent()
    {
        var tree = TreeBuilder.Build(
            "st1",
            [
                Witnesses.Make("a", Witnesses.Wire, outlet: "Northern Press Agency"),
                Witnesses.Make("b", Witnesses.Edited, outlet: "Gazette", agency: "NPA"),
            ],
            [Edge("a", "b", DerivationDirection.Stated)]
        );
        Assert.Equal("n1>n2", Show(tree));
        Assert.Equal(2, tree.Nodes.Length);
    }

    [Fact]
    public void No_tree_has_a_circle_and_every_article_is_in_it()
    {
        string[] names = ["a", "b", "c", "d", "e"];
        var articles = names.Select(name => Witnesses.Make(name, Witnesses.Wire)).ToList();
        var name = Gen.Int[0, names.Length - 1].Select(n => names[n]);
        var edge = Gen.Select(name, name, Gen.Enum<DerivationDirection>(), Gen.Int[50, 2000]);
        edge.List[0, 12]
            .Sample(
                drawn =>
                {
                    var edges = drawn
                        .Where(x => x.Item1 != x.Item2)
                        .Select(x => Edge(x.Item1, x.Item2, x.Item3, x.Item4))
                        .ToList();
                    var tree = TreeBuilder.Build("st1", articles, edges);
                    Assert.Equal(5, tree.Nodes.Count(node => node.Article is not null));
                    Assert.Empty(OnCircles(tree));
                },
                iter: 300
            );
    }

    private static List<string> OnCircles(FamilyTree tree)
    {
        var left = tree.Nodes.Select(node => node.Id).ToList();
        while (
            left.RemoveAll(id => !tree.Edges.Any(edge => edge.To == id && left.Contains(edge.From)))
            > 0
        ) { }

        return left;
    }
}
