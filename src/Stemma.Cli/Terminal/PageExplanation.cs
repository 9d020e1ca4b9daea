using Spectre.Console;
using Spectre.Console.Rendering;
using Stemma.Reading;

namespace Stemma.Cli.Terminal;

/// <summary>The whole page in its order: what was kept and as what, what was left out and why.</summary>
internal static class PageExplanation
{
    /// <summary>Of a run of paragraphs left out for one reason, so many are shown at each end.</summary>
    private const int Ends = 2;

    /// <summary>So much of a paragraph left out is shown, in code units.</summary>
    private const int LongestDropped = 160;

    public static void Print(IAnsiConsole console, Article article)
    {
        console.WriteLine(ArticleCard.Head(article));
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn("as").NoWrap());
        table.AddColumn(new TableColumn("words"));
        var dropped = 0;
        foreach (var part in article.Parts)
        {
            dropped = AddDropped(table, article, dropped, part.Span.Start);
            table.AddRow(
                new Text(Role(part.Role), new Style(Color.Green)),
                new Text(Clean(article.Words(part.Span)), Style(part.Role))
            );
        }

        AddDropped(table, article, dropped, int.MaxValue);
        console.Write(table);
        PrintReasons(console, article);
    }

    private static int AddDropped(Table table, Article article, int from, int before)
    {
        var all = article.Dropped;
        while (from < all.Length && all[from].At <= before)
        {
            var to = from;
            while (
                to < all.Length && all[to].Reason == all[from].Reason && all[to].At == all[from].At
            )
            {
                to++;
            }

            for (var i = from; i < to; i++)
            {
                if (to - from > (2 * Ends) + 1 && i == from + Ends)
                {
                    i = to - Ends;
                    Row(table, all[from].Reason, $"… {to - from - (2 * Ends)} more …");
                }

                Row(table, all[i].Reason, PlainText.Short(all[i].Text, LongestDropped));
            }

            from = to;
        }

        return from;
    }

    private static void Row(Table table, string reason, string words)
    {
        var faint = new Style(decoration: Decoration.Dim);
        table.AddRow(
            (IRenderable)new Text("✗ " + reason, new Style(Color.Red)),
            new Text(words, faint)
        );
    }

    private static void PrintReasons(IAnsiConsole console, Article article)
    {
        if (article.Dropped.IsEmpty)
        {
            console.WriteLine("Nothing was left out.");
            return;
        }

        console.WriteLine(
            $"Kept {article.Parts.Length} paragraphs, left out {article.Dropped.Length}:"
        );
        foreach (
            var (reason, count) in article
                .Dropped.CountBy(d => d.Reason, StringComparer.Ordinal)
                .OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Key, StringComparer.Ordinal)
        )
        {
            console.WriteLine($"  {count, 4}  {reason}: {DropReasons.Meaning(reason)}");
        }

        console.WriteLine();
    }

    private static string Role(PartRole role) =>
        role == PartRole.QuoteBlock ? "quote-block" : role.ToString().ToLowerInvariant();

    private static Style Style(PartRole role) =>
        role switch
        {
            PartRole.Headline => new Style(decoration: Decoration.Bold),
            PartRole.Standfirst => new Style(decoration: Decoration.Italic),
            PartRole.Note or PartRole.Caption => new Style(Color.Grey),
            _ => Spectre.Console.Style.Plain,
        };

    private static string Clean(string words) =>
        string.Join('\n', words.Split('\n').Select(PlainText.OneLine));
}
