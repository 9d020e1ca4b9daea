using System.Diagnostics;
using System.Globalization;
using System.Text;
using AngleSharp.Html.Parser;
using Stemma.Reading;

namespace Stemma.Speed;

/// <summary>
/// What a page costs: our reading, SmartReader's, and the bare parse of the same bytes. The contenders take turns page by page on one core, and
/// each keeps its fastest turn for a page: what else the machine does can only slow a turn, and slows all contenders alike.
/// </summary>
internal static class PageCost
{
    /// <summary>Turns before the clock counts: the runtime recompiles hot code after 30 calls, twice.</summary>
    private const int WarmUp = 12;

    private const int Rounds = 12;

    private static readonly (string Name, Action<string, byte[]> Run)[] Contenders =
    [
        (
            "AngleSharp parses the page",
            (_, bytes) => new HtmlParser().ParseDocument(new MemoryStream(bytes)).Dispose()
        ),
        ("Stemma reads it", (path, bytes) => ArticleReader.Read(path, bytes, new ReadOptions())),
        (
            "SmartReader reads it (takes it for UTF-8)",
            (_, bytes) =>
            {
                using var reader = new SmartReader.Reader(
                    "https://example.org/",
                    Encoding.UTF8.GetString(bytes)
                );
                reader.GetArticle();
            }
        ),
    ];

    /// <summary>Measures, and returns the table.</summary>
    public static string Table()
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            Process.GetCurrentProcess().ProcessorAffinity = 1;
        }

        var fastest = Fastest(out var bytes);
        var table = new StringBuilder();
        table.Append(
            CultureInfo.InvariantCulture,
            $"""
            {Pages.Name}, warm, one core; the contenders take turns page by page and keep their fastest of {Rounds} turns. The budget is 1.5 times the parse.

            | what | all pages | ratio | mean of the pages' ratios | highest | allocated |
            |---|---|---|---|---|---|

            """
        );
        for (var c = 0; c < Contenders.Length; c++)
        {
            var contender = c;
            var ratios = fastest.Select(page => page[contender] / page[0]).ToArray();
            table.Append(
                CultureInfo.InvariantCulture,
                $"| {Contenders[c].Name} | {fastest.Sum(page => page[contender]):0.0} ms | {fastest.Sum(page => page[contender]) / fastest.Sum(page => page[0]):0.00} | {ratios.Average():0.00} | {ratios.Max():0.00} | {bytes[c] / 1e6:0} MB |\n"
            );
        }

        return table.ToString();
    }

    /// <summary>The fastest turn in milliseconds, by page and contender, and the bytes each contender allocates for all pages.</summary>
    private static double[][] Fastest(out long[] bytes)
    {
        var pages = Pages.All;
        var fastest = pages
            .Select(_ => Enumerable.Repeat(double.MaxValue, Contenders.Length).ToArray())
            .ToArray();
        bytes = new long[Contenders.Length];
        for (var round = 0; round < WarmUp + Rounds; round++)
        {
            Array.Clear(bytes);
            for (var p = 0; p < pages.Length; p++)
            {
                for (var c = 0; c < Contenders.Length; c++)
                {
                    var allocated = GC.GetAllocatedBytesForCurrentThread();
                    var start = Stopwatch.GetTimestamp();
                    Contenders[c].Run(pages[p].Path, pages[p].Bytes);
                    var taken = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                    bytes[c] += GC.GetAllocatedBytesForCurrentThread() - allocated;
                    if (round >= WarmUp)
                    {
                        fastest[p][c] = Math.Min(fastest[p][c], taken);
                    }
                }
            }
        }

        return fastest;
    }
}
