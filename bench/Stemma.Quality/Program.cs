using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Stemma.Dossiers;
using Stemma.Quality;
using Stemma.Reading;
using Stemma.Reading.Inputs;

// --write: writes docs/quality.md; --raise: takes the figures reached as floors where they are better; --give-up FIGURE[,FIGURE]: lets --raise lower these;
// --only ID[,ID]: those measures alone; --misses: lists the mentions of actors and the statements that were missed
// times-specs CASES OUT: only the predictions for cases of times.py --specs --extract.
if (args is ["times-specs", var cases, var lines])
{
    File.WriteAllLines(lines, TimesSpecs.Lines(cases));
    return 0;
}

var repository = Path.GetFullPath(Path.Combine(Here(), "..", ".."));
var floors = Path.Combine(repository, "bench", "quality", "floors.json");
var only = ListAfter("--only");

var samplesFolder = Path.Combine(repository, "samples");
var taken = new ArticleIntake(new ReadOptions(), archive: null).TakeIn([
    .. InputFiles.Below(samplesFolder),
]);
var traced = Tracer.Trace(taken.Articles, taken.Failed);
var samples = SampleScore.Of(traced, samplesFolder);
var (actors, missed) = ActorScore.Of(
    traced.Articles,
    ActorMention.Load(Path.Combine(repository, "tests", "Stemma.Tests", "Actors", "mentions.tsv"))
);
foreach (var (figure, value) in actors)
{
    samples[figure] = value;
}

var (statements, unheard) = StatementScore.Of(
    LabelledSentence.Load(
        Path.Combine(repository, "tests", "Stemma.Tests", "Attribution", "statements.tsv")
    )
);
foreach (var (figure, value) in statements)
{
    samples[figure] = value;
}

var reached = new SortedDictionary<string, double>(samples, StringComparer.Ordinal);
foreach (var (figure, value) in samples)
{
    Console.WriteLine($"{figure, -50} {value:0.000}");
}

if (args.Contains("--misses"))
{
    missed.ForEach(Console.WriteLine);
    unheard.ForEach(Console.WriteLine);
}

// Made pages need no evaluation data: they are measured in every run that does not name other measures.
var encodings =
    only is null || only.Contains("encodings", StringComparer.Ordinal)
        ? EncodingsTable.Run(Path.Combine(repository, "bench", "quality", "encodings.tsv"))
        : [];
if (!encodings.IsEmpty)
{
    reached["encodings/right.share"] = encodings.Average(c => c.IsRight ? 1.0 : 0.0);
    Console.WriteLine(EncodingsSection.Of(encodings));
}

var measures = Measure.Load(Path.Combine(repository, "bench", "quality", "measures.json"));
var measured = new List<Measured>();
var data = EvaluationData.Find(repository);
if (data is null)
{
    Console.WriteLine(
        "No evaluation data folder (STEMMA_EVAL_DATA, default ../shared): only the bundled samples were measured."
    );
}
else
{
    var work = Directory.CreateTempSubdirectory("stemma-quality-").FullName;
    try
    {
        foreach (
            var measure in measures.Where(m =>
                only is null || only.Contains(m.Id, StringComparer.Ordinal)
            )
        )
        {
            measured.Add(Run(measure, data, Path.Combine(work, measure.Id)));
        }
    }
    finally
    {
        Directory.Delete(work, recursive: true);
    }
}

foreach (var (figure, value) in measured.SelectMany(m => m.Figures))
{
    reached[figure] = value;
}

if (args.Contains("--write") && data is not null)
{
    File.WriteAllText(
        Path.Combine(repository, "docs", "quality.md"),
        QualityPage.Of(measured, samples, encodings, DateTime.UtcNow)
    );
}

var lower = measures
    .SelectMany(m => m.Figures.Where(f => f.Lower).Select(f => $"{m.Id}/{f.Key}"))
    .Append("samples/false_edges.share")
    .ToHashSet(StringComparer.Ordinal);
if (args.Contains("--raise"))
{
    var given = ListAfter("--give-up") ?? [];
    Floors.Raise(floors, reached, lower.Contains, f => given.Contains(f, StringComparer.Ordinal));
}

var broken = Floors.Broken(floors, reached, lower.Contains);
foreach (
    var line in broken.Concat(
        measured.Where(m => m.Failure is not null).Select(m => $"{m.Measure.Id}: {m.Failure}")
    )
)
{
    Console.Error.WriteLine("FLOOR: " + line);
}

return broken.Count == 0 && measured.All(m => m.Failure is null) ? 0 : 1;

static Measured Run(Measure measure, EvaluationData data, string work)
{
    var clock = Stopwatch.StartNew();
    var figures = new SortedDictionary<string, double>(StringComparer.Ordinal);
    try
    {
        var gold = data.At(measure.Gold);
        if (measure.Language is { } language)
        {
            gold = BodyByLanguage.Filtered(gold, language, work);
        }

        string[] input = measure.Input is { } named ? [.. named.Select(data.At)] : [Extract()];
        var (prediction, articles) = Predictions.Make(
            measure.Mode,
            input,
            Path.Combine(work, "pred")
        );
        var scored = data.Score(
            measure.Scorer,
            [
                "--gold",
                measure.ExtractArguments is null || measure.Scorer != "alignment" ? gold : input[0],
                "--pred",
                prediction,
                .. (measure.Arguments ?? []).Select(a =>
                    a.Replace("{articles}", articles, StringComparison.Ordinal)
                ),
            ]
        );
        foreach (var figure in measure.Figures)
        {
            var at = figure
                .Key.Split('.')
                .Aggregate(
                    (JsonElement?)scored,
                    (node, name) =>
                        node is { ValueKind: JsonValueKind.Object } o
                        && o.TryGetProperty(name, out var next)
                            ? next
                            : null
                );
            if (at is { ValueKind: JsonValueKind.Number } number)
            {
                figures[$"{measure.Id}/{figure.Key}"] = number.GetDouble();
            }
        }

        foreach (var (figure, value) in figures)
        {
            Console.WriteLine($"{figure, -50} {value:0.000}");
        }

        Console.WriteLine($"  {measure.Id} took {clock.Elapsed.TotalSeconds:0.0} s");
        return new Measured(measure, figures, clock.Elapsed, null)
        {
            Below =
                measure.Scorer == "dates"
                    ? DateCurve.Of(
                        prediction,
                        lines => data.Score(measure.Scorer, ["--gold", gold, "--pred", lines])
                    )
                    : string.Empty,
        };

        string Extract()
        {
            var folder = Path.Combine(work, "texts");
            data.Run(
                measure.Scorer,
                ["--gold", gold, "--extract", folder, .. measure.ExtractArguments ?? []]
            );
            return measure.Extracted is { } one ? Path.Combine(folder, one) : folder;
        }
    }
    catch (InvalidOperationException e)
    {
        Console.WriteLine($"  {measure.Id} was not measured: {e.Message}");
        return new Measured(measure, figures, clock.Elapsed, e.Message);
    }
}

string[]? ListAfter(string option) =>
    args.SkipWhile(a => a != option).Skip(1).FirstOrDefault()?.Split(',');

static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
