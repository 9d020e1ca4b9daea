using System.Collections.Immutable;

namespace Stemma.Reading.Dating;

/// <summary>
/// The day of publication from everything that points at it. Clues that cannot be are put aside with the reason; the others are counted by
/// <see cref="DayBallot"/>. A day less reliable than <see cref="Threshold"/> is not given: no answer beats a wrong one.
/// </summary>
internal static class PublicationDating
{
    /// <summary>Days less reliable are withheld. The figures for other thresholds stand in the quality page.</summary>
    public const double Threshold = 0.5;

    /// <summary>So many clues are weighed; a page has some tens at the most, and what a made-up one has beyond tells nothing.</summary>
    private const int MostClues = 200;

    /// <summary>When the article was published, as far as the clues tell.</summary>
    /// <param name="clues">Everything that points at it; of a kind the strongest first.</param>
    /// <param name="site">What is known of the page that settles days.</param>
    public static Publication Of(IReadOnlyList<DateClue> clues, DateSetting site)
    {
        var rejected = ImmutableArray.CreateBuilder<RejectedDate>();
        var believable = new List<DateClue>();
        foreach (var clue in clues.Take(MostClues))
        {
            var readings = clue
                .Readings.Where(date => DateFlaw.Of(date, site.Retrieved) is null)
                .ToList();
            if (readings.Count > 0)
            {
                believable.Add(clue with { Readings = readings });
            }
            else if (clue.Readings.Count > 0)
            {
                var date = clue.Readings[0];
                rejected.Add(
                    new RejectedDate(
                        date.ToString(),
                        clue.Basis,
                        DateFlaw.Of(date, site.Retrieved)!
                    )
                );
            }
        }

        var first = believable.Where(clue => !clue.IsUpdate).ToList();
        var pool = Settled(first.Count > 0 ? first : believable, site);
        if (pool.Count == 0)
        {
            return Publication.Unknown with { Rejected = Distinct(rejected) };
        }

        var updated = Updated(believable);
        var ballot = new DayBallot(pool, site.Region);
        if (ballot.Days.Count == 0)
        {
            return Coarse(pool) with { Rejected = Distinct(rejected) };
        }

        var elected = Elected(ballot, pool, rejected, site.Region);
        return updated is { } change && elected.When.Latest < change.Earliest
            ? elected with
            {
                Updated = change,
            }
            : elected;
    }

    /// <summary>The clues with day and month told apart where the site or another clue tells, and UTC moments as the site's own day.</summary>
    private static List<DateClue> Settled(List<DateClue> clues, DateSetting site)
    {
        var sure = clues
            .Where(clue => clue.Readings is [{ Day: not null }])
            .Select(clue => clue.Readings[0])
            .ToList();
        return [.. clues.Select(clue => Settled(clue, sure, site))];
    }

    private static DateClue Settled(DateClue clue, List<IsoDate> sure, DateSetting site)
    {
        if (clue.Readings.Count == 1)
        {
            return
                SiteZone.Day(clue.Readings[0], site.Region) is { } day
                && day != clue.Readings[0].Earliest
                ? clue with
                {
                    Readings = [IsoDate.OfDay(day)],
                }
                : clue;
        }

        var near = clue
            .Readings.Where(reading =>
                sure.Exists(other =>
                    other.Earliest == reading.Earliest
                    || SiteZone.CanBe(other, reading.Earliest, site.Region)
                )
            )
            .ToList();
        return near.Count == 1 ? clue with { Readings = near }
            : site.DayFirst is { } dayFirst
                ? clue with
                {
                    Readings = [clue.Readings[dayFirst ? 0 : 1]],
                }
            : clue;
    }

    /// <summary>The latest change that data or printed lines name; null where there is none.</summary>
    private static IsoDate? Updated(List<DateClue> clues)
    {
        IsoDate? latest = null;
        foreach (var clue in clues)
        {
            if (
                clue.IsUpdate
                && clue.Readings is [{ Day: not null } date]
                && (latest is not { } known || date.Earliest > known.Earliest)
            )
            {
                latest = date;
            }
        }

        return latest;
    }

    private static Publication Elected(
        DayBallot ballot,
        List<DateClue> pool,
        ImmutableArray<RejectedDate>.Builder rejected,
        string? region
    )
    {
        var day = ballot.Days[0].Day;
        var reliability = Math.Round(ballot.Reliability, 3);
        var isGiven = reliability >= Threshold;
        foreach (var clue in pool)
        {
            var date = clue.Readings[0];
            if (date.Day is not null && date.Earliest != day && !SiteZone.CanBe(date, day, region))
            {
                rejected.Add(
                    new RejectedDate(
                        date.ToString(),
                        clue.Basis,
                        isGiven ? "outweighed" : "too-weak"
                    )
                );
            }
        }

        var bearers = pool.Where(clue =>
                clue.Readings.Any(date => date.Earliest == day && date.Day is not null)
            )
            .OrderBy(clue => clue.Basis)
            .ToList();
        var best = bearers[0].Readings.First(date => date.Earliest == day);
        var zone =
            bearers.Exists(clue => clue.Readings[0] is { Offset: { Ticks: not 0 } })
                ? ZoneCertainty.Stated
            : bearers.Exists(clue => !SiteZone.IsUtc(clue.Readings[0])) ? ZoneCertainty.Site
            : SiteZone.IsUtc(best) ? ZoneCertainty.Stated
            : ZoneCertainty.Unknown;
        if (isGiven)
        {
            return new Publication(DateInterval.Of(best), bearers[0].Basis)
            {
                Zone = zone,
                Reliability = reliability,
                Rejected = Distinct(rejected),
            };
        }

        // What is left is that it was one of these days, if the likeliest are to be trusted at all.
        var likely = ballot
            .Days.Where(candidate => candidate.Odds >= ballot.Days[0].Odds - 1.5)
            .Select(candidate => candidate.Day)
            .ToList();
        return new Publication(DateInterval.Between(likely.Min(), likely.Max()), bearers[0].Basis)
        {
            Reliability = reliability,
            Rejected = Distinct(rejected),
        };
    }

    /// <summary>Only months and years are named: the finest of the strongest basis.</summary>
    private static Publication Coarse(List<DateClue> pool)
    {
        // A month beside the story is more often that of an issue or of a list.
        pool = [.. pool.Where(clue => clue.Kind is not (ClueKind.Line or ClueKind.FarLine))];
        if (pool.Count == 0)
        {
            return Publication.Unknown;
        }

        var best = pool.OrderBy(clue => clue.Basis)
            .ThenByDescending(clue => clue.Readings[0].Month is not null)
            .First();
        return new Publication(DateInterval.Of(best.Readings[0]), best.Basis);
    }

    private static ImmutableArray<RejectedDate> Distinct(
        ImmutableArray<RejectedDate>.Builder rejected
    ) => [.. rejected.Distinct()];
}
