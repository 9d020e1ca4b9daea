namespace Stemma.Chronology;

/// <summary>What surrounds an expression and helps to resolve it.</summary>
/// <param name="Reference">The day of publication it is relative to; null where unknown.</param>
/// <param name="Year">Year of the narration, where the same or the preceding sentence states one.</param>
/// <param name="Month">Month that an earlier day of the same sentence has, with <paramref name="MonthYear"/>.</param>
/// <param name="MonthYear">Year of that month.</param>
/// <param name="Tense">Whether the words near it speak of what was or of what will be.</param>
internal readonly record struct TimeContext(
    DateOnly? Reference,
    int? Year,
    int? Month,
    int? MonthYear,
    Tense Tense
)
{
    /// <summary>The moment of publication, where it is known to the second; local to the article.</summary>
    public DateTime? Moment { get; init; }

    /// <summary>Where counting begins: the moment, or the start of the day.</summary>
    public DateTime? Start => Moment ?? Reference?.ToDateTime(TimeOnly.MinValue);
}

/// <summary>What tense the words near an expression tell.</summary>
internal enum Tense
{
    /// <summary>Nothing tells.</summary>
    Unknown,

    /// <summary>What was.</summary>
    Past,

    /// <summary>What will be.</summary>
    Future,
}

/// <summary>An expression resolved.</summary>
/// <param name="Type">Its kind.</param>
/// <param name="Value">ISO 8601 or TIMEX3; null where it cannot be told.</param>
/// <param name="When">The days it can mean.</param>
internal readonly record struct TimeReading(TimeType Type, string? Value, DateInterval When)
{
    /// <summary>As <see cref="TimeExpression.Stretch"/>.</summary>
    public TimeStretch? Stretch { get; init; }

    public static TimeReading Unresolved(TimeType type, string? value = null) =>
        new(type, value, DateInterval.Unknown);

    public static TimeReading Of(IsoDate date) =>
        new(
            date.Time is null ? TimeType.Date : TimeType.Time,
            date.ToString(),
            DateInterval.Of(date)
        );

    public static TimeReading OfDay(DateOnly day) => Of(IsoDate.OfDay(day));

    public static TimeReading Between(string value, DateOnly earliest, DateOnly latest) =>
        new(TimeType.Date, value, DateInterval.Between(earliest, latest));

    /// <summary>What both can mean: the same value, or only the days that either allows.</summary>
    public TimeReading Or(TimeReading other)
    {
        if (this == other)
        {
            return this;
        }

        DateOnly? earliest =
            When.Earliest is { } a && other.When.Earliest is { } b ? (a < b ? a : b) : null;
        DateOnly? latest =
            When.Latest is { } c && other.When.Latest is { } d ? (c > d ? c : d) : null;
        return new TimeReading(
            Type,
            Value == other.Value ? Value : null,
            DateInterval.Between(earliest, latest)
        );
    }
}
