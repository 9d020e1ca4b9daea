using Spectre.Console;
using Spectre.Console.Rendering;
using Stemma.Dossiers.Records;

namespace Stemma.Cli.Terminal;

/// <summary>A part of the record as a table for people, with the words each row rests on.</summary>
internal static class RecordPrint
{
    /// <summary>So many citations of a row are shown; the others are counted.</summary>
    private const int Citations = 3;

    /// <summary>So much of a citation is shown, in code units.</summary>
    private const int LongestCitation = 120;

    /// <summary>So much of a cell is shown, in code units.</summary>
    private const int LongestCell = 160;

    /// <summary>Cells between two columns.</summary>
    private const int Gap = 2;

    /// <summary>Columns of words stay readable at this width.</summary>
    private const int Narrowest = 8;

    private static readonly Style Faint = new(decoration: Decoration.Dim);

    public static void Print(IAnsiConsole console, RecordTable table)
    {
        if (table.Rows.IsEmpty)
        {
            console.WriteLine($"No {table.Name} of that kind in what was read.");
            return;
        }

        var widths = Widths(console, table);
        Line(console, widths, table.Columns, new Style(decoration: Decoration.Underline));
        foreach (var row in table.Rows)
        {
            Line(console, widths, row.Cells, Style.Plain);
            console.Write(new Padder(Evidence(row), new Padding(4, 0, 0, 1)));
        }

        console.WriteLine($"{table.Rows.Length} {table.Name}");
    }

    private static void Line(
        IAnsiConsole console,
        int[] widths,
        IEnumerable<string> cells,
        Style style
    )
    {
        var grid = new Grid();
        foreach (var width in widths)
        {
            grid.AddColumn(new GridColumn { Width = width, Padding = new Padding(0, 0, Gap, 0) });
        }

        console.Write(
            grid.AddRow([
                .. cells.Select(cell =>
                    (IRenderable)new Text(PlainText.Short(cell, LongestCell), style)
                ),
            ])
        );
    }

    // As wide as the longest cell; where that is too much together, the widest columns give way, the one of the longest words last.
    private static int[] Widths(IAnsiConsole console, RecordTable table)
    {
        int[] widths =
        [
            .. table.Columns.Select(
                (column, i) =>
                    table.Rows.Select(row => Width(row.Cells[i])).Append(Width(column)).Max()
            ),
        ];
        var longest = Array.IndexOf(widths, widths.Max());
        var room = Math.Max(40, console.Profile.Width) - (Gap * widths.Length) - 1;
        while (widths.Sum() > room && widths.Max() > Narrowest)
        {
            var give = Enumerable
                .Range(0, widths.Length)
                .MaxBy(i => i == longest && widths[i] <= room / 3 ? 0 : widths[i]);
            widths[give]--;
        }

        return widths;
    }

    private static int Width(string cell) =>
        Math.Max(1, new Segment(PlainText.Short(cell, LongestCell)).CellCount());

    private static Text Evidence(RecordRow row)
    {
        var lines = row
            .Evidence.Take(Citations)
            .Select(citation =>
                $"{PlainText.OneLine(citation.Witness)}: “{PlainText.Short(citation.Words, LongestCitation)}”"
            );
        var more = row.Evidence.Length - Citations;
        return new Text(
            string.Join('\n', more > 0 ? lines.Append($"and {more} more") : lines),
            Faint
        );
    }
}
