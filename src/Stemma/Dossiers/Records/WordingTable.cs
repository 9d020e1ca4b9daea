using System.Globalization;
using Stemma.Dossiers.Contract;

namespace Stemma.Dossiers.Records;

/// <summary>How tellings differ in their words: labels for the same actor, reporting verbs, and words that set an article apart.</summary>
internal static class WordingTable
{
    public static RecordTable Of(DossierView view) =>
        new(
            "wording",
            ["kind", "about", "article", "words", "how often", "z"],
            [
                .. view
                    .Dossier.Framing.Where(f => view.Filter.IsStory(f.Story))
                    .SelectMany(f =>
                        f.Labels.SelectMany(w => Rows(view, "label", w))
                            .Concat(
                                f.ReportingVerbs.SelectMany(w => Rows(view, "reporting-verb", w))
                            )
                            .Concat(f.Words.SelectMany(w => Rows(view, w)))
                    ),
            ]
        );

    private static IEnumerable<RecordRow> Rows(
        DossierView view,
        string kind,
        WordingField wording
    ) =>
        view.Filter.IsKind(kind)
        && view.IsKnown(wording.Article)
        && view.Wants([wording.Article], [wording.Actor])
            ? view.Matched(
                new RecordRow(
                    [
                        kind,
                        view.Actor(wording.Actor),
                        view.Witness(wording.Article),
                        wording.Words,
                        $"{wording.Spans.Count}",
                        string.Empty,
                    ],
                    [.. wording.Spans.Select(span => view.Cite(wording.Article, span))],
                    [RecordTables.Field(wording, ContractJson.Types.WordingField)]
                )
            )
            : [];

    private static IEnumerable<RecordRow> Rows(DossierView view, MarkedWordField word) =>
        view.Filter.IsKind("word") && view.IsKnown(word.Article) && view.Wants([word.Article], [])
            ? view.Matched(
                new RecordRow(
                    [
                        "word",
                        string.Empty,
                        view.Witness(word.Article),
                        word.Word,
                        $"{word.Spans.Count}",
                        word.Z.ToString("0.0", CultureInfo.InvariantCulture),
                    ],
                    [.. word.Spans.Select(span => view.Cite(word.Article, span))],
                    [RecordTables.Field(word, ContractJson.Types.MarkedWordField)]
                )
            )
            : [];
}
