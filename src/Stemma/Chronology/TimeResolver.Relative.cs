using System.Globalization;

namespace Stemma.Chronology;

/// <content>Days counted from the publication.</content>
internal static partial class TimeResolver
{
    /// <summary>More years than this before or after a year are no count but a year ("2015年前").</summary>
    private const int LongestAgo = 1000;

    private static TimeReading Relative(in TimeFields f, DateOnly? reference)
    {
        if (reference is not { } today || f.Relation is not { } shift)
        {
            return TimeReading.Unresolved(TimeType.Date);
        }

        return f.Unit switch
        {
            "Y" => Year(today.Year + shift),
            "M" => MonthDay(Months(today, shift), null),
            "W" => Week(today, shift, null),
            "D" => Shifted(today, shift),
            "10Y" => Span((today.Year / 10 * 10) + (10 * shift), 10),
            "100Y" => Span((today.Year / 100 * 100) + (100 * shift), 100),
            "3M" => Quarter(today, shift),
            _ => TimeReading.Unresolved(TimeType.Date),
        };
    }

    private static TimeReading Quarter(DateOnly today, int shift)
    {
        var (year, month) = Months(today, 3 * shift);
        return YearPart(year, $"Q{((month - 1) / 3) + 1}", stated: true);
    }

    private static TimeReading Year(int year) =>
        year is > 0 and <= 9999
            ? TimeReading.Of(IsoDate.OfYear(year))
            : TimeReading.Unresolved(TimeType.Date);

    /// <summary>"Three years ago" is a year, "two months ago" a month: as precise as the unit.</summary>
    private static TimeReading Ago(in TimeFields f, in TimeContext context, int sign)
    {
        if (
            context.Reference is not { } reference
            || f.Count is not (>= 0 and <= 9999 and var count)
            || (f.Unit == "Y" && count >= LongestAgo)
        )
        {
            return TimeReading.Unresolved(TimeType.Date);
        }

        var found =
            count == decimal.Truncate(count) && f.Unit is not ("10Y" or "100Y")
                ? Relative(f with { Relation = sign * (int)count }, reference)
                : TimeReading.Unresolved(TimeType.Date);
        var counted = Counted(f, context, found, sign * count, point: true);
        return found.Value is null && counted.Stretch is { IsDay: false } moment
            ? counted with
            {
                Type = TimeType.Time,
                Value = moment.ToString(),
                When = DateInterval.OfDay(DateOnly.FromDateTime(moment.From)),
            }
            : counted;
    }

    /// <summary>Adds what plain counting gives: a point, or the stretch from now to it; "the next three days" begin after today.</summary>
    private static TimeReading Counted(
        in TimeFields f,
        in TimeContext context,
        TimeReading reading,
        decimal? count,
        bool point,
        bool after = false
    )
    {
        bool clock = f.Unit is ['T', ..];
        var start = clock ? context.Moment : context.Reference?.ToDateTime(TimeOnly.MinValue);
        if (start is not { } from || count is not { } steps || f.Count is < 0)
        {
            return reading;
        }

        if (!point && (after || steps < 0) && Unit(from, f.Unit) is { } begun)
        {
            from = after ? TimeStretch.Moved(begun, 1, f.Unit) ?? begun : begun;
            after = false;
        }

        from = after && !clock && from < DateTime.MaxValue.AddDays(-1) ? from.AddDays(1) : from;
        if (TimeStretch.Moved(from, steps, f.Unit) is not { } to)
        {
            return reading;
        }

        return reading with
        {
            Stretch =
                point ? new TimeStretch(to, null, !clock)
                : from < to ? new TimeStretch(from, to, !clock)
                : new TimeStretch(to, from, !clock),
        };
    }

    /// <summary>Quarters and decades are counted whole: where the one that a day is in begins; null for other units.</summary>
    private static DateTime? Unit(DateTime day, string? unit) =>
        unit switch
        {
            "3M" => new DateTime(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1),
            "10Y" when day.Year >= 10 => new DateTime(day.Year / 10 * 10, 1, 1),
            _ => null,
        };

    private static TimeReading Weekday(in TimeFields f, in TimeContext context)
    {
        int weekday = f.Weekday!.Value;
        if (context.Reference is not { } today)
        {
            return TimeReading.Unresolved(TimeType.Date, $"XXXX-WXX-{weekday}");
        }

        int back = (IsoWeekday(today) - weekday + 7) % 7;
        int shift = f.Relation switch
        {
            -1 => back == 0 ? -7 : -back,
            1 => 7 - back,
            0 => weekday - IsoWeekday(today),
            _ => context.Tense == Tense.Future && back > 0 ? 7 - back : -back,
        };
        return Shifted(today, shift);
    }

    /// <summary>Where "next Friday" can be that of the next week, plain counting by weeks gives that.</summary>
    private static TimeReading WeekOfDay(in TimeFields f, in TimeContext context)
    {
        var reading = Weekday(f, context);
        return
            context.Reference is { } today
            && f.Weekday is { } weekday
            && f.Relation is { } weeks and not 0
            && Week(today, weeks, weekday).When.Day is { } other
            && other != reading.When.Day
            ? reading with
            {
                Stretch = new TimeStretch(other.ToDateTime(TimeOnly.MinValue), null, IsDay: true),
            }
            : reading;
    }

    /// <summary>"Last June": the latest that is over; "next June": the first to come.</summary>
    private static TimeReading RelatedMonth(in TimeFields f, DateOnly? reference)
    {
        if (reference is not { } today || f.Month is not { } month)
        {
            return TimeReading.Unresolved(TimeType.Date, YearlessValue(f));
        }

        int year = f.Relation switch
        {
            -1 => month < today.Month ? today.Year : today.Year - 1,
            1 => month > today.Month ? today.Year : today.Year + 1,
            _ => today.Year,
        };
        return MonthDay((year, month), f.Day);
    }
}
