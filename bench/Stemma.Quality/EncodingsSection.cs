using System.Globalization;
using System.Text;

namespace Stemma.Quality;

/// <summary>The encodings table as a section of docs/quality.md.</summary>
internal static class EncodingsSection
{
    public static string Of(IReadOnlyList<EncodingsCase> cases)
    {
        var columns = cases.Select(c => c.Declared).Distinct(StringComparer.Ordinal).ToList();
        var section = new StringBuilder();
        section.Append(
            CultureInfo.InvariantCulture,
            $"""
            ## Charsets: made pages, long and short

            `bench/Stemma.Quality/EncodingsTable.cs`, sentences in `bench/quality/encodings.tsv` (invented); {cases.Count} pages, {cases.Count(
                c => c.IsRight
            )} right: every
            sentence comes out letter by letter, and the article is the one that the page gives in UTF-8. "Wrongly": seven labels in turn, by the server and by the page.

            | charset | languages | {string.Join(" | ", columns)} |
            |---|---|{string.Concat(columns.Select(_ => "---|"))}

            """
        );
        foreach (
            var charset in cases.GroupBy(c => c.Charset).OrderBy(g => g.Key, StringComparer.Ordinal)
        )
        {
            var languages = charset
                .Select(c => c.Language)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal);
            section.Append(
                CultureInfo.InvariantCulture,
                $"| {charset.Key} | {string.Join(' ', languages)} |"
            );
            foreach (var column in columns)
            {
                var cell = charset.Where(c => c.Declared == column).ToList();
                section.Append(
                    CultureInfo.InvariantCulture,
                    $" {cell.Count(c => c.IsRight)} of {cell.Count} |"
                );
            }

            section.Append('\n');
        }

        return section.ToString();
    }
}
