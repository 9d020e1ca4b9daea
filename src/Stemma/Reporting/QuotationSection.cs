using System.Collections.Immutable;
using Stemma.Collation;

namespace Stemma.Reporting;

/// <summary>Each quotation with its printed versions, fullest first.</summary>
internal static class QuotationSection
{
    public static Html Of(
        ImmutableArray<QuoteFamily> quotes,
        HashSet<ArticleId> members,
        ActorNames names,
        EvidenceIndex evidence
    )
    {
        var own = quotes.Where(q => q.Witnesses.Any(w => members.Contains(w.Article))).ToList();
        var several = own.Where(q => q.Witnesses.Length > 1).ToList();
        var once = own.Where(q => q.Witnesses.Length == 1).ToList();
        if (own.Count == 0)
        {
            return Html.Empty;
        }

        return Html.Of(
            $"""
            <details class="block" open><summary><h3>Quotations and their versions</h3> <span class="dim">{Count.Of(
                several.Count,
                "quotation"
            )} in several reports, {once.Count} in one only</span></summary>
            {Html.Join("\n", several.Select(q => Family(q, names, evidence)))}
            {Once(once, names, evidence)}
            </details>
            """
        );
    }

    private static Html Family(QuoteFamily family, ActorNames names, EvidenceIndex evidence)
    {
        var fullest = family.Witnesses.Max(w => w.Span.Length);
        return Html.Of(
            $"""
            <table class="quote"><caption><bdi>{(family.Speaker is { } speaker ? names.Of(speaker) : "Speaker unknown, or the reports differ")}</bdi></caption><tbody>
            {Html.Join(
                "\n",
                family.Witnesses.Select(w =>
                    Html.Of(
                        $"<tr><th scope=\"row\">{evidence.ToArticle(w.Article)} <span class=\"dim\">{w.Language}</span></th><td lang=\"{w.Language}\" dir=\"auto\">{Words(w, evidence)}{Note(w, family, fullest, names)}</td></tr>"
                    )
                )
            )}
            </tbody></table>
            """
        );
    }

    private static Html Words(QuoteWitness witness, EvidenceIndex evidence) =>
        Html.Join(
            " … ",
            (witness.Spans.IsEmpty ? [witness.Span] : witness.Spans).Select(span =>
                evidence.Words(witness.Article, span)
            )
        );

    // Shorter by a third than the fullest version in the same script is worth a second look; whether words were clipped is said by the changes.
    private static Html Note(
        QuoteWitness witness,
        QuoteFamily family,
        int fullest,
        ActorNames names
    )
    {
        var notes = new List<string>();
        if (
            witness.Span.Length * 3 < fullest * 2
            && witness.Language == family.Witnesses[0].Language
        )
        {
            notes.Add("shorter version");
        }

        if (witness.Speaker is { } speaker && family.Speaker is { } agreed && speaker != agreed)
        {
            notes.Add($"given to {names.Of(speaker)}");
        }

        return notes.Count == 0
            ? Html.Empty
            : Html.Of($""" <span class="flag">{string.Join(", ", notes)}</span>""");
    }

    private static Html Once(List<QuoteFamily> once, ActorNames names, EvidenceIndex evidence) =>
        once.Count == 0
            ? Html.Empty
            : Html.Of(
                $"""<details><summary>In one report only ({once.Count})</summary><ul>{Html.Join(string.Empty, once.Select(q => Html.Of($"<li>{evidence.ToArticle(q.Witnesses[0].Article)}: {Words(q.Witnesses[0], evidence)} <span class=\"dim\">{(q.Speaker is { } speaker ? names.Of(speaker) : "speaker unknown")}</span></li>")))}</ul></details>"""
            );
}
