using System.Globalization;

namespace Stemma.Chronology;

/// <content>Days whose year or month no word gives.</content>
internal static partial class TimeResolver
{
    /// <summary>
    /// Without a tense a date without a year is the nearest in time, the future counted double: news tells mostly of what was.
    /// </summary>
    private const int FutureCost = 2;

    /// <summary>Within so many months every day of a month falls on every weekday.</summary>
    private const int MonthsToWeekday = 24;

    /// <summary>Years within which a 29th of February lies, but for those around 1900 and its like.</summary>
    private const int LeapReach = 4;

    private static int? NearestYear(in TimeFields f, int month, in TimeContext context)
    {
        if (context.Reference is not { } today)
        {
            return null;
        }

        int? best = null;
        long bestCost = long.MaxValue;
        int reach = f is { Month: 2, Day: 29 } ? LeapReach : 1;
        for (
            int year = Math.Max(1, today.Year - reach);
            year <= Math.Min(9999, today.Year + reach);
            year++
        )
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
}
