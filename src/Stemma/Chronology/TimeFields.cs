namespace Stemma.Chronology;

/// <summary>What the slots of a matched pattern read; null where the words say nothing of it.</summary>
internal record struct TimeFields
{
    /// <summary>Gregorian year as written.</summary>
    public int? Year { get; set; }

    /// <summary>Year before the first of an era.</summary>
    public int? Era { get; set; }

    /// <summary>Years from the year of publication.</summary>
    public int? RelativeYear { get; set; }

    /// <summary>Months from the month of publication.</summary>
    public int? RelativeMonth { get; set; }

    /// <summary>Weeks from the week of publication.</summary>
    public int? RelativeWeek { get; set; }

    /// <summary>Days from the day of publication.</summary>
    public int? RelativeDay { get; set; }

    /// <summary>1 to 12.</summary>
    public int? Month { get; set; }

    /// <summary>Month of a range's end, 1 to 12.</summary>
    public int? Month2 { get; set; }

    /// <summary>1 to 31.</summary>
    public int? Day { get; set; }

    /// <summary>Day of a range's end, 1 to 31.</summary>
    public int? Day2 { get; set; }

    /// <summary>1 Monday to 7 Sunday, as in ISO 8601.</summary>
    public int? Weekday { get; set; }

    /// <summary>"last" -1, "this" 0, "next" 1.</summary>
    public int? Relation { get; set; }

    /// <summary>How many; -1 where the words do not say ("several").</summary>
    public decimal? Count { get; set; }

    /// <summary>TIMEX3 unit: Y, M, W, D, TH, TM, TS, or a multiple such as 10Y.</summary>
    public string? Unit { get; set; }

    /// <summary>TIMEX3 season, quarter or half of a year: SP, SU, FA, WI, Q1 to Q4, H1, H2.</summary>
    public string? YearPart { get; set; }

    /// <summary>TIMEX3 part of a day: MO, MI, AF, EV, NI.</summary>
    public string? DayPart { get; set; }

    /// <summary>0 to 24.</summary>
    public int? Hour { get; set; }

    /// <summary>0 to 59.</summary>
    public int? Minute { get; set; }

    /// <summary>0 to 59.</summary>
    public int? Second { get; set; }

    /// <summary>Hour of a range's end, 0 to 24.</summary>
    public int? Hour2 { get; set; }

    /// <summary>Minute of a range's end, 0 to 59.</summary>
    public int? Minute2 { get; set; }

    /// <summary>As <see cref="HalfDay"/>, of a range's end.</summary>
    public int? HalfDay2 { get; set; }

    /// <summary>Place in an order: 1 the first, -1 the last.</summary>
    public int? Nth { get; set; }

    /// <summary>Rule of a day that is the same every year or follows from Easter; the syntax is that of <see cref="FixedDays"/>.</summary>
    public string? Holiday { get; set; }

    /// <summary>TIMEX3 modifier: START, MID, END, APPROX.</summary>
    public string? Modifier { get; set; }

    /// <summary>Hours that "p.m." adds to hours below 12: 0 or 12.</summary>
    public int? HalfDay { get; set; }

    /// <summary>Offset from UTC as in ISO 8601, or Z.</summary>
    public string? Zone { get; set; }
}
