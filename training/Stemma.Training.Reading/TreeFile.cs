using System.Globalization;
using Stemma.Reading.Pages;

namespace Stemma.Training.Reading;

/// <summary>Trees as the library's resource has them.</summary>
internal static class TreeFile
{
    /// <summary>The cells of one row.</summary>
    public static string[] Cells(TreeRow row) =>
        [
            row.Feature < 0 ? "-" : StoryFeatures.Names[row.Feature],
            row.Bound.ToString("0.###", CultureInfo.InvariantCulture),
            row.Higher.ToString(CultureInfo.InvariantCulture),
            row.Value.ToString("0.####", CultureInfo.InvariantCulture),
        ];

    /// <summary>Writes a model.</summary>
    public static void Write(
        List<TreeRow> rows,
        Growth growth,
        IReadOnlyCollection<LabelledPage> pages,
        string file
    )
    {
        using var writer = new StreamWriter(file) { NewLine = "\n" };
        writer.WriteLine(
            "# Boosted trees: the log odds that a paragraph of a page is of its story. Made by training/Stemma.Training.Reading; card: docs/models/story-trees.md."
        );
        writer.WriteLine(
            "# Trained on labels of scrapinghub/article-extraction-benchmark (MIT) and adbar/trafilatura tests (Apache-2.0); no text of a page is in it."
        );
        writer.WriteLine(
            $"# {pages.Count} pages, {pages.Sum(p => p.Blocks.Count)} paragraphs; {growth}"
        );
        writer.WriteLine(
            "# feature (- a leaf)	bound	so many rows on the higher branch starts	value in log odds"
        );
        foreach (var row in rows)
        {
            writer.WriteLine(string.Join('\t', Cells(row)));
        }
    }
}
