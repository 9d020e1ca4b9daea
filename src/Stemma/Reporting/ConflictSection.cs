using System.Collections.Immutable;
using Stemma.Ledger;

namespace Stemma.Reporting;

/// <summary>Where the reports of a story cannot all be right.</summary>
internal static class ConflictSection
{
    public static Html Of(
        ImmutableArray<Conflict> conflicts,
        HashSet<ArticleId> members,
        EvidenceIndex evidence
    )
    {
        var own = conflicts
            .Where(c => c.Values.Any(v => v.Evidence.Any(e => members.Contains(e.Article))))
            .ToList();
        return own.Count == 0
            ? Html.Empty
            : Html.Of(
                $"""
                <details class="block" open><summary><h3>Where they do not agree</h3> <span class="dim">{own.Count}</span></summary>
                <table class="conflicts"><thead><tr><th scope="col">About</th><th scope="col">Kind</th><th scope="col">Values, and who has them</th></tr></thead><tbody>
                {Html.Join(
                    "\n",
                    own.Select(c =>
                        Html.Of(
                            $"<tr><th scope=\"row\"><bdi>{c.About}</bdi></th><td>{c.Slot.ToString().ToLowerInvariant()}</td><td><ul>{Html.Join(string.Empty, c.Values.Select(v => Html.Of($"<li><b><bdi>{v.Value}</bdi></b>: {evidence.Witnesses(v.Evidence)}</li>")))}</ul></td></tr>"
                        )
                    )
                )}
                </tbody></table></details>
                """
            );
    }
}
