using System.Globalization;

namespace Stemma.Chronology;

/// <summary>
/// What a matched pattern means relative to a day of publication. Values are those of TIMEX3 (TimeML annotation guidelines 1.2.1,
/// section 2.2.3), which are ISO 8601 where that has a form: "2022", "2022-06", "2022-W11", "2022-SU", "2022-Q3", "199" for a
/// decade, "19" for a century, "P3M" for a duration, "XXXX-06-28" for a date whose year nothing tells.
/// </summary>
internal static partial class TimeResolver
{
    public static TimeReading Resolve(
        TimePattern pattern,
        in TimeFields f,
        in TimeContext context
    ) =>
        pattern.Meaning switch
        {
            "date" => Date(f, context),
            "range" => Range(f, context),
            "rel" => Relative(f, context.Reference),
            "ago" => Ago(f, context, -1),
            "ahead" => Ago(f, context, 1),
            "in" => Counted(f, context, Duration(f), f.Count, point: true),
            "lastn" => Counted(f, context, Duration(f), -f.Count, point: false),
            "nextn" => Counted(f, context, Duration(f), f.Count, point: false, after: true),
            "lastone" => Counted(f, context, Duration(f with { Count = 1 }), -1, point: false),
            "nextone" => Counted(
                f,
                context,
                Duration(f with { Count = 1 }),
                1,
                point: false,
                after: true
            ),
            "halfmore" => Duration(f with { Count = f.Count + 0.5m }),
            "later" => Counted(
                f,
                context,
                TimeReading.Unresolved(TimeType.Date),
                f.Count,
                point: true
            ),
            "earlier" => Counted(
                f,
                context,
                TimeReading.Unresolved(TimeType.Date),
                -f.Count,
                point: true
            ),
            "every" => Duration(f) with { Type = TimeType.Set },
            "everyother" => Duration(f with { Count = 2 }) with { Type = TimeType.Set },
            "partset" => TimeReading.Unresolved(TimeType.Set, "T" + f.DayPart),
            "dayof" => Date(f with { RelativeMonth = f.Relation, Relation = null }, context),
            "within" => Counted(f, context, Duration(f), f.Count, point: false),
            "part" => Part(f, context),
            "weekno" => WeekNumber(f, context.Reference),
            "monthhalf" => MonthHalf(f, context.Reference),
            "weekend" => Weekend(f, context.Reference),
            "fiscal" => Fiscal(f, context.Reference),
            "holiday" => Holiday(f, context),
            "clockrange" => ClockRange(f, context),
            "duration" => Duration(f),
            "fixed" => TimeReading.Unresolved(TimeType.Duration, pattern.Argument),
            "set" => TimeReading.Unresolved(TimeType.Set, pattern.Argument),
            "setunit" => TimeReading.Unresolved(TimeType.Set, SetOf(f)),
            "decade" => Span(f.Year!.Value, 10),
            "decadeyear" => Span(f.Year!.Value / 10 * 10, 10),
            "century" => Century(f),
            "era" => Date(f with { Year = f.Year ?? (f.Era + (int?)f.Count) }, context),
            "weekday" => Weekday(f, context),
            "weekofday" => WeekOfDay(f, context),
            "monthrel" => RelatedMonth(f, context.Reference),
            "partrel" => Date(f with { RelativeYear = f.Relation }, context),
            "time" => Clock(f, context),
            "timebefore" => Clock(
                f with
                {
                    Hour = (f.Hour + 23) % 24,
                    Minute = 60 - f.Minute,
                },
                context
            ),
            "daypart" => DayPart(f, context),
            "present" => TimeReading.Unresolved(TimeType.Date, "PRESENT_REF"),
            "fuzzy" => TimeReading.Unresolved(
                pattern.Argument == "duration" ? TimeType.Duration : TimeType.Date
            ),
            _ => TimeReading.Unresolved(TimeType.Date),
        };

    /// <summary>Whether the meaning depends on a year that the words do not give.</summary>
    public static bool IsYearless(TimePattern pattern, in TimeFields f) =>
        pattern.Meaning is "date" or "range"
        && f.Month is not null
        && f.Year is null
        && f.RelativeYear is null
        && f.RelativeMonth is null;

    private static TimeReading Date(in TimeFields f, in TimeContext context)
    {
        var reference = context.Reference;
        if (f.RelativeDay is { } days)
        {
            return reference is { } today
                ? Shifted(today, days)
                : TimeReading.Unresolved(TimeType.Date);
        }

        if (f.RelativeWeek is { } weeks)
        {
            return reference is { } today
                ? Week(today, weeks, f.Weekday)
                : TimeReading.Unresolved(TimeType.Date);
        }

        if (f.RelativeMonth is { } months)
        {
            return reference is { } today
                ? MonthDay(Months(today, months), f.Day)
                : TimeReading.Unresolved(TimeType.Date);
        }

        int? year = f.Year ?? (f.RelativeYear is { } back ? reference?.Year + back : null);
        if (f.RelativeYear is not null && year is null)
        {
            return TimeReading.Unresolved(TimeType.Date, YearlessValue(f));
        }

        if (year is < 1 or > 9999)
        {
            return TimeReading.Unresolved(TimeType.Date);
        }

        if (f.YearPart is { } part)
        {
            return YearPart(year ?? context.Year ?? reference?.Year, part, year is not null);
        }

        if (f.Month is { } month)
        {
            year ??= context.Year ?? NearestYear(f, month, context);
            return year is { } known
                ? MonthDay((known, month), f.Day)
                : TimeReading.Unresolved(TimeType.Date, YearlessValue(f));
        }

        if (year is { } whole)
        {
            return TimeReading.Of(IsoDate.OfYear(whole));
        }

        if (f.Day is { } day)
        {
            return DayOfMonth(day, f.Weekday, context);
        }

        return f.Weekday is not null ? Weekday(f, context) : TimeReading.Unresolved(TimeType.Date);
    }

    private static string? YearlessValue(in TimeFields f) =>
        f.Month is not { } month ? null
        : f.Day is { } day ? $"XXXX-{month:00}-{day:00}"
        : $"XXXX-{month:00}";

    private static TimeReading MonthDay((int Year, int Month) month, int? day)
    {
        if (
            month.Year is < 1 or > 9999
            || day is < 1
            || day > DateTime.DaysInMonth(month.Year, month.Month)
        )
        {
            return TimeReading.Unresolved(TimeType.Date);
        }

        return day is { } known
            ? TimeReading.OfDay(new DateOnly(month.Year, month.Month, known))
            : TimeReading.Of(IsoDate.OfMonth(month.Year, month.Month));
    }

    private static (int Year, int Month) Months(DateOnly from, int months)
    {
        int index = (from.Year * 12) + from.Month - 1 + months;
        return (index / 12, (index % 12) + 1);
    }

    private static TimeReading Shifted(DateOnly from, int days)
    {
        long number = (long)from.DayNumber + days;
        return number >= 0 && number <= DateOnly.MaxValue.DayNumber
            ? TimeReading.OfDay(DateOnly.FromDayNumber((int)number))
            : TimeReading.Unresolved(TimeType.Date);
    }

    private static int IsoWeekday(DateOnly day) => (((int)day.DayOfWeek + 6) % 7) + 1;

    private static TimeReading Range(in TimeFields f, in TimeContext context)
    {
        var from = Date(f with { Month2 = null, Day2 = null, Weekday = null }, context);
        var to = Date(
            f with
            {
                Month = f.Month2 ?? f.Month,
                Day = f.Day2,
                Weekday = null,
                RelativeMonth = f.Month2 is null ? f.RelativeMonth : null,
            },
            context with
            {
                Month = context.Month ?? from.When.Earliest?.Month,
                MonthYear = context.MonthYear ?? from.When.Earliest?.Year,
            }
        );
        if (from.When.Earliest is not { } first || to.When.Latest is not { } last)
        {
            return TimeReading.Unresolved(
                TimeType.Date,
                from.Value is null || to.Value is null ? null : $"{from.Value}/{to.Value}"
            );
        }

        if (last < first && f.Year is null && f.Month2 < f.Month)
        {
            // "from December 28 to January 3"
            last = last.AddYears(1);
            return TimeReading.Between($"{from.Value}/{last:yyyy-MM-dd}", first, last);
        }

        return last < first
            ? TimeReading.Unresolved(TimeType.Date)
            : TimeReading.Between($"{from.Value}/{to.Value}", first, last);
    }
}
