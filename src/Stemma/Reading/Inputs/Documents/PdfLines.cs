using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;

namespace Stemma.Reading.Inputs.Documents;

/// <summary>The lines of a PDF page in the order people read them: columns from the left, each from top to foot.</summary>
internal static class PdfLines
{
    /// <summary>A page of a broadsheet has some five thousand words; cutting it into columns takes the square of their number at worst.</summary>
    private const int MostWords = 20_000;

    /// <summary>The lines of a page.</summary>
    public static List<PdfLine> Of(Page page)
    {
        var words = page.GetWords()
            .Where(word => !string.IsNullOrWhiteSpace(word.Text))
            .Take(MostWords)
            .ToList();
        if (words.Count == 0)
        {
            return [];
        }

        var lines = new List<PdfLine>();
        var number = 0;
        // The cut alternates between columns and rows from the whole page down, so its order is the reading order.
        foreach (var block in RecursiveXYCut.Instance.GetBlocks(words))
        {
            number++;
            foreach (var line in block.TextLines)
            {
                var text = string.Join(' ', line.Words.Select(word => word.Text));
                var box = line.BoundingBox;
                if (!string.IsNullOrWhiteSpace(text))
                {
                    lines.Add(
                        new PdfLine(text, number, box.Left, box.Right, box.Bottom, Size(line.Words))
                    );
                }
            }
        }

        return lines;
    }

    /// <summary>The size most of the letters are set in.</summary>
    private static double Size(IEnumerable<Word> words) =>
        words
            .SelectMany(word => word.Letters)
            .GroupBy(letter => Math.Round(letter.PointSize * 2) / 2)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key)
            .Select(group => group.Key)
            .FirstOrDefault();
}
