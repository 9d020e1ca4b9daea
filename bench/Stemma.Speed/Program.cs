using System.Globalization;
using System.Text;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Stemma.Speed;

// --write: writes docs/performance.md from this run. In process: the builds of one run are the same for all that are compared.
var config = DefaultConfig
    .Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
    .WithOptions(ConfigOptions.DisableLogFile);
Summary[] summaries =
[
    BenchmarkRunner.Run<PagePaths>(config),
    BenchmarkRunner.Run<StationPaths>(config),
    BenchmarkRunner.Run<WordPaths>(config),
    BenchmarkRunner.Run<RunPaths>(config),
];
if (args.Contains("--write"))
{
    File.WriteAllText(Path.Combine(Samples.Repository, "docs", "performance.md"), Page(summaries));
}

static string Page(Summary[] summaries)
{
    var page = new StringBuilder();
    page.Append(
        CultureInfo.InvariantCulture,
        $"""
        # Performance

        Written by `dotnet run -c Release --project bench/Stemma.Speed -- --write` on {DateTime.UtcNow:yyyy-MM-dd}; do not edit. Times depend on the machine, so what is
        compared stands in one table, measured in one run; the ratio is to the first row. .NET {Environment.Version}, {Environment.ProcessorCount} cores.

        """
    );
    foreach (var summary in summaries)
    {
        page.Append("\n| what | mean | ratio | allocated |\n|---|---|---|---|\n");
        var baseline =
            summary.Reports.First(r => r.BenchmarkCase.Descriptor.Baseline).ResultStatistics?.Mean
            ?? double.NaN;
        foreach (var report in summary.Reports)
        {
            var mean = report.ResultStatistics?.Mean ?? double.NaN;
            var bytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'')}{Rate(report, mean)} | {mean / 1e6:0.00} ms | {mean / baseline:0.00} | {bytes / 1e6:0.0} MB |\n"
            );
        }
    }

    return page.ToString();
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
