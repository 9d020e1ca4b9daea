namespace Stemma.Chronology;

/// <summary>An expression found and resolved, before it is reported: times of day have been joined to their days.</summary>
/// <param name="Span">The words.</param>
/// <param name="Meaning">The meaning of its pattern.</param>
/// <param name="Fields">What its words say; for a day with a time of day, what both say.</param>
/// <param name="Reading">What it means.</param>
/// <param name="IsDayInferred">The day of a time of day is that of another expression of the sentence.</param>
internal sealed record TimePiece(
    TextSpan Span,
    string Meaning,
    TimeFields Fields,
    TimeReading Reading,
    bool IsDayInferred = false
)
{
    /// <summary>Whether it is a time expression of its own, not only a part that other words would have had to complete.</summary>
    public bool Stands => Meaning != "part" || Reading.Value is not null;

    /// <summary>Whether its words name a month and nothing that tells the year.</summary>
    public bool IsYearless =>
        Fields
            is {
                Month: not null,
                Year: null,
                Era: null,
                RelativeYear: null,
                RelativeMonth: null,
                Relation: null
            };

    public TimeExpression Expression =>
        new(Span, Reading.Type, Reading.Value, Reading.When)
        {
            Stretch = Reading.Stretch,
            Modifier = Fields.Modifier is { Length: > 1 } modifier ? modifier : null,
            IsDayInferred = IsDayInferred,
            IsYearInferred = IsYearless && Reading.When.Earliest is not null,
        };
}
