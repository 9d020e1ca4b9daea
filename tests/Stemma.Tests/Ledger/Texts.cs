using System.Collections.Immutable;
using Stemma.Chronology;
using Stemma.Language;
using Stemma.Lineage;

namespace Stemma.Tests.Ledger;

/// <summary>Articles made from plain paragraphs, with sentences and tokens, for tests of the ledger.</summary>
internal static class Texts
{
    public static Article Article(
        string name,
        string text,
        string language = "en",
        string? day = "2024-03-05",
        string? outlet = null
    )
    {
        var parts = ImmutableArray.CreateBuilder<ArticlePart>();
        var at = 0;
        foreach (var paragraph in text.Split("\n\n"))
        {
            if (paragraph.Length > 0)
            {
                parts.Add(
                    new ArticlePart(
                        new TextSpan(at, at + paragraph.Length),
                        PartRole.Body,
                        language
                    )
                );
            }

            at += paragraph.Length + 2;
        }

        var article = new Article
        {
            Id = new ArticleId(name),
            Path = $"news/{name}.txt",
            Language = language,
            ContentHash = "sha256:0",
            Text = text,
            Outlet = outlet,
            Parts = parts.ToImmutable(),
            Published = IsoDate.TryParse(day, out var date)
                ? new Publication(DateInterval.Of(date), PublicationBasis.Given)
                : Publication.Unknown,
        };
        return new SyntaxAnalyser().Process(article);
    }

    /// <summary>The article with these words read as dates.</summary>
    public static Article WithDates(
        this Article article,
        params (string Words, string Value)[] dates
    ) =>
        article.With(
            new TimeLayer([
                .. dates
                    .Select(date =>
                        (
                            Start: article.Text.IndexOf(date.Words, StringComparison.Ordinal),
                            date.Words,
                            date.Value
                        )
                    )
                    .Where(date => date.Start >= 0)
                    .OrderBy(date => date.Start)
                    .Select(date => new TimeExpression(
                        new TextSpan(date.Start, date.Start + date.Words.Length),
                        TimeType.Date,
                        date.Value,
                        IsoDate.TryParse(date.Value, out var value)
                            ? DateInterval.Of(value)
                            : DateInterval.Unknown
                    )),
            ])
        );

    public static Derivation Derived(
        Article from,
        Article to,
        DerivationType type = DerivationType.Edited,
        DerivationDirection direction = DerivationDirection.Inferred
    ) => new(from.Id, to.Id, type, direction, 0.9, [], ["for the test"]);
}
