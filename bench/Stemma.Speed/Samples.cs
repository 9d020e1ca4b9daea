using System.Runtime.CompilerServices;
using Stemma.Dossiers;
using Stemma.Reading;
using Stemma.Reading.Inputs;

namespace Stemma.Speed;

/// <summary>The bundled samples, read and annotated once for all benchmarks.</summary>
internal static class Samples
{
    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    public static (string Path, byte[] Bytes)[] Inputs { get; } =
    [
        .. InputFiles
            .Below(Path.Combine(Repository, "samples"))
            .Select(input => (input.Path, input.Bytes())),
    ];

    public static (string Path, byte[] Bytes)[] Pages { get; } =
    [.. Inputs.Where(input => input.Path.EndsWith(".html", StringComparison.Ordinal))];

    public static Article[] Read { get; } =
    [
        .. Inputs.SelectMany(input =>
            ArticleReader.Read(input.Path, input.Bytes, new ReadOptions()).Articles
        ),
    ];

    public static Article[] Annotated { get; } =
    [.. Tracer.Gather(Read.Select(AnalysisLine.Annotate)).Articles];

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
