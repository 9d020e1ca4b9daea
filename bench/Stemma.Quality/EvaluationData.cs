using System.Diagnostics;
using System.Text.Json;

namespace Stemma.Quality;

/// <summary>The evaluation data folder: sets and scorers that are not part of the repository.</summary>
internal sealed class EvaluationData(string root)
{
    public static EvaluationData? Find(string repository)
    {
        var root = Environment.GetEnvironmentVariable("STEMMA_EVAL_DATA") is { Length: > 0 } named
            ? named
            : Path.Combine(repository, "..", "shared");
        return Directory.Exists(Path.Combine(root, "eval"))
            ? new EvaluationData(Path.GetFullPath(root))
            : null;
    }

    public string At(string relative) => Path.Combine(root, relative);

    /// <summary>Runs a scorer; the first line of its output is one JSON object with every figure.</summary>
    /// <exception cref="InvalidOperationException">The scorer refused its input; its message is passed on.</exception>
    public JsonElement Score(string scorer, IEnumerable<string> arguments)
    {
        var output = Run(scorer, [.. arguments, "--json"]);
        return JsonDocument.Parse(output.Split('\n', 2)[0]).RootElement;
    }

    public string Run(string scorer, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("python3")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = root,
        };
        start.ArgumentList.Add("-B");
        start.ArgumentList.Add(Path.Combine("eval", scorer + ".py"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException(
                $"{scorer}.py: {error.GetAwaiter().GetResult().Trim()}"
            );
    }
}
