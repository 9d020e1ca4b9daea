using Stemma.Dossiers.Contract;

namespace Stemma.Dossiers.Records;

/// <summary>Events by date; those without one last.</summary>
internal static class EventTable
{
    public static RecordTable Of(DossierView view) =>
        new(
            "events",
            ["event", "date", "who", "type", "whom", "place", "status"],
            [
                .. view
                    .Dossier.Events.Where(e =>
                        view.Filter.IsKind(e.Type.ToString())
                        && view.Filter.HasBegun(e.Date)
                        && view.Wants(
                            e.Evidence.Select(x => x.Article),
                            e.Actors.Concat(e.Recipients)
                        )
                        && view.InStory(e.Evidence.Select(x => x.Article))
                    )
                    .OrderBy(e => e.Date ?? "9999", StringComparer.Ordinal)
                    .SelectMany(e => Rows(view, e)),
            ]
        );

    private static IEnumerable<RecordRow> Rows(DossierView view, EventField reported)
    {
        var evidence = reported.Evidence.Where(e => view.IsKnown(e.Article)).ToList();
        return evidence.Count == 0
            ? []
            : view.Matched(
                new RecordRow(
                    [
                        reported.Id,
                        reported.Date ?? "unknown",
                        view.Actors(reported.Actors),
                        reported.Mode is { } mode
                            ? $"{reported.Type.ToString().ToUpperInvariant()} ({mode})"
                            : reported.Type.ToString().ToUpperInvariant(),
                        view.Actors(reported.Recipients),
                        reported.Place is { } place ? view.Actor(place) : string.Empty,
                        RecordTables.Kebab(reported.Status),
                    ],
                    [.. evidence.Select(view.Cite)],
                    [RecordTables.Field(reported, ContractJson.Types.EventField)]
                )
            );
    }
}
