using System.Globalization;
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
                _ => throw new InvalidOperationException($"What is {a[0]}?"),
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

var lines = CrossReading.Read(pages, growth, out var right);
Console.WriteLine($"paragraphs right, by weight: {right:0.0000}");
Directory.CreateDirectory(args[2]);
foreach (
    var set in lines.GroupBy(l =>
        Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(l.Key)))!
    )
)
{
    File.WriteAllLines(
        Path.Combine(args[2], set.Key + ".jsonl"),
        set.OrderBy(l => l.Key, StringComparer.Ordinal).SelectMany(l => l.Value)
    );
}

return 0;
