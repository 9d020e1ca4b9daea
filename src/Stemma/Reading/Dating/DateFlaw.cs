namespace Stemma.Reading.Dating;

/// <summary>Dates that are no day of publication, whatever says them.</summary>
internal static class DateFlaw
{
    /// <summary>Nothing was published on the web before: the first site went up in 1990-91 (CERN). Archives of older print give their own date in the text.</summary>
    private const int FirstWebYear = 1991;

    /// <summary>Why a date is no day of publication; null where it can be one.</summary>
    public static string? Of(IsoDate date, DateTimeOffset? retrieved)
    {
        // The zero of common systems: the Unix epoch and its neighbours across zones, midnight of 2000, year 1.
        if (
            date.Year is <= 1 or 1900
            || (
                date.Earliest <= new DateOnly(1970, 1, 1)
                && date.Latest >= new DateOnly(1969, 12, 31)
            )
            || date is { Year: 2000, Month: 1, Day: 1, Time: { Hour: 0, Minute: 0 } }
        )
        {
            return "placeholder";
        }

        if (date.Year < FirstWebYear)
        {
            return "before-the-web";
        }

        // Somewhere it may be a day later already.
        return
            date.Year >= 2100
            || (
                retrieved is { } fetched
                && date.Earliest > DateOnly.FromDateTime(fetched.UtcDateTime).AddDays(1)
            )
            ? "after-retrieval"
            : null;
    }
}
