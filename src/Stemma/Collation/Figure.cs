namespace Stemma.Collation;

/// <summary>A number in the text with its value.</summary>
/// <param name="Span">The number with its scale, without unit and currency.</param>
/// <param name="Extent">The same with the unit or currency beside it.</param>
/// <param name="Value">What it amounts to.</param>
/// <param name="Unit">What it counts, named alike in every language; null where nothing is said.</param>
/// <param name="IsTime">Whether it counts days, hours and the like, or is part of a date.</param>
internal readonly record struct Figure(
    TextSpan Span,
    TextSpan Extent,
    decimal Value,
    string? Unit,
    bool IsTime
);
