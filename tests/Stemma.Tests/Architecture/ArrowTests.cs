using Stemma.Dossiers;
using Xunit;

namespace Stemma.Tests.Architecture;

public sealed class ArrowTests
{
    private static readonly string Document = File.ReadAllText(
        Repository.File("docs", "architecture.md")
    );

    [Fact]
    public void The_library_draws_no_arrow_that_the_table_lacks()
    {
        var allowed = Arrows.Allowed(Document);
        string[] forbidden =
        [
            .. Arrows
                .Compiled(typeof(Article).Assembly.Location)
                .Where(arrow =>
                    !allowed.TryGetValue(arrow.Key.From, out var may) || !may.Contains(arrow.Key.To)
                )
                .Select(arrow => $"{arrow.Key.From} -> {arrow.Key.To} in {arrow.Value}"),
        ];
        Assert.Empty(forbidden);
    }

    [Fact]
    public void The_table_lists_no_arrow_that_the_library_does_not_draw()
    {
        var drawn = Arrows.Compiled(typeof(Article).Assembly.Location).Keys.ToHashSet();
        string[] unused =
        [
            .. Arrows
                .Allowed(Document)
                .SelectMany(row => row.Value.Select(to => (row.Key, To: to)))
                .Where(arrow => !drawn.Contains(arrow))
                .Select(arrow => $"{arrow.Key} -> {arrow.To}"),
        ];
        Assert.Empty(unused);
    }

    [Fact]
    public void The_table_has_no_cycle() => Assert.Null(Arrows.Cycle(Arrows.Allowed(Document)));

    [Fact]
    public void An_arrow_the_table_lacks_is_seen()
    {
        // The proof that the check can fail: without its row for Dossiers the table forbids what Tracer does.
        var allowed = Arrows.Allowed(Document);
        allowed.Remove("Dossiers");
        Assert.Contains(
            Arrows.Compiled(typeof(Tracer).Assembly.Location).Keys,
            arrow => arrow == ("Dossiers", "Lineage") && !allowed.ContainsKey(arrow.From)
        );
    }

    [Fact]
    public void A_cycle_is_seen() =>
        Assert.Equal(
            ["A", "B", "A"],
            Arrows.Cycle(
                Arrows.Allowed("## Arrows\n| folder | may use |\n|---|---|\n| A | B |\n| B | A |\n")
            )
        );

    [Fact]
    public void A_station_before_one_it_needs_is_seen() =>
        Assert.Throws<InvalidOperationException>(() =>
            AnalysisLine.InOrder([.. AnalysisLine.Stations.Reverse()])
        );
}
