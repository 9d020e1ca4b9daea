namespace Stemma.Language;

/// <summary>A number in a text with its value and what it counts.</summary>
/// <param name="Span">The number with its scale ("14 million"), without sign and unit.</param>
/// <param name="Extent">The number with currency sign before and unit after it ("NZ$38m", "12척").</param>
/// <param name="Value">Its value, in the unit named; a percentage is 5 for "5 %".</param>
/// <param name="IsOrdinal">A place in an order ("third") and not a count.</param>
/// <param name="Unit">What it counts, where a unit stands beside it.</param>
public readonly record struct NumberMention(
    TextSpan Span,
    TextSpan Extent,
    decimal Value,
    bool IsOrdinal,
    NumberUnit? Unit
);

/// <summary>What a number counts, named alike in every language.</summary>
/// <param name="Class">What kind of unit.</param>
/// <param name="Name">
/// ISO 4217 code for money, or the family ("dollar") where a sign does not tell the country; an English noun or symbol
/// otherwise (<c>vessel</c>, <c>person</c>, <c>km</c>, <c>month</c>).
/// </param>
public readonly record struct NumberUnit(NumberUnitClass Class, string Name)
{
    /// <summary>Whether the unit may follow a number word without a space, where the language has spaces.</summary>
    internal bool Glued { get; init; }

    /// <summary>Whether the unit is one only after digits: "30分" are minutes, "十分" is a word.</summary>
    internal bool AfterDigits { get; init; }

    internal static NumberUnit Parse(string[] row) =>
        new(
            row[1] switch
            {
                "percent" => NumberUnitClass.Percent,
                "currency" => NumberUnitClass.Currency,
                "measure" => NumberUnitClass.Measure,
                "time" => NumberUnitClass.Time,
                _ => NumberUnitClass.Counter,
            },
            row[2]
        )
        {
            Glued = row.Length > 3 && row[3] == "glued",
            AfterDigits = row.Length > 3 && row[3] == "digits",
        };
}

/// <summary>Kinds of unit.</summary>
public enum NumberUnitClass
{
    /// <summary>Per cent, per mille, percentage points.</summary>
    Percent,

    /// <summary>Money.</summary>
    Currency,

    /// <summary>Things counted: people, ships, states, times.</summary>
    Counter,

    /// <summary>Length, weight, area, power and the like.</summary>
    Measure,

    /// <summary>Years, months, days, hours: also where the number is part of a date.</summary>
    Time,
}
