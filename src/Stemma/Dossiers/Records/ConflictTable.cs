using Stemma.Dossiers.Contract;

namespace Stemma.Dossiers.Records;

/// <summary>Values that cannot all be right.</summary>
internal static class ConflictTable
{
    public static RecordTable Of(DossierView view) =>
        new(
            "conflicts",
            ["about", "slot", "values"],
            [
                .. view
                    .Dossier.Conflicts.Where(c =>
                        view.Filter.IsKind(RecordTables.Kebab(c.Slot))
                        && InStory(view, c)
                        && view.Wants(c.Values.SelectMany(v => v.Articles), [])
                    )
                    .SelectMany(c => Rows(view, c)),
            ]
        );

    private static bool InStory(DossierView view, ConflictField conflict) =>
        view.Filter.Story is null
        || view.Dossier.Claims.Any(claim =>
            view.Filter.IsStory(claim.Story)
            && conflict.Values.Any(v => v.Claims.Contains(claim.Id, StringComparer.Ordinal))
        );

    private static IEnumerable<RecordRow> Rows(DossierView view, ConflictField conflict)
    {
        var values = conflict
            .Values.Select(v =>
                (v.Value, Evidence: v.Evidence.Where(e => view.IsKnown(e.Article)).ToList())
            )
            .Where(v => v.Evidence.Count > 0)
            .ToList();
        return values.Count < 2
            ? []
            : view.Matched(
                new RecordRow(
                    [
                        conflict.About,
                        RecordTables.Kebab(conflict.Slot),
                        string.Join(
                            " ≠ ",
                            values.Select(v =>
                                $"{view.Actor(v.Value)} ({string.Join(", ", v.Evidence.Select(e => view.Witness(e.Article)).Distinct(StringComparer.Ordinal))})"
                            )
                        ),
                    ],
                    [.. values.SelectMany(v => v.Evidence).Select(view.Cite)],
                    [RecordTables.Field(conflict, ContractJson.Types.ConflictField)]
                )
            );
    }
}
