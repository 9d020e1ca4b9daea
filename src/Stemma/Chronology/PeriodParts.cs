namespace Stemma.Chronology;

/// <summary>Finds a part inside a period of days.</summary>
internal static class PeriodParts
{
    public static TimeNode? Of(TimeNode part, TimeNode period)
    {
        if (period is not { From: { } from, To: { } to } || from.Year < 2 || to.Year > 9990)
        {
            return null;
        }

        var f = part.Fields;
        int days = (int)(to - from).TotalDays;
        if (f.Weekday is { } weekday)
        {
            return f.Nth is { } nth ? NthWeekday(from, to, nth, weekday)
                : days == 7 ? TimeNode.Day(from.AddDays(weekday - 1))
                : null;
        }

        if (f.Unit is { } unit)
        {
            return f.Nth is not { } place ? (unit == "W" && days == 1 ? Week(from) : null)
                : f.Count is { } count ? Several(from, to, place, count, unit)
                : Nth(from, to, place, unit);
        }

        return f is { Day: { } day, Month: null } && days is >= 28 and <= 31 && day <= days
            ? TimeNode.Day(from.AddDays(day - 1))
            : null;
    }

    /// <summary>"The week of the 18th": the week that the day is in.</summary>
    private static TimeNode Week(DateTime day)
    {
        var monday = day.Date.AddDays(1 - Iso(day));
        return TimeNode.Period(monday, monday.AddDays(7));
    }

    private static TimeNode? NthWeekday(DateTime from, DateTime to, int nth, int weekday)
    {
        var first = from.AddDays((weekday - Iso(from) + 7) % 7);
        var last = to.AddDays(-1);
        last = last.AddDays(-((Iso(last) - weekday + 7) % 7));
        var day = nth < 0 ? last : first.AddDays(7 * (nth - 1));
        return day >= from && day < to ? TimeNode.Day(day) : null;
    }

    /// <summary>The nth day, week, month or quarter; a week is of the period that its Thursday is in, as in ISO 8601.</summary>
    private static TimeNode? Nth(DateTime from, DateTime to, int nth, string unit)
    {
        if (unit == "W")
        {
            return NthWeekday(from, to, nth, 4) is { From: { } thursday }
                ? TimeNode.Period(thursday.AddDays(-3), thursday.AddDays(4))
                : null;
        }

        var start =
            nth > 0 ? TimeStretch.Moved(from, nth - 1, unit) : TimeStretch.Moved(to, nth, unit);
        return
            start is { } first
            && TimeStretch.Moved(first, 1, unit) is { } last
            && first >= from
            && last <= to
            ? TimeNode.Period(first, last)
            : null;
    }

    private static TimeNode? Several(
        DateTime from,
        DateTime to,
        int place,
        decimal count,
        string unit
    )
    {
        if (unit == "W")
        {
            if (Nth(from, to, place, unit) is not { From: { } monday, To: { } next })
            {
                return null;
            }

            (from, to) = place > 0 ? (monday, to) : (from, next);
        }

        return place switch
        {
            1 when TimeStretch.Moved(from, count, unit) is { } end => TimeNode.Period(from, end),
            -1 when TimeStretch.Moved(to, -count, unit) is { } start => TimeNode.Period(start, to),
            _ => null,
        };
    }

    private static int Iso(DateTime day) => (((int)day.DayOfWeek + 6) % 7) + 1;
}
