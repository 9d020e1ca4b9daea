using System.Globalization;

namespace Stemma.Speed;

/// <summary>docs/performance.md: a head, then a section for each measurement, each dated and replaced when it is measured again.</summary>
internal sealed class PerformancePage(string file)
{
    private static string Head =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            # Performance

            Written by `dotnet run -c Release --project bench/Stemma.Speed -- --write [--only NAME]`; do not edit. Times depend on the machine, so what is
            compared stands in one table, measured in one run; the ratio is to the first row. .NET {Environment.Version}, {Environment.ProcessorCount} cores.

            """
        );

    /// <summary>Puts a section in the place of the one with its heading, or at the end.</summary>
    /// <param name="heading">The heading, without signs.</param>
    /// <param name="command">What measured it.</param>
    /// <param name="date">The day it was measured.</param>
    /// <param name="body">Markdown below the heading.</param>
    public void Put(string heading, string command, DateOnly date, string body)
    {
        var sections = File.Exists(file)
            ? File.ReadAllText(file).Split("\n## ").Skip(1).ToList()
            : [];
        var section = string.Create(
            CultureInfo.InvariantCulture,
            $"{heading}\n\n`{command}`, {date:yyyy-MM-dd}\n\n{body.Trim()}\n"
        );
        var at = sections.FindIndex(s => s.StartsWith(heading + "\n", StringComparison.Ordinal));
        if (at < 0)
        {
            sections.Add(section);
        }
        else
        {
            sections[at] = section;
        }

        File.WriteAllText(
            file,
            Head + string.Concat(sections.Select(s => "\n## " + s.TrimEnd() + "\n"))
        );
    }
}
