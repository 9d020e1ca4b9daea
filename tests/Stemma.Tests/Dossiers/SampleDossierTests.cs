using System.Globalization;
using System.Text;
using Stemma.Dossiers;
using Xunit;

namespace Stemma.Tests.Dossiers;

/// <summary>What Stemma makes of each sample family, in a form a person can read and a difference can be seen in.</summary>
public sealed class SampleDossierTests
{
    public static TheoryData<string> Families => [.. SampleRun.Families];

    [Theory]
    [MemberData(nameof(Families))]
    public void The_dossier_of_a_family_is_as_it_was(string family) =>
        Snapshot.Matches(family + ".txt", Digest(SampleRun.Trace(family)));

    private static string Digest(Dossier dossier)
    {
        var name = dossier.Articles.ToDictionary(
            a => a.Id,
            a => Path.GetFileName(a.Path) + ":" + a.Language
        );
        var digest = new StringBuilder();
        foreach (var a in dossier.Articles)
        {
            var published =
                a.Published.When.Value?.ToString()
                ?? $"[{a.Published.When.Earliest:yyyy-MM-dd}, {a.Published.When.Latest:yyyy-MM-dd}]";
            Line(
                $"article {name[a.Id]} | {a.Title} | {a.Outlet} | {a.Agency} | {published} by {a.Published.Basis}"
            );
        }

        foreach (var d in dossier.Derivations)
        {
            Line(
                $"{d.Type} {name[d.From]} -> {name[d.To]} {d.Direction}, {d.Passages.Length} passages, {dossier.Changes.Count(c => c.Article == d.To && c.Against == d.From)} changes"
            );
        }

        foreach (var s in dossier.Ledger.Stories)
        {
            Line(
                $"story {s.Title} | {s.Articles.Length} articles, origins {s.Origins.Low}-{s.Origins.Likely}-{s.Origins.High}, {s.Voices.Length} voices"
            );
        }

        foreach (var t in dossier.Ledger.Trees)
        {
            Line(
                $"tree {t.Story}: {string.Join(", ", t.Edges.Select(e => $"{Node(t, e.From)} > {Node(t, e.To)}"))}"
            );
        }

        foreach (var q in dossier.Quotes.Where(q => q.Witnesses.Length > 1))
        {
            Line(
                $"quote by {q.Speaker ?? "?"} in {string.Join(", ", q.Witnesses.Select(w => name[w.Article]))}"
            );
        }

        foreach (var c in dossier.Ledger.Claims.Where(c => c.Texts > 1))
        {
            Line(
                $"claim {c.Kind}: {c.Text} | {c.Texts} texts, origins {c.Origins.Low}-{c.Origins.Likely}-{c.Origins.High}, {c.Voices.Length} voices"
            );
        }

        foreach (var c in dossier.Ledger.Conflicts)
        {
            Line(
                $"conflict {c.Slot} about {c.About}: {string.Join(" / ", c.Values.Select(v => v.Value))}"
            );
        }

        return digest.ToString();

        void Line(string line) => digest.Append(line.ReplaceLineEndings(" ")).Append('\n');

        string Node(Stemma.Lineage.FamilyTree tree, string id) =>
            tree.Nodes.Single(n => n.Id == id) is { Article: { } article }
                ? name[article]
                : string.Create(CultureInfo.InvariantCulture, $"{id}");
    }
}
