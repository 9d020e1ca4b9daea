using System.Collections.Immutable;
using Stemma.Ledger;

namespace Stemma.Reporting;

/// <summary>Claims against reports: who says, hedges, denies or omits.</summary>
internal static class CoverageSection
{
    public static Html Of(
        List<Claim> claims,
        Story story,
        ImmutableArray<CoverageEntry> coverage,
        EvidenceIndex evidence
    )
    {
        var cells = new Dictionary<(string, ArticleId), Stance>();
        foreach (var entry in coverage)
        {
            cells.TryAdd((entry.Claim, entry.Article), entry.Stance);
        }

        var rows = claims
            .Where(c => story.Articles.Any(a => cells.ContainsKey((c.Id, a))))
            .ToList();
        return rows.Count == 0
            ? Html.Empty
            : Html.Of(
                $"""
                <details class="block"><summary><h3>Who carries what</h3> <span class="dim">● says  ◐ hedges  ✕ denies  ⊘ reports a denial  ○ omits  blank: not to be told</span></summary>
                <div class="scroll" tabindex="0" role="region" aria-label="Coverage"><table class="coverage"><thead><tr><th scope="col">Claim</th>{Html.Join(
                    string.Empty,
                    story.Articles.Select(a =>
                        Html.Of($"<th scope=\"col\">{evidence.ToArticle(a)}</th>")
                    )
                )}</tr></thead><tbody>
                {Html.Join(
                    "\n",
                    rows.Select(c =>
                        Html.Of(
                            $"<tr><th scope=\"row\"><a href=\"#{c.Id}\"><bdi>{c.Text}</bdi></a></th>{Html.Join(string.Empty, story.Articles.Select(a => Cell(cells.TryGetValue((c.Id, a), out var s) ? s : null)))}</tr>"
                        )
                    )
                )}
                </tbody></table></div></details>
                """
            );
    }

    private static Html Cell(Stance? stance) =>
        stance is not { } known
            ? Html.Of($"<td></td>")
            : Html.Of(
                $"""<td class="c-{known.ToString().ToLowerInvariant()}"><span aria-hidden="true">{Sign(known)}</span><span class="hidden">{ClaimSection.Words(known)}</span></td>"""
            );

    private static string Sign(Stance stance) =>
        stance switch
        {
            Stance.Says => "●",
            Stance.Hedges => "◐",
            Stance.Denies => "✕",
            Stance.ReportsDenial => "⊘",
            _ => "○",
        };
}
