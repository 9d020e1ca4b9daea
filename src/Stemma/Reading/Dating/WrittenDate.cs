namespace Stemma.Reading.Dating;

/// <summary>A date as it stands in a line.</summary>
/// <param name="Span">Where, in the line, its time of day included.</param>
/// <param name="Year">The year; null where none is written.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31; null where none is written.</param>
/// <param name="MayBeSwapped">Whether day and month can be exchanged (09/11/2023).</param>
/// <param name="Time">The time of day beside it.</param>
/// <param name="Offset">Its offset from UTC where that is written.</param>
internal sealed record WrittenDate(
    TextSpan Span,
    int? Year,
    int Month,
    int? Day,
    bool MayBeSwapped = false,
    TimeOnly? Time = null,
    TimeSpan? Offset = null
)
{
    /// <summary>The dates it can mean; none where it has no year or names no day of the calendar.</summary>
    public IReadOnlyList<IsoDate> Readings
    {
        get
        {
            var readings = new List<IsoDate>(2);
            Add(readings, Month, Day);
            if (MayBeSwapped && Day is { } day && day != Month)
            {
                Add(readings, day, Month);
            }

            return readings;
        }
    }

    /// <summary>The same date in a given year.</summary>
    public WrittenDate In(int year) => this with { Year = year };

    private void Add(List<IsoDate> readings, int month, int? day)
    {
        if (Year is not { } year || year is < 1 or > 9999 || month is < 1 or > 12)
        {
            return;
        }

        if (day is not { } d)
        {
            readings.Add(IsoDate.OfMonth(year, month));
        }
        else if (d >= 1 && d <= DateTime.DaysInMonth(year, month))
        {
            var date = new DateOnly(year, month, d);
            readings.Add(
                Time is { } time ? IsoDate.OfMoment(date, time, Offset) : IsoDate.OfDay(date)
            );
        }
    }
}
