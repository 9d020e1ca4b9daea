using System.Globalization;

namespace Stemma;

/// <summary>
/// A calendar date or moment with the precision it was given: a year, a month, a day, or a time of day with or without
/// an offset from UTC. "2021" stays a year; it is not the first of January.
/// </summary>
public readonly record struct IsoDate
{
    private IsoDate(int year, int? month, int? day, TimeOnly? time, TimeSpan? offset)
    {
        Year = year;
        Month = month;
        Day = day;
        Time = time;
        Offset = offset;
    }

    /// <summary>Proleptic Gregorian year, 1 to 9999.</summary>
    public int Year { get; }

    /// <summary>1 to 12, or null where only the year is known.</summary>
    public int? Month { get; }

    /// <summary>1 to 31, or null where only year and month are known.</summary>
    public int? Day { get; }

    /// <summary>Local time of day at <see cref="Offset"/>, or null where only the day is known.</summary>
    public TimeOnly? Time { get; }

    /// <summary>Offset from UTC of <see cref="Time"/>, or null where the zone is not known.</summary>
    public TimeSpan? Offset { get; }

    /// <summary>First day the date can mean.</summary>
    public DateOnly Earliest => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>Last day the date can mean.</summary>
    public DateOnly Latest =>
        Day is { } day ? new DateOnly(Year, Month!.Value, day)
        : Month is { } month ? new DateOnly(Year, month, DateTime.DaysInMonth(Year, month))
        : new DateOnly(Year, 12, 31);

    /// <summary>A year, 1 to 9999.</summary>
    public static IsoDate OfYear(int year) => new(year, null, null, null, null);

    /// <summary>A month of a year.</summary>
    public static IsoDate OfMonth(int year, int month) => new(year, month, null, null, null);

    /// <summary>A day.</summary>
    public static IsoDate OfDay(DateOnly day) => new(day.Year, day.Month, day.Day, null, null);

    /// <summary>A moment, to the second, with its offset where that is known.</summary>
    public static IsoDate OfMoment(DateOnly day, TimeOnly time, TimeSpan? offset) =>
        new(
            day.Year,
            day.Month,
            day.Day,
            new TimeOnly(time.Hour, time.Minute, time.Second),
            offset
        );

    /// <summary>Reads <c>2023</c>, <c>2023-01</c>, <c>2023-01-30</c> or <c>2023-01-30T09:00:00+09:00</c> (also <c>Z</c>, without offset, without seconds).</summary>
    public static bool TryParse(string? text, out IsoDate date)
    {
        date = default;
        if (text is null || text.Length < 4)
        {
            return false;
        }

        if (text.Length == 4 && Number(text, 0, 4, out var year) && year > 0)
        {
            date = OfYear(year);
            return true;
        }

        if (
            text.Length == 7
            && text[4] == '-'
            && Number(text, 0, 4, out year)
            && year > 0
            && Number(text, 5, 2, out var month)
            && month is >= 1 and <= 12
        )
        {
            date = OfMonth(year, month);
            return true;
        }

        if (
            text.Length < 10
            || !DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", out var day)
        )
        {
            return false;
        }

        if (text.Length == 10)
        {
            date = OfDay(day);
            return true;
        }

        if (text[10] is not ('T' or ' '))
        {
            return false;
        }

        return TryParseTime(text[11..], day, out date);
    }

    /// <summary>The date as the contract prints it, with the precision it has.</summary>
    public override string ToString()
    {
        if (Year == 0)
        {
            return string.Empty;
        }

        var text = Year.ToString("0000", CultureInfo.InvariantCulture);
        if (Month is { } month)
        {
            text += month.ToString("'-'00", CultureInfo.InvariantCulture);
        }

        if (Day is { } day)
        {
            text += day.ToString("'-'00", CultureInfo.InvariantCulture);
        }

        if (Time is not { } time)
        {
            return text;
        }

        text += time.ToString("'T'HH:mm:ss", CultureInfo.InvariantCulture);
        if (Offset is not { } offset)
        {
            return text;
        }

        var sign = offset < TimeSpan.Zero ? '-' : '+';
        return offset == TimeSpan.Zero
            ? text + "Z"
            : text + sign + offset.ToString("hh':'mm", CultureInfo.InvariantCulture);
    }

    private static bool TryParseTime(string text, DateOnly day, out IsoDate date)
    {
        date = default;
        TimeSpan? offset = null;
        var end = text.AsSpan().IndexOfAny('Z', '+', '-');
        var clock = end < 0 ? text : text[..end];
        if (end >= 0)
        {
            var zone = text[end..];
            if (zone == "Z")
            {
                offset = TimeSpan.Zero;
            }
            else if (
                TimeSpan.TryParseExact(
                    zone[1..],
                    ["hh\\:mm", "hhmm", "hh"],
                    CultureInfo.InvariantCulture,
                    out var parsed
                )
                && parsed <= TimeSpan.FromHours(14)
            )
            {
                offset = zone[0] == '-' ? -parsed : parsed;
            }
            else
            {
                return false;
            }
        }

        var dot = clock.IndexOf('.', StringComparison.Ordinal);
        if (dot >= 0)
        {
            clock = clock[..dot];
        }

        if (!TimeOnly.TryParseExact(clock, ["HH:mm:ss", "HH:mm"], out var time))
        {
            return false;
        }

        date = OfMoment(day, time, offset);
        return true;
    }

    private static bool Number(string text, int start, int length, out int value) =>
        int.TryParse(
            text.AsSpan(start, length),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out value
        );
}
