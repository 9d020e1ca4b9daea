using Stemma.Dossiers;
using Stemma.Dossiers.Contract;
using Stemma.Reading;
using Stemma.Reading.Pages;

namespace Stemma.Training.Reading;

/// <summary>
/// Reads every labelled page with trees that were grown without it and without any page of its site: what can be expected of pages nobody has
/// seen. Figures with the library's own trees on these pages are figures of training.
/// </summary>
public static class CrossReading
{
    private const int Folds = 5;

    private static readonly Dictionary<string, Dictionary<string, string[]>> Known = new(
        StringComparer.Ordinal
    );

    /// <summary>The lines of <c>read</c> for one set, in order of its files.</summary>
    /// <param name="data">The folder of the evaluation sets.</param>
    /// <param name="set"><c>extraction</c> or <c>extraction-many</c>.</param>
    public static IEnumerable<string> Lines(string data, string set)
    {
        if (!Known.TryGetValue(data, out var lines))
        {
            lines = Known[data] = Read(PageLabels.Load(data), new Growth(), out _);
        }

        var folder = Path.Combine(data, set, "html") + Path.DirectorySeparatorChar;
        return lines
            .Where(page => page.Key.StartsWith(folder, StringComparison.Ordinal))
            .OrderBy(page => page.Key, StringComparer.Ordinal)
            .SelectMany(page => page.Value);
    }

    internal static Dictionary<string, string[]> Read(
        IReadOnlyList<LabelledPage> pages,
        Growth growth,
        out double right
    )
    {
        double hits = 0,
            all = 0;
        var lines = new Dictionary<string, string[]>(StringComparer.Ordinal);
        for (var fold = 0; fold < Folds; fold++)
        {
            var rest = pages.Where(p => p.Fold(Folds) != fold).SelectMany(p => p.Blocks).ToList();
            var trees = StoryTrees.Parse(TreeBoosting.Grow(rest, growth).Select(TreeFile.Cells));
            foreach (var page in pages.Where(p => p.Fold(Folds) == fold))
            {
                foreach (var block in page.Blocks)
                {
                    all += block.Weight;
                    hits +=
                        trees.Score(block.Features, 0, 0) > 0 == block.IsStory ? block.Weight : 0;
                }

                lines[page.File] =
                [
                    .. ArticleReader
                        .Read(
                            page.File,
                            File.ReadAllBytes(page.File),
                            new ReadOptions { Trees = trees }
                        )
                        .Articles.Select(article => ContractJson.Line(ArticleLines.Read(article))),
                ];
            }
        }

        right = hits / all;
        return lines;
    }
}
