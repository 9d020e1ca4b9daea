using System.Diagnostics;

namespace Stemma.Fuzz;

/// <summary>Runs each target in a process of its own and begins another where one is lost: no input can end the whole.</summary>
internal static class Supervisor
{
    /// <summary>Exit code of a child that met a hang and has kept it.</summary>
    public const int Hung = 4;

    /// <summary>Lost processes of one target after which there is nothing more to learn: 20.</summary>
    private const int MostLost = 20;

    public static int Run(Settings settings)
    {
        var failures = 0;
        Console.Write(FuzzRow.Head);
        foreach (var target in settings.Target == "all" ? FuzzTarget.Names : [settings.Target])
        {
            var row = OfTarget(settings, target);
            failures += row.Failures;
            Console.WriteLine(row);
            if (settings.Report is { } report)
            {
                File.AppendAllText(
                    report,
                    (File.Exists(report) ? string.Empty : FuzzRow.Head) + row + "\n"
                );
            }
        }

        return failures == 0 ? 0 : 1;
    }

    private static FuzzRow OfTarget(Settings settings, string target)
    {
        var row = new FuzzRow(target);
        for (var lost = 0; lost < MostLost; lost++)
        {
            var left = settings.Minutes - (row.Seconds / 60);
            if (left <= 0 && lost > 0)
            {
                break;
            }

            var began = Stopwatch.GetTimestamp();
            var (exit, stretch) = Child(settings.ForChild(target, left, settings.Seed + lost));
            row = row.Plus(
                stretch
                    ?? new FuzzRow(target)
                    {
                        Seconds = Stopwatch.GetElapsedTime(began).TotalSeconds,
                    }
            );
            if (exit == 0)
            {
                break;
            }

            if (exit != Hung)
            {
                _ = Findings.SaveCurrent(
                    Path.Combine(settings.Findings, target),
                    $"the process ended with code {exit}"
                );
                row = row with { Failures = row.Failures + 1 };
            }
        }

        return row;
    }

    private static (int Exit, FuzzRow? Row) Child(IEnumerable<string> args)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(Supervisor).Assembly.Location);
        }

        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        using var process = Process.Start(start)!;
        FuzzRow? row = null;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            row = FuzzRow.Parse(line) ?? row;
        }

        process.WaitForExit();
        return (process.ExitCode, row);
    }
}
