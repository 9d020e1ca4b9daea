using Stemma.Dossiers.Contract;
using Stemma.Ledger;

namespace Stemma.Dossiers.Records;

/// <summary>Claims with their three counts, the one that most texts carry first.</summary>
internal static class ClaimTable
{
    public static RecordTable Of(DossierView view) =>
        new(
            "claims",
            ["claim", "kind", "says", "texts", "origins", "voices", "stances", "first"],
            [
                .. view
                    .Dossier.Claims.Where(c =>
                        view.Filter.IsStory(c.Story)
                        && view.Filter.IsKind(RecordTables.Kebab(c.Kind))
                        && view.Wants(c.Witnesses.Select(w => w.Article), c.Voices)
                    )
                    .OrderByDescending(c => c.Texts)
                    .SelectMany(c => Rows(view, c)),
            ]
        );

    private static IEnumerable<RecordRow> Rows(DossierView view, ClaimField claim)
    {
        var witnesses = claim.Witnesses.Where(w => view.IsKnown(w.Article)).ToList();
        if (witnesses.Count == 0)
        {
            return [];
        }

        var first = witnesses.MinBy(w => view.Published(w.Article), StringComparer.Ordinal)!;
        var stances = witnesses
            .CountBy(w => w.Stance)
            .OrderBy(pair => pair.Key)
            .Where(pair => pair.Key != Stance.Says || witnesses.Any(w => w.Stance != Stance.Says))
            .Select(pair => $"{pair.Value} {RecordTables.Kebab(pair.Key)}");
        return view.Matched(
            new RecordRow(
                [
                    claim.Id,
                    RecordTables.Kebab(claim.Kind),
                    claim.Text,
                    // Counts of the whole run do not hold for the part of it that was known on a day.
                    view.Filter.KnownOn
                        is null
                        ? $"{claim.Texts}"
                        : $"{witnesses.DistinctBy(w => w.Article).Count()}",
                    view.Filter.KnownOn is null ? RecordTables.Count(claim.Origins) : "unknown",
                    view.Actors(claim.Voices),
                    string.Join(", ", stances),
                    view.Published(first.Article) == "9999"
                        ? "unknown"
                        : $"{view.Witness(first.Article)}, {view.Published(first.Article)}",
                ],
                [.. witnesses.Select(w => view.Cite(w.Article, w.Span))],
                [RecordTables.Field(claim, ContractJson.Types.ClaimField)]
            )
        );
    }
}
