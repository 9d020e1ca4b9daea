using Stemma.Chronology;

namespace Stemma.Collation;

/// <summary>Compares what time expressions mean.</summary>
internal static class TimeValues
{
    /// <summary>Whether one value says no more than the other, with less precision or as much.</summary>
    public static bool Agree(TimeExpression a, TimeExpression b) =>
        a.Value is { } x
        && b.Value is { } y
        && (x.StartsWith(y, StringComparison.Ordinal) || y.StartsWith(x, StringComparison.Ordinal));

    /// <summary>
    /// What it is to put <paramref name="b"/> for <paramref name="a"/>: another date, another count of days, or another number of hours or
    /// years. Null where they agree, where a value is not known, or where they are of different precision or kind.
    /// </summary>
    public static ChangeKind? KindOf(TimeExpression a, TimeExpression b)
    {
        if (a.Type != b.Type || a.Value is not { } x || b.Value is not { } y || Agree(a, b))
        {
            return null;
        }

        if (a.Type != TimeType.Duration)
        {
            return x.Length == y.Length ? ChangeKind.Date : null;
        }

        // P2D against P3D: the unit stands last.
        return x[^1] != y[^1] ? null
            : x[^1] is 'D' or 'W' && !x.Contains('T', StringComparison.Ordinal) ? ChangeKind.Date
            : ChangeKind.Number;
    }
}
