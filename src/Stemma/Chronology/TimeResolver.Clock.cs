using System.Globalization;

namespace Stemma.Chronology;

/// <content>Times and parts of a day.</content>
internal static partial class TimeResolver
{
    private static TimeReading Clock(in TimeFields f, in TimeContext context)
    {
        if (
            f.Hour is not { } written
            || f.Minute > 59
            || Hours(written, f.HalfDay) is not (<= 24 and var hour)
        )
        {
            return TimeReading.Unresolved(TimeType.Time);
        }

        if (f is { HalfDay: null, DayPart: "AF" or "EV" or "NI" } && written < 12)
        {
            hour = Hours(written, 12);
        }

        bool named =
            f.Day is not null
            || f.RelativeDay is not null
            || f.Weekday is not null
            || f.Month is not null;
        var day = named ? Date(f with { Hour = null }, context).When.Day : null;
        return At(day, Print(hour, f.Minute, f.Second), f.Zone);
    }

    /// <summary>"3 to 5 p.m.", "9h-11h30": what one end says of the half of the day holds for the other where it fits.</summary>
    private static TimeReading ClockRange(in TimeFields f, in TimeContext context)
    {
        if (f.Hour is not { } from || f.Hour2 is not { } to)
        {
            return TimeReading.Unresolved(TimeType.Time);
        }

        int last = Hours(to, f.HalfDay2 ?? (f.HalfDay is 12 && to >= from ? 12 : f.HalfDay2));
        int first = Hours(
            from,
            f.HalfDay ?? (f.HalfDay2 is 12 && from < 12 && from <= to % 12 ? 12 : null)
        );
        if (f is { HalfDay: null, HalfDay2: null, DayPart: "AF" or "EV" or "NI" } && last < 12)
        {
            first = first < 12 ? first + 12 : first;
            last += 12;
        }

        if (
            (last < first || (last == first && (f.Minute2 ?? 0) <= (f.Minute ?? 0)))
            && f.HalfDay2 is null
            && first <= 12
            && last < 12
        )
        {
            last += 12;
        }

        bool named = f.RelativeDay is not null || f.Weekday is not null || f.Day is not null;
        if (
            named
            && Date(f with { Hour = null, DayPart = null }, context).When.Day is { } day
            && first < 24
            && last < 24
        )
        {
            return new TimeReading(
                TimeType.Time,
                $"{day:yyyy-MM-dd}{Print(first, f.Minute, null)}/{(last < first && day < DateOnly.MaxValue ? day.AddDays(1) : day):yyyy-MM-dd}{Print(last, f.Minute2, null)}",
                DateInterval.OfDay(day)
            );
        }

        return first > 24 || last > 24
            ? TimeReading.Unresolved(TimeType.Time)
            : TimeReading.Unresolved(
                TimeType.Time,
                $"{Print(first, f.Minute, null)}/{Print(last, f.Minute2, null)}"
            );
    }

    private static string Print(int hour, int? minute, int? second) =>
        second is { } known
            ? $"T{hour:00}:{minute ?? 0:00}:{known:00}"
            : $"T{hour:00}:{minute ?? 0:00}";

    /// <summary>Hour of the day of an hour on the dial.</summary>
    private static int Hours(int hour, int? half)
    {
        if (half is not { } add)
        {
            return hour;
        }

        add = hour is 0 or > 12 ? 0 : add;
        return hour == 12 && add == 0 ? 0
            : hour < 12 ? hour + add
            : hour;
    }

    /// <summary>A time of day on a day, or on none that is known.</summary>
    public static TimeReading At(DateOnly? day, string clock, string? zone)
    {
        if (
            day is { } last
            && clock.StartsWith("T24:00", StringComparison.Ordinal)
            && last < DateOnly.MaxValue
        )
        {
            (day, clock) = (last.AddDays(1), "T00:00");
        }

        return
            day is { } known
            && IsoDate.TryParse(
                $"{known:yyyy-MM-dd}{clock}{(clock.Length > 6 ? string.Empty : ":00")}{zone}",
                out var moment
            )
            ? new TimeReading(
                TimeType.Time,
                $"{known:yyyy-MM-dd}{clock}{zone}",
                DateInterval.Of(moment)
            )
            : TimeReading.Unresolved(TimeType.Time, clock + zone);
    }

    private static TimeReading DayPart(in TimeFields f, in TimeContext context)
    {
        var day =
            f.Relation is not null && f.Weekday is null
                ? Date(new TimeFields { RelativeDay = f.Relation }, context)
                : Date(f with { DayPart = null }, context);
        return day.When.Day is { } known
            ? new TimeReading(
                TimeType.Time,
                $"{known:yyyy-MM-dd}T{f.DayPart}",
                DateInterval.OfDay(known)
            )
            : TimeReading.Unresolved(TimeType.Time, "T" + f.DayPart);
    }
}
