using System.Collections.Immutable;
using Stemma.Framing;

namespace Stemma.Reporting;

/// <summary>How the tellings of a story differ in their words. Descriptive: no score of bias stands here.</summary>
internal static class FramingSection
{
    public static Html Of(FramingRecord? record, ActorNames names, EvidenceIndex evidence)
    {
        if (
            record is null
            || (record.Labels.IsEmpty && record.ReportingVerbs.IsEmpty && record.Words.IsEmpty)
        )
        {
            return Html.Empty;
        }

        return Html.Of(
            $"""
            <details class="block"><summary><h3>How the tellings differ</h3></summary>
            {Table(
                "What the same actor is called",
                record.Labels.GroupBy(l => l.Actor, StringComparer.Ordinal).Select(g =>
                    (names.Of(g.Key), g.Select(l => (l.Article, l.Label, l.Evidence)))
                ),
                evidence
            )}
            {Table(
                "Verbs that introduce what an actor said",
                record.ReportingVerbs.GroupBy(v => v.Actor, StringComparer.Ordinal).Select(g =>
                    (names.Of(g.Key), g.Select(v => (v.Article, v.Verb, v.Evidence)))
                ),
                evidence
            )}
            {Table(
                "Words that set a report apart",
                record.Words.GroupBy(w => w.Article).Select(g =>
                    (evidence.Name(g.Key), g.Select(w => (w.Article, w.Word, w.Evidence)))
                ),
                evidence
            )}
            </details>
            """
        );
    }

    private static Html Table(
        string caption,
        IEnumerable<(
            string Head,
            IEnumerable<(
                ArticleId Article,
                string Words,
                ImmutableArray<Ledger.EvidenceSpan> Evidence
            )> Uses
        )> rows,
        EvidenceIndex evidence
    )
    {
        var filled = rows.ToList();
        return filled.Count == 0
            ? Html.Empty
            : Html.Of(
                $"""
                <table class="framing"><caption>{caption}</caption><tbody>
                {Html.Join(
                    "\n",
                    filled.Select(row =>
                        Html.Of(
                            $"<tr><th scope=\"row\"><bdi>{row.Head}</bdi></th><td>{Html.Join(" · ", row.Uses.Where(u => !u.Evidence.IsEmpty).Select(u => Html.Of($"<bdi>{u.Words}</bdi> ({evidence.Witness(u.Article, u.Evidence[0].Span)}{Times(u.Evidence.Length)})")))}</td></tr>"
                        )
                    )
                )}
                </tbody></table>
                """
            );
    }

    private static string Times(int count) => count > 1 ? $" ×{count}" : string.Empty;
}
