using System.Globalization;

namespace Stemma.Chronology;

/// <content>Named parts and groups of years, months and weeks.</content>
internal static partial class TimeResolver
{
    private static TimeReading Week(DateOnly today, int weeks, int? weekday)
    {
        long monday = today.DayNumber - IsoWeekday(today) + 1 + (7L * weeks);
        if (monday < 0 || monday + 6 > DateOnly.MaxValue.DayNumber)
        {
            return TimeReading.Unresolved(TimeType.Date);
        }

        var first = DateOnly.FromDayNumber((int)monday);
        if (weekday is { } day)
        {
            return TimeReading.OfDay(first.AddDays(day - 1));
        }

        var moment = first.ToDateTime(TimeOnly.MinValue);
        return TimeReading.Between(
            $"{ISOWeek.GetYear(moment):0000}-W{ISOWeek.GetWeekOfYear(moment):00}",
            first,
            first.AddDays(6)
        );
    }

    /// <summary>A part of a year. A season's days differ with the hemisphere: only its years are told.</summary>
    private static TimeReading YearPart(int? year, string part, bool stated)
    {
        if (year is not (> 0 and < 9999) || !stated)
        {
            return TimeReading.Unresolved(TimeType.Date, $"XXXX-{part}");
        }

        int known = year.Value;
        var value = $"{known:0000}-{part}";
        if (part[0] is 'Q' or 'H')
        {
            int length = part[0] == 'Q' ? 3 : 6;
            int first = ((part[1] - '1') * length) + 1;
            return TimeReading.Between(
                value,
                new DateOnly(known, first, 1),
                new DateOnly(known, first, 1).AddMonths(length).AddDays(-1)
            );
        }

        return TimeReading.Between(
            value,
            new DateOnly(known, 1, 1),
            part == "WI" ? new DateOnly(known + 1, 3, 31) : new DateOnly(known, 12, 31)
        );
    }

    private static TimeReading Span(int year, int length) =>
        year is > 0 and < 9900
            ? TimeReading.Between(
                (year / length).ToString(length == 10 ? "000" : "00", CultureInfo.InvariantCulture),
                new DateOnly(year, 1, 1),
                new DateOnly(year + length - 1, 12, 31)
            )
            : TimeReading.Unresolved(TimeType.Date);

    private static TimeReading Century(in TimeFields f) =>
        f.Count is > 1 and < 90 and var nth
            ? Span(((int)nth - 1) * 100, 100)
            : TimeReading.Unresolved(TimeType.Date);

    /// <summary>A part of something that other words name ("the first Monday of"); alone, what "last" and "this" say.</summary>
    private static TimeReading Part(in TimeFields f, in TimeContext context) =>
        f.Nth == -1 && f.Unit is not null && f.Count is null
            ? Relative(f with { Relation = -1 }, context.Reference)
            : TimeReading.Unresolved(TimeType.Date);

    /// <summary>"Week 31": that of the year of publication, numbered as in ISO 8601.</summary>
    private static TimeReading WeekNumber(in TimeFields f, DateOnly? reference)
    {
        if (
            reference is not { Year: > 1 and < 9999 } today
            || f.Nth is not (>= 1 and <= 53 and var week)
            || week > ISOWeek.GetWeeksInYear(today.Year)
        )
        {
            return TimeReading.Unresolved(TimeType.Date);
        }

        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(today.Year, week, DayOfWeek.Monday));
        return TimeReading.Between($"{today.Year:0000}-W{week:00}", monday, monday.AddDays(6));
    }

    private static TimeReading MonthHalf(in TimeFields f, DateOnly? reference)
    {
        if (reference is not { } today)
        {
            return TimeReading.Unresolved(TimeType.Date);
        }

        var (year, month) = Months(today, f.RelativeMonth ?? 0);
        var first = new DateOnly(year, month, f.Nth == 1 ? 1 : 16);
        var last =
            f.Nth == 1 ? first.AddDays(14) : first.AddDays(DateTime.DaysInMonth(year, month) - 16);
        return TimeReading.Between($"{first:yyyy-MM-dd}/{last:yyyy-MM-dd}", first, last);
    }

    private static TimeReading Weekend(in TimeFields f, DateOnly? reference)
    {
        if (
            reference is not { } today
            || Week(today, f.Relation ?? 0, 6) is not { When.Day: { } saturday }
            || saturday == DateOnly.MaxValue
        )
        {
            return TimeReading.Unresolved(TimeType.Date);
        }

        var week = Week(today, f.Relation ?? 0, null);
        return TimeReading.Between(week.Value + "-WE", saturday, saturday.AddDays(1));
    }

    /// <summary>A fiscal year by the name it bears; its first day differs with the country and is not told.</summary>
    private static TimeReading Fiscal(in TimeFields f, DateOnly? reference) =>
        (f.Year ?? (reference?.Year + f.Relation)) is { } year and > 0 and < 9999
            ? TimeReading.Between(
                $"FY{year:0000}",
                new DateOnly(Math.Max(1, year - 1), 1, 1),
                new DateOnly(year + 1, 12, 31)
            )
            : TimeReading.Unresolved(TimeType.Date);

    private static TimeReading Holiday(in TimeFields f, in TimeContext context)
    {
        var rule = f.Holiday!;
        int? year =
            f.Year
            ?? (f.RelativeYear is { } back ? context.Reference?.Year + back : null)
            ?? context.Year;
        if (year is null && context.Reference is { } today)
        {
            var days = Enumerable
                .Range(today.Year - 1, 3)
                .Select(y => FixedDays.Of(rule, y))
                .OfType<DateOnly>()
                .ToList();
            var tense = context.Tense;
            var day = f.Relation switch
            {
                -1 => days.LastOrDefault(d => d < today),
                1 => days.FirstOrDefault(d => d > today),
                _ when days.Count > 0 => days.MinBy(d => Cost(d, d, today, tense)),
                _ => default,
            };
            return day == default ? TimeReading.Unresolved(TimeType.Date) : TimeReading.OfDay(day);
        }

        return year is { } known && FixedDays.Of(rule, known) is { } found
            ? TimeReading.OfDay(found)
            : TimeReading.Unresolved(
                TimeType.Date,
                rule.Length == 5 && rule[2] == '-' ? "XXXX-" + rule : null
            );
    }
}
