using Spectre.Console;
using Stemma.Dossiers;

namespace Stemma.Cli.Terminal;

/// <summary>What a person wants to know when <c>stemma trace</c> ends.</summary>
internal static class TraceSummary
{
    public static void Print(Dossier dossier, string folder, int reused)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumn("Story");
        table.AddColumn(new TableColumn("Reports").RightAligned());
        table.AddColumn(new TableColumn("Origins").RightAligned());
        table.AddColumn(new TableColumn("Voices").RightAligned());
        foreach (
            var story in dossier.Ledger.Stories.OrderByDescending(story => story.Articles.Length)
        )
        {
            var origins = story.Origins;
            var count =
                origins.Low == origins.High
                    ? $"{origins.Likely}"
                    : $"{origins.Likely} ({origins.Low}–{origins.High})";
            table.AddRow(
                Markup.Escape(PlainText.Short(story.Title ?? "untitled", 60)),
                $"{story.Articles.Length}",
                count,
                $"{story.Voices.Length}"
            );
        }

        AnsiConsole.Write(table);
        AnsiConsole.MarkupLine(
            "[dim]Origins: independent lines of reporting among what was read, likely (low–high). Voices: on whose word it rests.[/]"
        );
        AnsiConsole.MarkupLineInterpolated(
            $"{dossier.Articles.Length} articles ({reused} inputs unchanged, not analysed again), {dossier.Derivations.Length} derivations, {dossier.Changes.Length} changes, {dossier.Quotes.Length} quotations, {dossier.Ledger.Claims.Length} claims, {dossier.Ledger.Conflicts.Length} conflicts, {dossier.Failed.Length} inputs not read."
        );
        AnsiConsole.WriteLine($"Report: {Path.GetFullPath(Path.Combine(folder, "report.html"))}");
        AnsiConsole.WriteLine($"Data:   {Path.GetFullPath(Path.Combine(folder, "dossier.json"))}");
    }
}
