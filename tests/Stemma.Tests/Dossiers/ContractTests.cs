using NJsonSchema;
using Stemma.Dossiers;
using Stemma.Dossiers.Contract;
using Xunit;

namespace Stemma.Tests.Dossiers;

/// <summary>What Stemma prints for machines keeps to the schemas it publishes and to its own promises.</summary>
public sealed class ContractTests
{
    public static TheoryData<string> Families => [.. SampleRun.Families];

    [Theory]
    [MemberData(nameof(Families))]
    public async Task Lines_and_dossiers_keep_to_the_published_schemas(string family)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var article = await JsonSchema.FromJsonAsync(
            ContractSchemas.Of("article").ToJsonString(),
            cancellation
        );
        var dossier = await JsonSchema.FromJsonAsync(
            ContractSchemas.Of("dossier").ToJsonString(),
            cancellation
        );
        foreach (var read in SampleRun.Trace(family).Articles)
        {
            Assert.Empty(article.Validate(ContractJson.Line(ArticleLines.Read(read))));
            Assert.Empty(
                article.Validate(ContractJson.Line(ArticleLines.Annotated(read, syntax: true)))
            );
        }

        Assert.Empty(dossier.Validate(Print(SampleRun.Trace(family))));
    }

    [Fact]
    public async Task A_line_that_breaks_the_schema_is_refused()
    {
        var schema = await JsonSchema.FromJsonAsync(
            ContractSchemas.Of("article").ToJsonString(),
            TestContext.Current.CancellationToken
        );
        var line = ContractJson.Line(
            ArticleLines.Read(SampleRun.Trace("aro-bay-accord").Articles[0])
        );
        Assert.NotEmpty(
            schema.Validate(line.Replace("\"text\":", "\"texts\":", StringComparison.Ordinal))
        );
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void Every_span_of_the_dossier_lies_in_its_article(string family)
    {
        var dossier = SampleRun.Trace(family);
        var length = dossier.Articles.ToDictionary(a => a.Id, a => a.Text.Length);
        var spans = dossier
            .Derivations.SelectMany(d =>
                d.Passages.SelectMany(p => new[] { (d.From, p.From), (d.To, p.To) })
            )
            .Concat(
                dossier.Changes.SelectMany(c =>
                    new[] { (c.Article, c.Span), (c.Against, c.AgainstSpan) }
                )
            )
            .Concat(dossier.Quotes.SelectMany(q => q.Witnesses.Select(w => (w.Article, w.Span))))
            .Concat(
                dossier.Ledger.Claims.SelectMany(c => c.Witnesses.Select(w => (w.Article, w.Span)))
            )
            .Concat(
                dossier.Ledger.Events.SelectMany(e => e.Evidence.Select(v => (v.Article, v.Span)))
            )
            .Concat(
                dossier.Ledger.Relations.SelectMany(r =>
                    r.Evidence.Select(v => (v.Article, v.Span))
                )
            )
            .Concat(
                dossier.Ledger.Conflicts.SelectMany(c =>
                    c.Values.SelectMany(v => v.Evidence.Select(e => (e.Article, e.Span)))
                )
            );
        Assert.All(spans, s => Assert.InRange(s.Item2.End, s.Item2.Start, length[s.Item1]));
        Assert.All(spans, s => Assert.True(s.Item2.Start >= 0));
        Assert.All(
            dossier.Changes,
            c =>
            {
                Assert.Equal(c.To, c.Span.Of(dossier.Articles.Single(a => a.Id == c.Article).Text));
                Assert.Equal(
                    c.From,
                    c.AgainstSpan.Of(dossier.Articles.Single(a => a.Id == c.Against).Text)
                );
            }
        );
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void The_order_of_the_input_makes_no_difference(string family)
    {
        var taken = SampleRun.Intake(family);
        var backwards = Tracer.Trace(taken.Articles.Reverse(), taken.Failed.Reverse());
        Assert.Equal(Print(SampleRun.Trace(family)), Print(backwards));
    }

    [Fact]
    public void Two_runs_are_the_same_to_the_byte()
    {
        var again = new ArticleIntake(new Stemma.Reading.ReadOptions(), archive: null).TakeIn(
            SampleRun.Inputs("sarun-delta")
        );
        Assert.Equal(
            Print(SampleRun.Trace("sarun-delta")),
            Print(Tracer.Trace(again.Articles, again.Failed))
        );
    }

    private static string Print(Dossier dossier)
    {
        using var output = new MemoryStream();
        ContractJson.Write(DossierFiles.Of(dossier), output);
        return System.Text.Encoding.UTF8.GetString(output.ToArray());
    }
}
