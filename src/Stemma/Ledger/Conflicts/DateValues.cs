using Stemma.Chronology;

namespace Stemma.Ledger.Conflicts;

/// <summary>Dates held against each other with the precision each has.</summary>
internal static class DateValues
{
    /// <summary>Whether two dates can be one: their days meet, and so do their clock times where both have one.</summary>
    public static bool Meet(TimeExpression one, TimeExpression other)
    {
        if (
            one.When is not { Earliest: { } from, Latest: { } to }
            || other.When is not { Earliest: { } otherFrom, Latest: { } otherTo }
        )
        {
            return true;
        }

        if (from > otherTo || otherFrom > to)
        {
            return false;
        }

        return one.When.Value?.Time is not { } clock
            || other.When.Value?.Time is not { } otherClock
            || clock == otherClock;
    }

    /// <summary>Whether two dates are as exact as each other: a year is not a slip for a day.</summary>
    public static bool SamePrecision(TimeExpression one, TimeExpression other) =>
        one.When.Value is { } a
        && other.When.Value is { } b
        && a.Month.HasValue == b.Month.HasValue
        && a.Day.HasValue == b.Day.HasValue
        && a.Time.HasValue == b.Time.HasValue;

    /// <summary>Groups of dates that can be one; the most printed value first.</summary>
    public static List<List<TimeExpression>> Split(List<TimeExpression> times)
    {
        var groups = new List<List<TimeExpression>>();
        var values = times
            .GroupBy(time => time.Value!, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal);
        foreach (var value in values)
        {
            var home = groups.Find(group => group.TrueForAll(time => Meet(time, value.First())));
            if (home is null)
            {
                groups.Add([.. value]);
            }
            else
            {
                home.AddRange(value);
            }
        }

        return groups;
    }

    /// <summary>The most exact of the values.</summary>
    public static string Print(List<TimeExpression> times) =>
        times
            .OrderByDescending(time => time.Value!.Length)
            .ThenBy(time => time.Value, StringComparer.Ordinal)
            .First()
            .Value!;
}
