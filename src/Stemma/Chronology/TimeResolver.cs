using System.Globalization;

namespace Stemma.Chronology;

/// <summary>
/// What a matched pattern means relative to a day of publication. Values are those of TIMEX3 (TimeML annotation guidelines 1.2.1,
/// section 2.2.3), which are ISO 8601 where that has a form: "2022", "2022-06", "2022-W11", "2022-SU", "2022-Q3", "199" for a
/// decade, "19" for a century, "P3M" for a duration, "XXXX-06-28" for a date whose year nothing tells.
/// </summary>
internal static class TimeResolver
{
    /// <summary>
    /// Without a tense a date without a year is the nearest in time, the future counted double: news tells mostly of what was.
    /// </summary>
    private const int FutureCost = 2;

    /// <summary>Within so many months every day of a month falls on every weekday.</summary>
    private const int MonthsToWeekday = 24;

    /// <summary>More years than this before or after a year are no count but a year ("2015年前").</summary>
    private const int LongestAgo = 1000;

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
            "nextone" => Counted(f, context, Duration(f with { Count = 1 }), 1, point: false, after: true),
            "halfmore" => Duration(f with { Count = f.Count + 0.5m }),
            "later" => Counted(f, context, TimeReading.Unresolved(TimeType.Date), f.Count, point: true),
            "earlier" => Counted(f, context, TimeReading.Unresolved(TimeType.Date), -f.Count, point: true),
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
                f with { Hour = (f.Hour + 23) % 24, Minute = 60 - f.Minute },
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
        if (month.Year is < 1 or > 9999 || day is < 1 || day > DateTime.DaysInMonth(month.Year, month.Month))
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

    private static int? NearestYear(in TimeFields f, int month, in TimeContext context)
    {
        if (context.Reference is not { } today)
        {
            return null;
        }

        int? best = null;
        long bestCost = long.MaxValue;
        for (int year = Math.Max(1, today.Year - 1); year <= Math.Min(9999, today.Year + 1); year++)
        {
            if (f.Day is { } wanted && wanted > DateTime.DaysInMonth(year, month))
            {
                continue;
            }

            var first = new DateOnly(year, month, f.Day ?? 1);
            var last = f.Day is null
                ? new DateOnly(year, month, DateTime.DaysInMonth(year, month))
                : first;
            long cost = Cost(first, last, today, context.Tense);
            if (f.Day is not null && f.Weekday is { } weekday && IsoWeekday(first) != weekday)
            {
                // A weekday that does not fall on the day: another year is meant.
                cost += 100_000;
            }

            if (cost < bestCost)
            {
                (best, bestCost) = (year, cost);
            }
        }

        return best;
    }

    /// <summary>
    /// Distance in days, more where the tense of the sentence speaks against it: a past tense beside a day that is only weeks ahead
    /// may belong to another verb ("decided to open from November 1"), so neither tense rules a side out.
    /// </summary>
    private static long Cost(DateOnly first, DateOnly last, DateOnly today, Tense tense)
    {
        // Chosen so that in a past tense six months back beat three ahead, and eleven back do not beat one ahead.
        const int AgainstPast = 200;
        const int AgainstFuture = 400;
        long ahead = first.DayNumber - today.DayNumber;
        long back = today.DayNumber - last.DayNumber;
        if (ahead > 0)
        {
            return (ahead * FutureCost) + (tense == Tense.Past ? AgainstPast : 0);
        }

        return back > 0 ? back + (tense == Tense.Future ? AgainstFuture : 0) : 0;
    }

    private static TimeReading DayOfMonth(int day, int? weekday, in TimeContext context)
    {
        if (context.Month is { } month && context.MonthYear is { } year)
        {
            return MonthDay((year, month), day);
        }

        if (context.Reference is not { } today)
        {
            return TimeReading.Unresolved(TimeType.Date, $"XXXX-XX-{day:00}");
        }

        TimeReading? best = null;
        long bestCost = long.MaxValue;
        int reach = weekday is null ? 1 : MonthsToWeekday;
        for (int months = -reach; months <= reach; months++)
        {
            var candidate = MonthDay(Months(today, months), day);
            if (
                candidate.When.Day is { } when
                && (weekday is null || IsoWeekday(when) == weekday)
                && Cost(when, when, today, context.Tense) is var cost
                && cost < bestCost
            )
            {
                (best, bestCost) = (candidate, cost);
            }
        }

        return best ?? TimeReading.Unresolved(TimeType.Date);
    }

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

    /// <summary>"Three years ago" is a year, "two months ago" a month: as precise as the unit.</summary>
    private static TimeReading Ago(in TimeFields f, in TimeContext context, int sign)
    {
        if (context.Reference is not { } reference || f.Count is not (>= 0 and <= 9999 and var count) || (f.Unit == "Y" && count >= LongestAgo))
        {
            return TimeReading.Unresolved(TimeType.Date);
        }

        var found =
            count == decimal.Truncate(count)
            && f.Unit is not ("10Y" or "100Y")
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
        var last = f.Nth == 1 ? first.AddDays(14) : first.AddDays(DateTime.DaysInMonth(year, month) - 16);
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
                .OfType<DateOnly>();
            var tense = context.Tense;
            var day = f.Relation switch
            {
                -1 => days.LastOrDefault(d => d < today),
                1 => days.FirstOrDefault(d => d > today),
                _ => days.MinBy(d => Cost(d, d, today, tense)),
            };
            return day == default
                ? TimeReading.Unresolved(TimeType.Date)
                : TimeReading.OfDay(day);
        }

        return year is { } known && FixedDays.Of(rule, known) is { } found ? TimeReading.OfDay(found)
            : TimeReading.Unresolved(TimeType.Date, rule.Length == 5 && rule[2] == '-' ? "XXXX-" + rule : null);
    }

    private static TimeReading Duration(in TimeFields f)
    {
        if (f.Unit is not { Length: > 0 } unit)
        {
            return TimeReading.Unresolved(TimeType.Duration);
        }

        bool clock = unit[0] == 'T';
        var name = clock ? unit[1..] : unit;
        int digits = 0;
        while (digits < name.Length && char.IsAsciiDigit(name[digits]))
        {
            digits++;
        }

        int factor =
            digits > 0 ? int.Parse(name.AsSpan(0, digits), CultureInfo.InvariantCulture) : 1;
        var amount = f.Count is { } count and >= 0
            ? (count * factor).ToString("0.####", CultureInfo.InvariantCulture)
            : "X";
        return TimeReading.Unresolved(
            TimeType.Duration,
            (clock ? "PT" : "P") + amount + name[digits..]
        );
    }

    private static string? SetOf(in TimeFields f) =>
        f.Weekday is { } weekday ? $"XXXX-WXX-{weekday}"
        : f.YearPart is { } part ? $"XXXX-{part}"
        : f.Month is { } month ? $"XXXX-{month:00}"
        : f.Unit switch
        {
            { } unit => Duration(new TimeFields { Count = 1, Unit = unit }).Value,
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
        return context.Reference is { } today
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

        bool named = f.Day is not null || f.RelativeDay is not null || f.Weekday is not null || f.Month is not null;
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
        int first = Hours(from, f.HalfDay ?? (f.HalfDay2 is 12 && from < 12 && from <= to % 12 ? 12 : null));
        if (f is { HalfDay: null, HalfDay2: null, DayPart: "AF" or "EV" or "NI" } && last < 12)
        {
            first = first < 12 ? first + 12 : first;
            last += 12;
        }

        if (
            (last < first || (last == first && (f.Minute2 ?? 0) <= (f.Minute ?? 0)))
            && f.HalfDay2 is null
            && last < 12
        )
        {
            last += 12;
        }

        bool named = f.RelativeDay is not null || f.Weekday is not null;
        if (named && Date(f with { Hour = null, DayPart = null }, context).When.Day is { } day && first < 24 && last < 24)
        {
            return new TimeReading(
                TimeType.Time,
                $"{day:yyyy-MM-dd}{Print(first, f.Minute, null)}/{day:yyyy-MM-dd}{Print(last, f.Minute2, null)}",
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
        if (day is { } last && clock.StartsWith("T24:00", StringComparison.Ordinal) && last < DateOnly.MaxValue)
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
