using System.Globalization;

namespace Stemma.Chronology;

/// <summary>
/// Days that a rule puts on the calendar of every year. A rule is <c>MM-DD</c>; <c>MM-nWd</c>, the nth weekday d (1 Monday) of a month,
/// L for n the last; or <c>E+n</c>, days from Easter Sunday.
/// </summary>
internal static class FixedDays
{
    public static DateOnly? Of(string rule, int year)
    {
        if (year is < 1583 or > 9998)
        {
            return null;
        }

        if (rule[0] == 'E')
        {
            return Easter(year).AddDays(int.Parse(rule.AsSpan(1), CultureInfo.InvariantCulture));
        }

        int month = int.Parse(rule.AsSpan(0, 2), CultureInfo.InvariantCulture);
        if (rule.Length > 4 && rule[4] == 'W')
        {
            return NthWeekday(year, month, rule[3] == 'L' ? -1 : rule[3] - '0', rule[5] - '0');
        }

        int day = int.Parse(rule.AsSpan(3, 2), CultureInfo.InvariantCulture);
        return day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    /// <summary>The nth weekday of a month, 1 the first, -1 the last; null where the month has no such day.</summary>
    public static DateOnly? NthWeekday(int year, int month, int nth, int weekday)
    {
        int days = DateTime.DaysInMonth(year, month);
        var first = new DateOnly(year, month, 1);
        int day = 1 + ((weekday - IsoWeekday(first) + 7) % 7);
        if (nth < 0)
        {
            day += (days - day) / 7 * 7;
            nth = 1;
        }

        day += 7 * (nth - 1);
        return nth >= 1 && day <= days ? new DateOnly(year, month, day) : null;
    }

    private static int IsoWeekday(DateOnly day) => (((int)day.DayOfWeek + 6) % 7) + 1;

    /// <summary>Gregorian Easter Sunday (the anonymous algorithm printed in Meeus, Astronomical Algorithms, chapter 8).</summary>
    private static DateOnly Easter(int year)
    {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        int l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        int m = (a + (11 * h) + (22 * l)) / 451;
        int n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }
}
