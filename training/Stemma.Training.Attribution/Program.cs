using Stemma;
using Stemma.Attribution;
using Stemma.Attribution.Roles;
using Stemma.Dossiers;
using Stemma.Dossiers.Contract;
using Stemma.Language.Parsing;
using Stemma.Training.Attribution;

// train SET FILE [hold]: learns from the texts of a set (folders text and attributions); with hold, every eighth text is left out.
// predict SET FILE LINES [hold]: writes lines of annotate for the texts, or those left out, by a model that need not be embedded.
if (args is ["train", var set, var file, .. var more])
{
    var hold = more.Contains("hold");
    var units = LabelledUnits.Load(set, i => !hold || i % 8 != 0);
    Console.WriteLine(
        $"{units.Count} stretches, {units.Sum(unit => unit.Relations.Count)} relations"
    );
    File.WriteAllBytes(file, ModelFile.Pack(RoleModelFile.Learn(units, threshold: -4000)));
    RoleCard.Write(
        file,
        "polnear/" + Path.GetFileName(Path.TrimEndingDirectorySeparator(set)),
        Directory.EnumerateFiles(Path.Combine(set, "text"), "*.txt").Count(),
        units.Sum(unit => unit.Relations.Count)
    );
    Console.WriteLine($"{new FileInfo(file).Length / 1e6:0.00} MB");
    return 0;
}

if (args is ["predict", var texts, var learnt, var lines, .. var rest])
{
    var hold = rest.Contains("hold");
    var model = new RoleModel(ModelFile.Open(File.ReadAllBytes(learnt)));
    var finder = new StatementFinder((_, grammar) => new DraftReviser(model, grammar));
    File.WriteAllLines(
        lines,
        Directory
            .EnumerateFiles(Path.Combine(texts, "text"), "*.txt")
            .Order(StringComparer.Ordinal)
            .Where((_, i) => !hold || i % 8 == 0)
            .Select(path =>
                ContractJson.Line(ArticleLines.Annotated(Completed(finder, path), syntax: false))
            )
    );
    return 0;
}

static Article Completed(StatementFinder finder, string path) =>
    AnalysisLine
        .Stations.SkipWhile(station => station is not StatementFinder)
        .Skip(1)
        .Aggregate(
            finder.Process(LabelledUnits.Prepared(path)),
            (article, station) => station.Process(article)
        );

Console.Error.WriteLine("train SET FILE [hold] | predict SET FILE LINES [hold]");
return 2;
