using System.Globalization;
using System.Text;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Stemma.Speed;

// --only NAME: one of the measurements below; --write: puts what was measured into docs/performance.md.
var measurements = new (string Name, string Heading, Func<string> Measure)[]
{
    ("PageCost", "Reading pages", PageCost.Table),
    ("WarcMemory", "Web archives", WarcMemory.Table),
    ("TextAnalysis", "English analysis beside npm", TextAnalysis.Table),
    ("StationPaths", "Stations within an article", () => Benchmarked(typeof(StationPaths))),
    ("WordPaths", "Words by language", () => Benchmarked(typeof(WordPaths))),
    ("RunPaths", "Over a run", () => Benchmarked(typeof(RunPaths))),
};
var only = args.SkipWhile(a => a != "--only").Skip(1).FirstOrDefault();
if (only is not null && !Array.Exists(measurements, m => m.Name == only))
{
    Console.Error.WriteLine(
        $"Nothing is measured by the name of {only}: {string.Join(", ", measurements.Select(m => m.Name))}"
    );
    return 2;
}

var page = new PerformancePage(Path.Combine(Samples.Repository, "docs", "performance.md"));
foreach (var (name, heading, measure) in measurements.Where(m => only is null || m.Name == only))
{
    var body = measure();
    Console.WriteLine(body);
    if (args.Contains("--write"))
    {
        page.Put(
            heading,
            $"dotnet run -c Release --project bench/Stemma.Speed -- --only {name}",
            DateOnly.FromDateTime(DateTime.UtcNow),
            body
        );
    }
}

return 0;

// In process: the builds of one run are the same for all that are compared.
static string Benchmarked(Type paths)
{
    var summary = BenchmarkRunner.Run(
        paths,
        DefaultConfig
            .Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .WithOptions(ConfigOptions.DisableLogFile)
    );
    var table = new StringBuilder("| what | mean | ratio | allocated |\n|---|---|---|---|\n");
    var baseline =
        summary.Reports.First(r => r.BenchmarkCase.Descriptor.Baseline).ResultStatistics?.Mean
        ?? double.NaN;
    foreach (var report in summary.Reports)
    {
        var mean = report.ResultStatistics?.Mean ?? double.NaN;
        var bytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
        table.Append(
            CultureInfo.InvariantCulture,
            $"| {report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'')}{Rate(report, mean)} | {mean / 1e6:0.00} ms | {mean / baseline:0.00} | {bytes / 1e6:0.0} MB |\n"
        );
    }

    return table.ToString();
}

static string Rate(BenchmarkReport report, double nanoseconds) =>
    report.BenchmarkCase.Descriptor.Type == typeof(StationPaths)
        ? string.Create(
            CultureInfo.InvariantCulture,
            $" ({StationPaths.Tokens / (nanoseconds / 1e9) / 1000:0}k tokens/s)"
        )
    : report.BenchmarkCase.Descriptor.Type == typeof(WordPaths)
        ? WordRate((string)report.BenchmarkCase.Parameters["Language"], nanoseconds)
    : string.Empty;

static string WordRate(string language, double nanoseconds) =>
    string.Create(
        CultureInfo.InvariantCulture,
        $", {language} ({WordPaths.CountOf(language) / (nanoseconds / 1e9) / 1000:0}k words/s)"
    );
