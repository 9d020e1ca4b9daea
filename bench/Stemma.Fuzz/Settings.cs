using System.Globalization;

namespace Stemma.Fuzz;

/// <summary>What a run was asked for.</summary>
internal sealed record Settings
{
    public static string Usage =>
        $"""
        Usage: --target {string.Join(
            '|',
            FuzzTarget.Names
        )}|all [--minutes N] [--seed S] [--corpus FOLDER] [--findings FOLDER] [--report FILE]

          --minutes   minutes of one core for each target (default 1)
          --seed      seed of all chance (default 1)
          --corpus    folder with more inputs to start from; those with a target's ending are taken
          --findings  where inputs that fail are kept (default fuzz-findings)
          --report    file that gets one row of a Markdown table for each target
        """;

    public string Target { get; private init; } = "all";

    public double Minutes { get; init; } = 1;

    public int Seed { get; init; } = 1;

    public string? Corpus { get; private init; }

    public string Findings { get; private init; } = "fuzz-findings";

    public string? Report { get; private init; }

    /// <summary>Whether this process does the work, as the child of one that watches over it.</summary>
    public bool IsChild { get; private init; }

    public static Settings? Parse(string[] args)
    {
        var settings = new Settings();
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : string.Empty;
            var number = double.TryParse(value, CultureInfo.InvariantCulture, out var parsed)
                ? parsed
                : double.NaN;
            switch (args[i])
            {
                case "--target" when value == "all" || FuzzTarget.Names.Contains(value):
                    settings = settings with { Target = value };
                    break;
                case "--minutes" when number > 0:
                    settings = settings with { Minutes = number };
                    break;
                case "--seed" when number >= 0:
                    settings = settings with { Seed = (int)number };
                    break;
                case "--corpus" when Directory.Exists(value):
                    settings = settings with { Corpus = value };
                    break;
                case "--findings" when value.Length > 0:
                    settings = settings with { Findings = value };
                    break;
                case "--report" when value.Length > 0:
                    settings = settings with { Report = value };
                    break;
                case "--child":
                    settings = settings with { IsChild = true };
                    break;
                default:
                    return null;
            }
        }

        return settings;
    }

    /// <summary>The command line of the child that works on one target.</summary>
    public IEnumerable<string> ForChild(string target, double minutes, int seed)
    {
        IEnumerable<string> args =
        [
            "--target",
            target,
            "--minutes",
            minutes.ToString(CultureInfo.InvariantCulture),
            "--seed",
            seed.ToString(CultureInfo.InvariantCulture),
            "--findings",
            Findings,
            "--child",
            "yes",
        ];
        return Corpus is null ? args : args.Concat(["--corpus", Corpus]);
    }
}
