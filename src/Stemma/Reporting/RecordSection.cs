using Stemma.Dossiers;
using Stemma.Ledger;

namespace Stemma.Reporting;

/// <summary>The dated record of events and relations, over all stories.</summary>
internal static class RecordSection
{
    public static Html Of(Dossier dossier, EvidenceIndex evidence)
    {
        var names = new ActorNames(dossier.Actors);
        return Html.Of($"{Events(dossier, names, evidence)}{Relations(dossier, names, evidence)}");
    }

    private static Html Events(Dossier dossier, ActorNames names, EvidenceIndex evidence) =>
        dossier.Ledger.Events.IsEmpty
            ? Html.Empty
            : Html.Of(
                $"""
                <section class="block"><details><summary><h2>Events</h2> <span class="dim">{dossier.Ledger.Events.Length}, as the reports tell them; types are PLOVER's</span></summary>
                <table class="record"><thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Who</th><th scope="col">To or with whom</th><th scope="col">Where</th><th scope="col">Told as</th><th scope="col">By</th></tr></thead><tbody>
                {Html.Join(
                    "\n",
                    dossier.Ledger.Events.Select(e =>
                        Html.Of(
                            $"<tr><td>{When(e.When)}</td><td>{e.Type.ToString().ToUpperInvariant()}{(e.Mode is null ? string.Empty : " " + e.Mode)}</td><td>{names.Of(e.Actors)}</td><td>{names.Of(e.Recipients)}</td><td>{(e.Place is { } place ? names.Of(place) : string.Empty)}</td><td>{e.Status.ToString().ToLowerInvariant()}</td><td>{evidence.Witnesses(e.Evidence)}</td></tr>"
                        )
                    )
                )}
                </tbody></table></details></section>

                """
            );

    private static Html Relations(Dossier dossier, ActorNames names, EvidenceIndex evidence) =>
        dossier.Ledger.Relations.IsEmpty
            ? Html.Empty
            : Html.Of(
                $"""
                <section class="block"><details><summary><h2>Relations</h2> <span class="dim">{dossier.Ledger.Relations.Length}; from the texts, or from the catalogue where a text confirms it</span></summary>
                <table class="record"><thead><tr><th scope="col">Who</th><th scope="col">Relation</th><th scope="col">From</th><th scope="col">To</th><th scope="col">Known by</th><th scope="col">Words</th></tr></thead><tbody>
                {Html.Join(
                    "\n",
                    dossier.Ledger.Relations.Select(r =>
                        Html.Of(
                            $"<tr><td>{names.Of(r.Actors)}</td><td>{r.Kind}</td><td>{r.From?.ToString()}</td><td>{r.To?.ToString()}</td><td>{r.Basis}</td><td>{evidence.Witnesses(r.Evidence)}</td></tr>"
                        )
                    )
                )}
                </tbody></table></details></section>

                """
            );

    private static string When(DateInterval when) =>
        when.Value?.ToString()
        ?? (when.IsUnknown ? "unknown" : $"{when.Earliest:yyyy-MM-dd} … {when.Latest:yyyy-MM-dd}");
}
