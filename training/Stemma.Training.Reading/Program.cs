using System.Globalization;
using Stemma;
using Stemma.Dossiers;
using Stemma.Dossiers.Contract;
using Stemma.Reading;
using Stemma.Reading.Inputs;
using Stemma.Reading.Pages;
using Stemma.Training.Reading;

// train DATA FILE: grows the trees from all pages and writes them.
// cross DATA FOLDER: reads every page with trees grown from the other four fifths, and writes lines of read for the scorers.
if (args.Length < 3 || args[0] is not ("train" or "cross"))
{
    Console.Error.WriteLine(
        "train DATA FILE | cross DATA FOLDER [depth=N rounds=N rate=X least=X ridge=X]"
    );
    return 2;
}

const int Folds = 5;
var growth = args.Skip(3)
    .Select(a => a.Split('='))
    .Aggregate(
        new Growth(),
        (g, a) =>
            a[0] switch
            {
                "depth" => g with { Depth = int.Parse(a[1], CultureInfo.InvariantCulture) },
                "rounds" => g with { Rounds = int.Parse(a[1], CultureInfo.InvariantCulture) },
                "rate" => g with { Rate = double.Parse(a[1], CultureInfo.InvariantCulture) },
                "least" => g with
                {
                    LeastWeight = double.Parse(a[1], CultureInfo.InvariantCulture),
                },
                "ridge" => g with { Ridge = double.Parse(a[1], CultureInfo.InvariantCulture) },
                _ => throw new ArgumentException($"What is {a[0]}?"),
            }
    );
var pages = PageLabels.Load(args[1]);
Console.WriteLine(
    $"{pages.Count} pages, {pages.Sum(p => p.Blocks.Count)} labelled paragraphs, {pages.Sum(p => p.Blocks.Count(b => b.IsStory))} of stories"
);
if (args[0] == "train")
{
    var rows = TreeBoosting.Grow([.. pages.SelectMany(p => p.Blocks)], growth);
    TreeFile.Write(rows, growth, pages, args[2]);
    return 0;
}

double right = 0,
    all = 0;
var lines = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
for (var fold = 0; fold < Folds; fold++)
{
    var rest = pages.Where(p => p.Fold(Folds) != fold).SelectMany(p => p.Blocks).ToList();
    var trees = StoryTrees.Parse(TreeBoosting.Grow(rest, growth).Select(TreeFile.Cells));
    foreach (var page in pages.Where(p => p.Fold(Folds) == fold))
    {
        foreach (var block in page.Blocks)
        {
            all += block.Weight;
            right += trees.Score(block.Features) > 0 == block.IsStory ? block.Weight : 0;
        }

        var read = ArticleReader.Read(
            page.File,
            File.ReadAllBytes(page.File),
            new ReadOptions { Trees = trees }
        );
        lines[page.File] = [.. read.Articles.Select(a => ContractJson.Line(ArticleLines.Read(a)))];
    }
}

Console.WriteLine($"paragraphs right, by weight: {right / all:0.0000}");
Directory.CreateDirectory(args[2]);
foreach (
    var set in lines.GroupBy(l =>
        Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(l.Key)))!
    )
)
{
    File.WriteAllLines(Path.Combine(args[2], set.Key + ".jsonl"), set.SelectMany(l => l.Value));
}

return 0;
