using System.Text;
using Stemma.Actors;
using Stemma.Attribution;
using Stemma.Chronology;
using Stemma.Ledger;

namespace Stemma.Cli.Terminal;

/// <summary>What was found in an article, as <c>stemma annotate</c> shows it to people.</summary>
internal static class AnnotationCard
{
    public static string Of(Article article)
    {
        var card = new StringBuilder();
        card.AppendLine(ArticleCard.Head(article));
        card.AppendLine("  names");
        foreach (
            var group in article
                .Layer<NameLayer>()
                .Names.Where(name => !name.PointsBack)
                .GroupBy(name => (name.Actor, Words: article.Words(name.Span)))
        )
        {
            card.AppendLine(
                $"    {PlainText.OneLine(group.Key.Words)} = {group.Key.Actor ?? "unknown"}  ×{group.Count()}"
            );
        }

        card.AppendLine("  times");
        foreach (var time in article.Layer<TimeLayer>().Times)
        {
            card.AppendLine(
                $"    {PlainText.OneLine(article.Words(time.Span))} = {time.Value ?? "unknown"}"
            );
        }

        card.AppendLine("  statements");
        foreach (var statement in article.Layer<StatementLayer>().Statements)
        {
            var source = statement.Source is { } named
                ? Words(article, named.Spans) + (named.Actor is { } id ? $" [{id}]" : string.Empty)
                : "nobody named";
            card.AppendLine(
                $"    {source}: {PlainText.Short(Words(article, statement.Content), 100)}"
            );
        }

        card.AppendLine("  events");
        foreach (var reported in article.Layer<EventLayer>().Events)
        {
            card.AppendLine(
                $"    {reported.Type.ToString().ToUpperInvariant()} {string.Join(" ", reported.Actors)} → {string.Join(" ", reported.Recipients)} ({reported.Status})"
            );
        }

        return card.ToString();
    }

    private static string Words(Article article, IEnumerable<TextSpan> spans) =>
        PlainText.OneLine(string.Join(" … ", spans.Select(article.Words)));
}
