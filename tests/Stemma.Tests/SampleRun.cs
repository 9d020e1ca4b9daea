using System.Collections.Concurrent;
using Stemma.Dossiers;
using Stemma.Reading;
using Stemma.Reading.Inputs;

namespace Stemma.Tests;

/// <summary>Runs over the bundled samples, each made once for all tests.</summary>
internal static class SampleRun
{
    private static readonly ConcurrentDictionary<string, Lazy<IntakeResult>> Taken = new(
        StringComparer.Ordinal
    );
    private static readonly ConcurrentDictionary<string, Lazy<Dossier>> Traced = new(
        StringComparer.Ordinal
    );

    public static IEnumerable<string> Families =>
        Directory
            .EnumerateDirectories(Repository.File("samples"))
            .Select(f => Path.GetFileName(f)!)
            .Order(StringComparer.Ordinal);

    /// <summary>The family's inputs, with paths as if the repository were the current folder.</summary>
    public static IReadOnlyList<InputFile> Inputs(string family) =>
        [
            .. InputFiles
                .Below(Repository.File("samples", family))
                .Select(input =>
                    input with
                    {
                        Path = $"samples/{family}/{Path.GetFileName(input.Path)}",
                    }
                ),
        ];

    public static IntakeResult Intake(string family) =>
        Taken
            .GetOrAdd(
                family,
                f => new Lazy<IntakeResult>(() =>
                    new ArticleIntake(new ReadOptions(), archive: null).TakeIn(Inputs(f))
                )
            )
            .Value;

    public static Dossier Trace(string family) =>
        Traced
            .GetOrAdd(
                family,
                f => new Lazy<Dossier>(() => Tracer.Trace(Intake(f).Articles, Intake(f).Failed))
            )
            .Value;
}
