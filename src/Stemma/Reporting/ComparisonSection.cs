using Stemma.Collation;
using Stemma.Dossiers;
using Stemma.Lineage;

namespace Stemma.Reporting;

/// <summary>For every edge of a tree: why it is there, what changed, and the two texts side by side.</summary>
internal static class ComparisonSection
{
    public static Html Of(
        IReadOnlyList<Derivation> derivations,
        Dossier dossier,
        EvidenceIndex evidence
    )
    {
        if (derivations.Count == 0)
        {
            return Html.Of(
                $"""<p class="dim">No report of this story was found to be made from another.</p>"""
            );
        }

        var changes = dossier.Changes.ToLookup(change => Pair(change.Article, change.Against));
        return Html.Of(
            $"""
            <h3>Who made what from whom</h3>
            {Html.Join(
                "\n",
                derivations.Select(d => Edge(d, [.. changes[Pair(d.From, d.To)]], evidence))
            )}
            """
        );
    }

    private static (ArticleId, ArticleId) Pair(ArticleId a, ArticleId b) => a < b ? (a, b) : (b, a);

    private static Html Edge(Derivation derivation, List<Change> changes, EvidenceIndex evidence)
    {
        var arrow = derivation.Direction == DerivationDirection.Undetermined ? "—" : "→";
        var direction = derivation.Direction switch
        {
            DerivationDirection.Stated => "direction stated in the texts",
            DerivationDirection.Inferred => "direction inferred",
            _ => "direction not to be told",
        };
        var type = derivation.Type.ToString().ToLowerInvariant();
        return Html.Of(
            $"""
            <details class="edge" id="{TreePicture.EdgeAnchor(derivation)}">
            <summary><span class="tag t-{type}">{type}</span> <bdi>{evidence.Name(
                derivation.From
            )}</bdi> {arrow} <bdi>{evidence.Name(
                derivation.To
            )}</bdi> <span class="dim">{direction}, confidence {(int)
                Math.Round(derivation.Confidence * 100)} %, {Count.Of(
                changes.Count,
                "change"
            )}</span></summary>
            <ul class="reasons">{Html.Join(
                string.Empty,
                derivation.Reasons.Select(reason => Html.Of($"<li>{reason}</li>"))
            )}</ul>
            {Changes(changes, evidence)}
            {SideBySide.Of(derivation, changes, evidence)}
            </details>
            """
        );
    }

    private static Html Changes(List<Change> changes, EvidenceIndex evidence) =>
        changes.Count == 0
            ? Html.Of($"""<p class="dim">No change of meaning was found.</p>""")
            : Html.Of(
                $"""
                <table class="changes"><thead><tr><th scope="col">Change</th><th scope="col">Was</th><th scope="col">Became</th></tr></thead><tbody>
                {Html.Join(
                    "\n",
                    changes.Select(change =>
                        Html.Of(
                            $"<tr><th scope=\"row\"><span class=\"tag k-{Kind(change)}\">{Kind(change)}</span></th><td>{Side(change.Against, change.AgainstSpan, evidence)}</td><td>{Side(change.Article, change.Span, evidence)}</td></tr>"
                        )
                    )
                )}
                </tbody></table>
                """
            );

    internal static string Kind(Change change) => change.Kind.ToString().ToLowerInvariant();

    private static Html Side(ArticleId article, TextSpan span, EvidenceIndex evidence) =>
        span.IsEmpty
            ? Html.Of($"""<span class="dim">nothing here</span>""")
            : evidence.Words(article, span);
}
