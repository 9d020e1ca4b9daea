using System.Text;
using System.Text.Json;

namespace Stemma.Cli.Terminal;

/// <summary>An article as <c>stemma read</c> shows it to people.</summary>
internal static class ArticleCard
{
    public static string Of(Article article)
    {
        var card = new StringBuilder();
        card.AppendLine(Head(article));
        card.AppendLine();
        card.AppendLine(article.Text);
        foreach (var doubt in article.Doubts)
        {
            card.AppendLine($"  ! {doubt.Code}: {doubt.Words}");
        }

        foreach (var dropped in article.Dropped)
        {
            card.AppendLine(
                $"  - left out ({dropped.Reason}): {PlainText.Short(dropped.Text, 100)}"
            );
        }

        return card.ToString();
    }

    /// <summary>Where it comes from, one fact a line.</summary>
    public static string Head(Article article)
    {
        var when = article.Published.When;
        var date =
            when.Value?.ToString()
            ?? (
                (when.IsUnknown, when.Earliest, when.Latest) switch
                {
                    (true, _, _) => "unknown",
                    (_, { } earliest, { } latest) =>
                        $"between {earliest:yyyy-MM-dd} and {latest:yyyy-MM-dd}",
                    (_, { } earliest, null) => $"not before {earliest:yyyy-MM-dd}",
                    (_, null, { } latest) => $"not after {latest:yyyy-MM-dd}",
                    _ => "unknown",
                }
            );
        var basis = article.Published.Basis is { } known
            ? $" (by {JsonNamingPolicy.KebabCaseLower.ConvertName(known.ToString())})"
            : string.Empty;
        return $"""
            {article.Path}  [{article.Language}]  {article.Id}
              title      {PlainText.OneLine(article.Title ?? "unknown")}
              outlet     {PlainText.OneLine(article.Outlet ?? "unknown")}
              agency     {PlainText.OneLine(article.Agency ?? "none credited")}
              published  {date}{basis}
            """;
    }
}
