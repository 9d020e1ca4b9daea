using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Stemma.Dossiers;
using Stemma.Language;

namespace Stemma.Speed;

/// <summary>
/// English analysis, everything on, beside what npm has for it, on the same texts and in one run. The rivals are found in the folder that
/// STEMMA_NPM names (npm install wink-nlp wink-eng-lite-web-model compromise); without it they are not measured.
/// </summary>
internal static class TextAnalysis
{
    private const int Turns = 5;

    /// <summary>The budget: tokens a second on one core.</summary>
    private const int Budget = 15000;

    public static string Table()
    {
        Article[] articles = [.. Samples.Annotated.Where(a => a.Language == "en")];
        var rows = new List<(string Name, int Tokens, double Milliseconds)>
        {
            Timed(
                "Stemma: sentences, words, tags, lemmas, trees",
                () => articles.Sum(WordPaths.CountWords)
            ),
            Timed(
                "Stemma: all stations (also names with actors, times, statements, events)",
                () => articles.Sum(a => AnalysisLine.Annotate(a).Layer<SyntaxLayer>().Tokens.Length)
            ),
        };
        rows.AddRange(Rivals(articles));
        var table = new StringBuilder(
            $"English samples, {articles.Length} texts, warm, one core, the fastest of {Turns} turns; each counts its own tokens. The budget is {Budget} tokens a second with everything on.\n\n| what | tokens | time | tokens a second | ratio |\n|---|---|---|---|---|\n"
        );
        foreach (var (name, tokens, milliseconds) in rows)
        {
            table.Append(
                CultureInfo.InvariantCulture,
                $"| {name} | {tokens} | {milliseconds:0} ms | {tokens / milliseconds * 1000:0} | {milliseconds / rows[0].Milliseconds:0.00} |\n"
            );
        }

        return table.ToString();
    }

    private static (string Name, int Tokens, double Milliseconds) Timed(string name, Func<int> run)
    {
        var best = double.MaxValue;
        var tokens = 0;
        for (var turn = 0; turn < Turns; turn++)
        {
            var start = Stopwatch.GetTimestamp();
            tokens = run();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return (name, tokens, best);
    }

    private static IEnumerable<(string, int, double)> Rivals(Article[] articles)
    {
        if (Environment.GetEnvironmentVariable("STEMMA_NPM") is not { } folder)
        {
            Console.Error.WriteLine(
                "STEMMA_NPM names no folder: npm's analysers were not measured."
            );
            yield break;
        }

        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, JsonSerializer.Serialize(articles.Select(a => a.Text)));
            var script = Path.Combine(Samples.Repository, "bench", "Stemma.Speed", "rivals.mjs");
            using var node = Process.Start(
                new ProcessStartInfo("node", [script, folder, file])
                {
                    UseShellExecute = false,
                    RedirectStandardOutput = true,
                }
            )!;
            foreach (var line in node.StandardOutput.ReadToEnd().Split('\n'))
            {
                if (line.Length > 0)
                {
                    var row = JsonDocument.Parse(line).RootElement;
                    yield return (
                        row.GetProperty("name").GetString()!,
                        row.GetProperty("tokens").GetInt32(),
                        row.GetProperty("milliseconds").GetDouble()
                    );
                }
            }

            node.WaitForExit();
        }
        finally
        {
            File.Delete(file);
        }
    }
}
