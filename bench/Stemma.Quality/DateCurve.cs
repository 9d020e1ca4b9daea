using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Stemma.Quality;

/// <summary>How right and wrong days of publication trade off: the same answers, those below a reliability taken back.</summary>
internal static class DateCurve
{
    private static readonly double[] Thresholds = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99];

    /// <summary>The curve as a table of Markdown.</summary>
    /// <param name="lines">The lines of <c>stemma read</c>.</param>
    /// <param name="score">Scores such lines; gives the scorer's figures.</param>
    public static string Of(string lines, Func<string, JsonElement> score)
    {
        var table = new StringBuilder(
            """

            Days less reliable than the threshold are not given (`PublicationDating.Threshold` is 0.5); a wrong day includes one off by a day.

            | threshold | accuracy | wrong, share of pages | none, share of pages |
            |---|---|---|---|

            """
        );
        foreach (var threshold in Thresholds)
        {
            var file = $"{lines}.{threshold.ToString(CultureInfo.InvariantCulture)}.jsonl";
            File.WriteAllLines(
                file,
                File.ReadLines(lines).Select(line => Withheld(line, threshold))
            );
            var figures = score(file);
            var pages = figures.GetProperty("pages").GetDouble();
            table.Append(
                CultureInfo.InvariantCulture,
                $"| {threshold:0.00} | {figures.GetProperty("accuracy").GetDouble():0.000} | {figures.GetProperty("wrong").GetDouble() / pages:0.000} | {figures.GetProperty("none").GetDouble() / pages:0.000} |\n"
            );
        }

        return table.ToString();
    }

    /// <summary>A line without the day where that is less reliable than the threshold; answers that were not weighed stay.</summary>
    private static string Withheld(string line, double threshold)
    {
        var article = JsonNode.Parse(line)!;
        if (
            article["published"] is JsonObject published
            && published["reliability"] is { } reliability
            && reliability.GetValue<double>() < threshold
        )
        {
            published["value"] = null;
        }

        return article.ToJsonString();
    }
}
