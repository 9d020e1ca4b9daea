using System.Globalization;

namespace Stemma.Chronology;

/// <summary>
/// What an expression means by plain counting from the publication: "three weeks ago" is the day three weeks before, where its
/// <see cref="TimeExpression.Value"/> is only as precise as its unit.
/// </summary>
/// <param name="From">The moment, or where the stretch begins; local to the article.</param>
/// <param name="To">Where the stretch ends, exclusive; null for a single day or moment.</param>
/// <param name="IsDay">Whole days are meant, the time of day says nothing.</param>
public readonly record struct TimeStretch(DateTime From, DateTime? To, bool IsDay)
{
    /// <summary>As ISO 8601, a stretch as its ends with a slash between.</summary>
    public override string ToString() => To is { } to ? $"{Print(From)}/{Print(to)}" : Print(From);

    private string Print(DateTime at) =>
        at.ToString(IsDay ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Moves a moment by a count of TIMEX3 units; null where that leaves the calendar or the unit has no length.</summary>
    internal static DateTime? Moved(DateTime from, decimal count, string? unit)
    {
        try
        {
            return unit switch
            {
                "Y" or "10Y" or "100Y" => from.AddMonths((int)(count * 12 * Years(unit))),
                "3M" => from.AddMonths((int)(count * 3)),
                "M" => from.AddMonths((int)count),
                "W" => from.AddDays((double)(count * 7)),
                "2W" => from.AddDays((double)(count * 14)),
                "D" => from.AddDays((double)count),
                "BD" => Workdays(from, (int)count),
                "TH" => from.AddHours((double)count),
                "TM" => from.AddMinutes((double)count),
                "TS" => from.AddSeconds((double)count),
                _ => null,
            };
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or OverflowException)
        {
            return null;
        }
    }

    private static int Years(string unit) =>
        unit switch
        {
            "10Y" => 10,
            "100Y" => 100,
            _ => 1,
        };

    /// <summary>Monday to Friday count.</summary>
    private static DateTime? Workdays(DateTime from, int count)
    {
        if (count is < -5000 or > 5000)
        {
            return null;
        }

        var day = from;
        for (int left = Math.Abs(count); left > 0; )
        {
            day = day.AddDays(Math.Sign(count));
            left -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return day;
    }
}
