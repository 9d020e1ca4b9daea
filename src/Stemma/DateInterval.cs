namespace Stemma;

/// <summary>
/// When, as far as is known: the value with its precision and the days between which it lies. An interval in gives
/// an interval out; an open side is null.
/// </summary>
/// <param name="Value">The date with its precision; null where only bounds are known.</param>
/// <param name="Earliest">First day it can be; null where open.</param>
/// <param name="Latest">Last day it can be; null where open.</param>
public readonly record struct DateInterval(IsoDate? Value, DateOnly? Earliest, DateOnly? Latest)
{
    /// <summary>Nothing is known.</summary>
    public static DateInterval Unknown { get; }

    /// <summary>Whether nothing is known.</summary>
    public bool IsUnknown => Value is null && Earliest is null && Latest is null;

    /// <summary>The interval of a date with its own precision.</summary>
    public static DateInterval Of(IsoDate date) => new(date, date.Earliest, date.Latest);

    /// <summary>The interval of one day.</summary>
    public static DateInterval OfDay(DateOnly day) => Of(IsoDate.OfDay(day));

    /// <summary>The interval between two days, without a single value.</summary>
    public static DateInterval Between(DateOnly? earliest, DateOnly? latest) =>
        new(null, earliest, latest);

    /// <summary>The one day it means, or null where it means more than one.</summary>
    public DateOnly? Day => Earliest is { } day && Latest == day ? day : null;
}
