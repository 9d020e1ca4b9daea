using Stemma.Chronology;

namespace Stemma.Collation;

/// <summary>A time expression in its text.</summary>
internal readonly record struct ToldTime(Witness Witness, TimeExpression Time)
{
    /// <summary>Whether a year is printed, and not concluded from the day of publication.</summary>
    public bool PrintsYear => LongestNumber(Witness.Article.Words(Time.Span)) >= 4;

    /// <summary>Whether any figure is printed; otherwise the day is told by a weekday or from today.</summary>
    public bool PrintsFigure => LongestNumber(Witness.Article.Words(Time.Span)) > 0;

    /// <summary>Whether the day of publication is known, from which unprinted parts were concluded.</summary>
    public bool IsAnchored => Witness.Article.Published.When.Day is not null;

    private static int LongestNumber(string words)
    {
        var (longest, length) = (0, 0);
        foreach (var c in words)
        {
            length = char.IsDigit(c) ? length + 1 : 0;
            longest = Math.Max(longest, length);
        }

        return longest;
    }
}

/// <summary>Compares what time expressions mean.</summary>
internal static class TimeValues
{
    private const int DaysOfWeek = 7;

    // "2023-01-30": of two days with unprinted year the rest is compared.
    private const int YearLength = 4;

    /// <summary>Whether one value says no more than the other, with less precision or as much.</summary>
    public static bool Agree(TimeExpression a, TimeExpression b) =>
        a.Value is { } x
        && b.Value is { } y
        && (x.StartsWith(y, StringComparison.Ordinal) || y.StartsWith(x, StringComparison.Ordinal));

    /// <summary>
    /// What it is to put <paramref name="b"/> for <paramref name="a"/>: another date, another count of days, or another number of hours or
    /// years. Null where they agree, where a value is not known or rests on a day of publication that is not, or where they are of different
    /// precision or kind.
    /// </summary>
    public static ChangeKind? KindOf(ToldTime a, ToldTime b)
    {
        if (
            a.Time.Type != b.Time.Type
            || a.Time.Value is not { } x
            || b.Time.Value is not { } y
            || Agree(a.Time, b.Time)
        )
        {
            return null;
        }

        if (a.Time.Type != TimeType.Duration)
        {
            return x.Length == y.Length && !MayAgree(a, b) ? ChangeKind.Date : null;
        }

        // P2D against P3D: the unit stands last.
        return x[^1] != y[^1] ? null
            : x[^1] is 'D' or 'W' && !x.Contains('T', StringComparison.Ordinal) ? ChangeKind.Date
            : ChangeKind.Number;
    }

    /// <summary>Whether the values may differ only by what was concluded and not printed.</summary>
    private static bool MayAgree(ToldTime a, ToldTime b)
    {
        var (x, y) = (a.Time.Value!, b.Time.Value!);
        if (a.PrintsYear && b.PrintsYear)
        {
            return false;
        }

        if (x.Length > YearLength && x.AsSpan(YearLength).SequenceEqual(y.AsSpan(YearLength)))
        {
            return true;
        }

        if (a.PrintsFigure && b.PrintsFigure)
        {
            return false;
        }

        var sameWeekday =
            !a.PrintsFigure
            && !b.PrintsFigure
            && a.Time.When.Day is { } first
            && b.Time.When.Day is { } second
            && (first.DayNumber - second.DayNumber) % DaysOfWeek == 0;
        // In one language two weekdays differ by their words; a weekday against a figure rests on the days of publication.
        var byWords =
            a.Witness.Book.Language == b.Witness.Book.Language && a.PrintsFigure == b.PrintsFigure;
        return sameWeekday || (!byWords && !(a.IsAnchored && b.IsAnchored));
    }
}
