using System.Globalization;
using System.Text.RegularExpressions;
using Stemma.Chronology;

namespace Stemma.Quality;

/// <summary>Time expressions in the values of Recognizers-Text: plain counting, ranges as their ends with the end exclusive.</summary>
internal static partial class RecognizersValues
{
    public static IEnumerable<(TextSpan Span, string? Value)> Of(TimeLayer layer, string text)
    {
        var compounds = layer.Compounds;
        return layer
            .Times.Where(time =>
                !compounds.Any(c => c.Span.Start < time.Span.End && time.Span.Start < c.Span.End)
            )
            .Select(time => (time.Span, Value: Hour(Value(time), text, time.Span)))
            .Concat(compounds.Select(c => (c.Span, Value: (string?)Clock(c.Value))))
            .OrderBy(t => t.Span.Start);
    }

    /// <summary>A full hour written without minutes has none in their notation ("4 p.m." is T16).</summary>
    private static string? Hour(string? value, string text, TextSpan span) =>
        value is not null
        && FullHour().IsMatch(value)
        && !text.AsSpan(span.Start, span.Length).Contains("00", StringComparison.Ordinal)
            ? value[..^3]
            : value;

    private static string? Value(TimeExpression time)
    {
        if (time.Stretch is { } stretch)
        {
            return stretch.ToString();
        }

        var value = time.Value;
        if (time.IsDayInferred && value is { Length: > 11 })
        {
            value = string.Join('/', value.Split('/').Select(end => end[10..]));
        }

        return value switch
        {
            null => null,
            "XXXX" => "P1Y",
            "XXXX-XX" => "P1M",
            "XXXX-WXX" => "P1W",
            "XXXX-XX-XX" => "P1D",
            // Recognizers-Text takes a few for three.
            _ when time.Type == TimeType.Duration => value.Replace('X', '3'),
            _ when time.Type == TimeType.Time => Clock(value),
            _ when time.Modifier is not null
                    || value.Length == 4
                    || Week().IsMatch(value)
                    || (value.Length == 7 && !time.IsYearInferred && char.IsDigit(value[5]))
                    || Season().IsMatch(value) => value,
            _ when value.Contains('/', StringComparison.Ordinal) => Ends(value),
            _ when time.When is { Earliest: { } first, Latest: { } last } => first == last
                ? Print(first)
                : $"{Print(first)}/{Print(last.AddDays(1))}",
            _ => value,
        };
    }

    private static string Print(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Ends(string value) =>
        string.Join(
            '/',
            value
                .Split('/')
                .Select(end => IsoDate.TryParse(end, out var date) ? Print(date.Earliest) : end)
        );

    /// <summary>A time of day without a day has no T, and seconds.</summary>
    private static string Clock(string value)
    {
        if (!value.Contains('/', StringComparison.Ordinal))
        {
            return Zoned().Replace(value, "$1");
        }

        return string.Join(
            '/',
            value
                .Split('/')
                .Select(end =>
                {
                    end = Zoned().Replace(end, "$1");
                    end = end.Length - end.IndexOf('T') == 6 ? end + ":00" : end;
                    return end.StartsWith('T') ? end[1..] : end;
                })
        );
    }

    [GeneratedRegex("^T\\d\\d:00$")]
    private static partial Regex FullHour();

    [GeneratedRegex("^\\d{4}-W\\d\\d$")]
    private static partial Regex Week();

    [GeneratedRegex("-(SP|SU|FA|WI|WE)$|^(FY|SY)")]
    private static partial Regex Season();

    [GeneratedRegex("(T\\d\\d:\\d\\d(?::\\d\\d)?)(Z|[+-]\\d\\d:\\d\\d)$")]
    private static partial Regex Zoned();
}
