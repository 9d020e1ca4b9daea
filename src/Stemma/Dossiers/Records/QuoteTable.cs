using Stemma.Dossiers.Contract;

namespace Stemma.Dossiers.Records;

/// <summary>Quotations with their versions, the one with most witnesses first.</summary>
internal static class QuoteTable
{
    public static RecordTable Of(DossierView view) =>
        new(
            "quotes",
            ["quote", "speaker", "fullest version", "witnesses", "languages"],
            [
                .. view
                    .Dossier.Quotes.Where(q =>
                        view.InStory(q.Witnesses.Select(w => w.Article))
                        && view.Wants(
                            q.Witnesses.Select(w => w.Article),
                            q.Witnesses.Select(w => w.Speaker).Append(q.Speaker).OfType<string>()
                        )
                    )
                    .OrderByDescending(q =>
                        q.Witnesses.Select(w => w.Article).Distinct(StringComparer.Ordinal).Count()
                    )
                    .SelectMany(q => Rows(view, q)),
            ]
        );

    private static IEnumerable<RecordRow> Rows(DossierView view, QuoteField quote)
    {
        var witnesses = quote.Witnesses.Where(w => view.IsKnown(w.Article)).ToList();
        if (witnesses.Count == 0)
        {
            return [];
        }

        var versions = witnesses
            .Select(w => (Witness: w, Words: Words(view, w)))
            .OrderByDescending(v => v.Words.Length)
            .ToList();
        return view.Matched(
            new RecordRow(
                [
                    quote.Id,
                    quote.Speaker is { } speaker ? view.Actor(speaker) : "unknown",
                    versions[0].Words,
                    $"{witnesses.Select(w => w.Article).Distinct(StringComparer.Ordinal).Count()}",
                    string.Join(
                        " ",
                        witnesses
                            .Select(w => w.Language)
                            .Distinct(StringComparer.Ordinal)
                            .Order(StringComparer.Ordinal)
                    ),
                ],
                [
                    .. versions.Select(v =>
                        view.Cite(v.Witness.Article, v.Witness.Span) with
                        {
                            Words = v.Words,
                        }
                    ),
                ],
                [RecordTables.Field(quote, ContractJson.Types.QuoteField)]
            )
        );
    }

    private static string Words(DossierView view, QuoteWitnessField witness) =>
        string.Join(
            " … ",
            (witness.Spans ?? [witness.Span]).Select(span => view.Cite(witness.Article, span).Words)
        );
}
