using Stemma.Dossiers.Contract;

namespace Stemma.Dossiers.Records;

/// <summary>Relations between actors, of texts and of the catalogue, by kind and actors.</summary>
internal static class RelationTable
{
    public static RecordTable Of(DossierView view) =>
        new(
            "relations",
            ["kind", "actors", "since", "until", "known from"],
            [
                .. view
                    .Dossier.Relations.Where(r =>
                        view.Filter.IsKind(r.Kind)
                        && view.Filter.HasBegun(r.From)
                        && view.Filter.HasNotEnded(r.To)
                        && view.Wants(r.Evidence.Select(e => e.Article), r.Actors)
                    )
                    .OrderBy(r => r.Kind, StringComparer.Ordinal)
                    .ThenBy(r => string.Join(' ', r.Actors), StringComparer.Ordinal)
                    .SelectMany(r => Rows(view, r)),
            ]
        );

    private static IEnumerable<RecordRow> Rows(DossierView view, RelationField relation)
    {
        var evidence = relation.Evidence.Where(e => view.IsKnown(e.Article)).ToList();
        return evidence.Count == 0
            ? []
            : view.Matched(
                new RecordRow(
                    [
                        relation.Kind,
                        view.Actors(relation.Actors),
                        relation.From ?? "unknown",
                        relation.To ?? "open or unknown",
                        relation.Basis,
                    ],
                    [.. evidence.Select(view.Cite)],
                    [RecordTables.Field(relation, ContractJson.Types.RelationField)]
                )
            );
    }
}
