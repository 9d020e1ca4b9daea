using System.Globalization;
using nietras.SeparatedValues;
using Stemma.Dossiers.Records;

namespace Stemma.Cli.Terminal;

/// <summary>A table as CSV (RFC 4180): a line for every citation, so that each stands beside what rests on it.</summary>
internal static class RecordCsv
{
    public static void Write(RecordTable table, TextWriter output)
    {
        // Columns named alike (two reports of one outlet) are told apart by their number.
        var names = new HashSet<string>(StringComparer.Ordinal);
        string[] columns =
        [
            .. table.Columns.Select(column =>
            {
                var name = column;
                for (var n = 2; !names.Add(name); n++)
                {
                    name = string.Create(CultureInfo.InvariantCulture, $"{column} {n}");
                }

                return name;
            }),
        ];
        using var writer = Sep.New(',')
            .Writer(options => options with { Escape = true })
            .To(output);
        foreach (var row in table.Rows)
        {
            foreach (var citation in row.Evidence.DefaultIfEmpty())
            {
                using var line = writer.NewRow();
                for (var i = 0; i < columns.Length; i++)
                {
                    line[columns[i]].Set(Harmless(row.Cells[i]));
                }

                line["citation_article"].Set(citation?.Article ?? string.Empty);
                line["citation_witness"].Set(Harmless(citation?.Witness ?? string.Empty));
                line["citation_start"].Set($"{citation?.Span.Start}");
                line["citation_end"].Set($"{citation?.Span.End}");
                line["citation_words"].Set(Harmless(citation?.Words ?? string.Empty));
            }
        }
    }

    // A spreadsheet would take such a cell for a formula, and articles are written by strangers (OWASP, "CSV injection").
    private static string Harmless(string cell) =>
        cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + cell : cell;
}
