using System.Collections.Immutable;
using Stemma.Dossiers.Contract;

namespace Stemma.Dossiers.Records;

/// <summary>Claims against articles: who says, hedges, denies or leaves out what. An article that was not read is no omission.</summary>
internal static class CoverageTable
{
    public static RecordTable Of(DossierView view)
    {
        var claims = view.Dossier.Claims.ToDictionary(c => c.Id, StringComparer.Ordinal);
        var cells = view
            .Dossier.Coverage.Where(c =>
                view.Filter.IsStory(claims[c.Claim].Story)
                && view.IsKnown(c.Article)
                && view.Wants([c.Article], claims[c.Claim].Voices)
            )
            .ToList();
        ImmutableArray<string> articles =
        [
            .. view
                .Dossier.Articles.Select(a => a.Id)
                .Where(id => cells.Exists(c => c.Article == id)),
        ];
        return new RecordTable(
            "coverage",
            ["claim", "says", .. articles.Select(view.Witness)],
            [
                .. cells
                    .GroupBy(c => c.Claim, StringComparer.Ordinal)
                    .SelectMany(row =>
                        view.Matched(Row(view, claims[row.Key], [.. row], articles))
                    ),
            ]
        );
    }

    private static RecordRow Row(
        DossierView view,
        ClaimField claim,
        List<CoverageField> cells,
        ImmutableArray<string> articles
    ) =>
        new(
            [
                claim.Id,
                claim.Text,
                .. articles.Select(article =>
                    cells.Find(c => c.Article == article) is { } cell
                        ? RecordTables.Kebab(cell.Stance)
                        : string.Empty
                ),
            ],
            [
                .. claim
                    .Witnesses.Where(w => articles.Contains(w.Article))
                    .Select(w => view.Cite(w.Article, w.Span)),
            ],
            [.. cells.Select(c => RecordTables.Field(c, ContractJson.Types.CoverageField))]
        );
}
