using System.Collections.Immutable;

namespace Stemma.Chronology;

/// <summary>The time expressions of an article, in text order, not overlapping.</summary>
public sealed record TimeLayer(ImmutableArray<TimeExpression> Times) : IArticleLayer
{
    /// <summary>What neighbouring expressions mean together, in text order, not overlapping.</summary>
    public ImmutableArray<TimeCompound> Compounds { get; init; } = [];
}

/// <summary>
/// Several expressions that mean one thing together: "from March to May", "two days after Easter", "the first Monday of next month".
/// </summary>
/// <param name="Span">From the first of them to the end of the last.</param>
/// <param name="Value">ISO 8601; a stretch as its ends with a slash between, the end exclusive.</param>
public sealed record TimeCompound(TextSpan Span, string Value);

/// <summary>A time expression and what it means relative to the article's publication.</summary>
/// <param name="Span">The words.</param>
/// <param name="Type">Kind of expression, as in TIMEX3.</param>
/// <param name="Value">ISO 8601 or TIMEX3 value with the precision known; null where it cannot be told.</param>
/// <param name="When">The days it can mean; unknown for durations, sets and unresolved expressions.</param>
public sealed record TimeExpression(TextSpan Span, TimeType Type, string? Value, DateInterval When)
{
    /// <summary>What plain counting from the publication gives; null where it gives nothing else than the value.</summary>
    public TimeStretch? Stretch { get; init; }

    /// <summary>TIMEX3 modifier (START, MID, END, APPROX); null where there is none.</summary>
    public string? Modifier { get; init; }

    /// <summary>No word gives the year: it is the nearest, or that of the telling.</summary>
    public bool IsYearInferred { get; init; }

    /// <summary>The day of a time of day is not said with it, it is that of another expression of the sentence.</summary>
    public bool IsDayInferred { get; init; }
}

/// <summary>Kinds of time expression, as in TIMEX3 (Sauri et al. 2006, TimeML annotation guidelines 1.2.1, section 2.2).</summary>
public enum TimeType
{
    /// <summary>A calendar date of any precision.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>Recurring times.</summary>
    Set,
}
