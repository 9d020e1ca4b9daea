using System.Collections.Immutable;
using Stemma.Dossiers.Contract;
using Stemma.Dossiers.Records;
using Xunit;

namespace Stemma.Tests.Dossiers.Records;

public sealed class RecordTablesTests
{
    private static readonly Lazy<DossierFile> Samples = new(() =>
        DossierFiles.Of(SampleRun.Trace("aro-bay-accord"))
    );

    public static TheoryData<string> Names => [.. RecordTables.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_row_has_a_cell_a_column_and_the_words_it_rests_on(string name)
    {
        var dossier = Samples.Value;
        var texts = dossier.Articles.ToDictionary(a => a.Id, a => a.Text, StringComparer.Ordinal);
        var table = RecordTables.Of(dossier, name, new RecordFilter());
        Assert.NotEmpty(table.Rows);
        Assert.All(
            table.Rows,
            row =>
            {
                Assert.Equal(table.Columns.Length, row.Cells.Length);
                Assert.NotEmpty(row.Evidence);
                Assert.NotEmpty(row.Fields);
            }
        );
        // A quotation in pieces is shown whole; all else is a stretch of the text.
        Assert.All(
            table.Rows.SelectMany(row => row.Evidence).Where(c => !c.Words.Contains('…')),
            c => Assert.Equal(c.Span.Of(texts[c.Article]), c.Words)
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_filter_only_takes_away(string name)
    {
        var dossier = Samples.Value;
        var whole = RecordTables.Of(dossier, name, new RecordFilter());
        var article = dossier.Articles[0];
        RecordFilter[] filters =
        [
            new() { Article = article.Id },
            new() { Match = "NATO" },
            new() { Story = dossier.Stories[0].Id },
        ];
        Assert.All(
            filters,
            filter =>
            {
                var some = RecordTables.Of(dossier, name, filter);
                Assert.True(some.Rows.Length <= whole.Rows.Length);
                // The columns of coverage are the articles that are left, so its rows are other rows.
                if (name != "coverage")
                {
                    Assert.Subset(Shown(whole), Shown(some));
                }
            }
        );
    }

    [Fact]
    public void What_was_known_on_a_day_rests_on_what_had_been_published_by_then()
    {
        var dossier = Samples.Value;
        var published = dossier.Articles.ToDictionary(
            a => a.Id,
            a => a.Published.Latest,
            StringComparer.Ordinal
        );
        var days = published.Values.OfType<string>().Order(StringComparer.Ordinal).ToList();
        var day = days[days.Count / 2][..10];
        var known = RecordTables.Of(dossier, "claims", new RecordFilter { KnownOn = day });
        Assert.NotEmpty(known.Rows);
        Assert.All(
            known.Rows.SelectMany(row => row.Evidence),
            c => Assert.True(string.CompareOrdinal(published[c.Article]?[..10], day) <= 0)
        );
        Assert.All(known.Rows, row => Assert.Equal("unknown", row.Cells[4]));
    }

    [Fact]
    public void A_relation_holds_between_its_dates_and_where_they_are_unknown()
    {
        RelationField[] relations =
        [
            Relation("ended", "2001", "2003-05"),
            Relation("open", "2003-05-02", null),
            Relation("undated", null, null),
        ];
        var dossier = Samples.Value with { Relations = relations };
        Assert.Equal(["ended", "undated"], Kinds("2003-05-01"));
        Assert.Equal(["ended", "open", "undated"], Kinds("2003-05-31"));
        Assert.Equal(["open", "undated"], Kinds("2003-06-01"));

        IEnumerable<string> Kinds(string day) =>
            RecordTables
                .Of(dossier, "relations", new RecordFilter { AsOf = day })
                .Rows.Select(row => row.Cells[0]);

        RelationField Relation(string kind, string? from, string? to) =>
            new(
                ["AUS", "NZL"],
                kind,
                from,
                to,
                "text",
                [new EvidenceField(Samples.Value.Articles[0].Id, new TextSpan(0, 4))]
            );
    }

    [Fact]
    public void A_name_that_no_table_has_is_refused_with_those_there_are() =>
        Assert.Contains(
            "claims, conflicts",
            Assert
                .Throws<ArgumentException>(() =>
                    RecordTables.Of(Samples.Value, "rumours", new RecordFilter())
                )
                .Message,
            StringComparison.Ordinal
        );

    private static HashSet<string> Shown(RecordTable table) =>
        [.. table.Rows.Select(row => string.Join('|', row.Cells))];
}
