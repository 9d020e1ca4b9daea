using Stemma.Reading.Imprint;
using Stemma.Reading.Pages;

namespace Stemma.Reading.Dating;

/// <summary>
/// The day of publication from everything that points at it: the strongest basis that gives a believable date; other clues settle which
/// is day and which is month, or contradict.
/// </summary>
internal static class PublicationDating
{
    /// <summary>Nothing was published on the web before: the first site went up in 1990-91 (CERN). Archives of older print give their own date in the text.</summary>
    private const int FirstWebYear = 1991;

    /// <summary>Zones lie at most 26 hours apart, so two true datings of one moment differ by a day at most.</summary>
    private const int ZoneDays = 1;

    /// <summary>When the article was published, as far as the clues tell.</summary>
    /// <param name="clues">Everything that points at it, the strongest of each basis first.</param>
    /// <param name="language">The text's language with its region, which may settle day and month.</param>
    public static Publication Of(IReadOnlyList<DateClue> clues, string? language)
    {
        var believable = clues
            .Select(clue => clue with { Readings = [.. clue.Readings.Where(IsBelievable)] })
            .Where(clue => clue.Readings.Count > 0)
            .ToList();
        var first = believable.Where(clue => !clue.IsUpdate).ToList();
        var pool = first.Count > 0 ? first : believable;
        foreach (var basis in Enum.GetValues<PublicationBasis>())
        {
            var here = pool.Where(clue => clue.Basis == basis).ToList();
            if (here.Count > 0)
            {
                return Settle(here, believable, basis, WordLists.DayFirst(language));
            }
        }

        return Publication.Unknown;
    }

    /// <summary>Placeholders: before the web, the Unix epoch and its neighbours across zones, the zero of common systems.</summary>
    internal static bool IsBelievable(IsoDate date) =>
        date.Year >= FirstWebYear
        && date.Year < 2100
        && !(
            date.Year == 2000
            && date.Month == 1
            && date.Day == 1
            && date.Time is { Hour: 0, Minute: 0 }
        );

    private static Publication Settle(
        List<DateClue> here,
        List<DateClue> all,
        PublicationBasis basis,
        bool? dayFirst
    )
    {
        var clue = here[0];
        if (clue.Readings.Count == 1)
        {
            // A moment given in UTC and a day printed on the page beside it: the printed day is the one readers know.
            if (
                clue.Readings[0] is { Offset: { Ticks: 0 } } moment
                && PrintedDay(moment, all) is { } printed
            )
            {
                return new Publication(DateInterval.Of(printed), PublicationBasis.Byline);
            }

            return new Publication(DateInterval.Of(Finer(clue.Readings[0], here)), basis);
        }

        // Two readings: the one that another clue of the page comes close to.
        var others = all.Where(other => other.Readings.Count == 1)
            .Select(other => other.Readings[0])
            .ToList();
        var near = clue
            .Readings.Where(reading => others.Any(other => Distance(reading, other) <= ZoneDays))
            .ToList();
        if (near.Count == 1)
        {
            return new Publication(DateInterval.Of(near[0]), basis);
        }

        if (dayFirst is { } first)
        {
            // Readings come with the day first.
            return new Publication(DateInterval.Of(clue.Readings[first ? 0 : 1]), basis);
        }

        var days = clue.Readings.OrderBy(reading => reading.Earliest).ToList();
        return new Publication(DateInterval.Between(days[0].Earliest, days[^1].Latest), basis);
    }

    private static IsoDate? PrintedDay(IsoDate moment, List<DateClue> all)
    {
        var printed = all.Where(clue =>
                clue.Basis == PublicationBasis.Byline
                && !clue.IsUpdate
                && clue.Readings is [{ Day: not null }]
            )
            .Select(clue => clue.Readings[0])
            .ToList();
        return
            printed.Exists(day => Distance(day, moment) == 0)
            || !printed.Exists(day => Distance(day, moment) == ZoneDays)
            ? null
            : printed.Find(day => Distance(day, moment) == ZoneDays);
    }

    /// <summary>The same date with a time of day, where another clue of the basis has one.</summary>
    private static IsoDate Finer(IsoDate date, List<DateClue> here) =>
        date.Day is null
            ? here.Select(clue => clue.Readings)
                .Where(readings => readings.Count == 1)
                .Select(readings => readings[0])
                .Where(other =>
                    other.Earliest >= date.Earliest
                    && other.Latest <= date.Latest
                    && other.Day is not null
                )
                .FirstOrDefault(date)
            : date;

    private static int Distance(IsoDate a, IsoDate b) =>
        Math.Abs(a.Earliest.DayNumber - b.Earliest.DayNumber);
}
