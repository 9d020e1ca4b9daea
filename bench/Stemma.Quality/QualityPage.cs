using System.Globalization;
using System.Text;

namespace Stemma.Quality;

/// <summary>A measure with the figures reached.</summary>
internal sealed record Measured(
    Measure Measure,
    IReadOnlyDictionary<string, double> Figures,
    TimeSpan Took,
    string? Failure
)
{
    /// <summary>What stands below the figures, in Markdown.</summary>
    public string Below { get; init; } = string.Empty;
}

/// <summary>Writes docs/quality.md.</summary>
internal static class QualityPage
{
    public static string Of(
        IReadOnlyList<Measured> measured,
        IReadOnlyDictionary<string, double> samples,
        DateTime day
    )
    {
        var page = new StringBuilder();
        page.Append(
            CultureInfo.InvariantCulture,
            $"""
            # Quality

            Written by `dotnet run -c Release --project bench/Stemma.Quality -- --write` on {day:yyyy-MM-dd}; do not edit. The sets and scorers are those
            of the evaluation data folder (`STEMMA_EVAL_DATA`, default `../shared`); they are development parts, and held-out parts are measured elsewhere.
            Shares are of 1. "Rival" is the best known figure of another system on the same or nearly the same set; "people" is how well people agree.
            `bench/quality/floors.json` holds the figures reached; CI refuses a drop.

            ## Bundled samples, without the evaluation data folder

            | figure | reached |
            |---|---|

            """
        );
        foreach (var (figure, value) in samples)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {figure} | {value:0.000} |\n");
        }

        foreach (var run in measured)
        {
            var measure = run.Measure;
            page.Append(
                CultureInfo.InvariantCulture,
                $"\n## {measure.Title}\n\n`{Command(measure)}`\n\n"
            );
            if (run.Failure is { } failure)
            {
                page.Append(CultureInfo.InvariantCulture, $"Not measured: {failure}\n");
                continue;
            }

            page.Append("| figure | reached | rival | people |\n|---|---|---|---|\n");
            foreach (var figure in measure.Figures)
            {
                var value = run.Figures.TryGetValue($"{measure.Id}/{figure.Key}", out var reached)
                    ? reached.ToString(
                        reached >= 2 ? "0.##" : "0.000",
                        CultureInfo.InvariantCulture
                    )
                    : "-";
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"| {figure.Title}{(figure.Lower ? " (less is better)" : string.Empty)} | {value} | {figure.Rival ?? "-"} | {figure.Human ?? "-"} |\n"
                );
            }

            page.Append(run.Below);
        }

        return page.ToString();
    }

    private static string Command(Measure measure) =>
        $"eval/{measure.Scorer}.py --gold {measure.Gold}{string.Concat((measure.Arguments ?? []).Select(a => " " + a))}; predictions by {measure.Mode switch
        {
            PredictionMode.Read => "stemma read",
            PredictionMode.Annotate => "stemma annotate",
            PredictionMode.AnnotatePlain => "stemma annotate --plain --syntax",
            PredictionMode.Trace => "stemma trace",
            PredictionMode.TracePlain => "stemma trace --plain",
            _ => "stemma trace --plain, a run a pair",
        }}";
}
