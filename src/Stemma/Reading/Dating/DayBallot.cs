namespace Stemma.Reading.Dating;

/// <summary>
/// The days that clues speak for, each with its log-odds: within one hand the strongest clue counts, further ones little; independent hands
/// add up. A clue that can mean two days speaks half for each.
/// </summary>
internal sealed class DayBallot
{
    private readonly List<DateClue> clues;
    private readonly string? region;
    private readonly List<(DateOnly Day, double Odds)> days = [];

    /// <summary>Counts the clues, all of them believable.</summary>
    /// <param name="clues">The clues; of a kind the strongest first.</param>
    /// <param name="region">The site's country, for moments in UTC; null where it is not known.</param>
    public DayBallot(List<DateClue> clues, string? region)
    {
        this.region = region;
        this.clues = clues;
        var named = clues
            .SelectMany(clue => clue.Readings)
            .Where(date => date.Day is not null)
            .Select(date => date.Earliest)
            .Distinct()
            .ToList();
        foreach (var day in named)
        {
            days.Add((day, OddsOf(day)));
        }

        // Of days with equal odds the one named first.
        days = [.. days.OrderByDescending(candidate => candidate.Odds)];
    }

    /// <summary>Days with their log-odds, the likeliest first.</summary>
    public IReadOnlyList<(DateOnly Day, double Odds)> Days => days;

    /// <summary>The share of the likeliest day among all candidates and "another day", 0 to 1.</summary>
    public double Reliability
    {
        get
        {
            if (days.Count == 0)
            {
                return 0;
            }

            var all = 1.0 + days.Sum(candidate => Math.Exp(candidate.Odds));
            return Math.Exp(days[0].Odds) / all;
        }
    }

    private double OddsOf(DateOnly day)
    {
        Span<double> best = stackalloc double[ClueWeights.Hands];
        Span<double> sum = stackalloc double[ClueWeights.Hands];
        var coarse = 0.0;
        var seen = new HashSet<ClueKind>();
        foreach (var clue in clues)
        {
            if (clue.Readings[0].Day is null)
            {
                var holds = clue.Readings[0].Earliest <= day && day <= clue.Readings[0].Latest;
                coarse = holds
                    ? Math.Max(coarse, ClueWeights.Coarse)
                    : Math.Min(coarse, -ClueWeights.Coarse);
                continue;
            }

            var share = clue.Readings.Max(reading => Share(reading, day)) / clue.Readings.Count;
            if (share == 0)
            {
                continue;
            }

            var weight = ClueWeights.Of(clue.Kind) * share * Standing(clue);
            var hand = ClueWeights.Hand(clue.Kind);
            if (weight > best[hand])
            {
                best[hand] = weight;
            }

            if (seen.Add(clue.Kind))
            {
                sum[hand] += weight;
            }
        }

        var odds = coarse;
        for (var hand = 0; hand < ClueWeights.Hands; hand++)
        {
            odds += best[hand] + (ClueWeights.Echo * Math.Max(0, sum[hand] - best[hand]));
        }

        return odds;
    }

    /// <summary>Later clues of a kind are more often those of other stories; a kind that names many days lists them.</summary>
    private double Standing(DateClue clue)
    {
        const double Later = 0.4,
            Listed = 0.3;
        const int List = 4;
        var first = clues.Find(other =>
            other.Kind == clue.Kind && other.Readings[0].Day is not null
        )!;
        var isFirst = first.Readings[0].Earliest == clue.Readings[0].Earliest;
        var named = 0;
        for (var i = 0; i < clues.Count; i++)
        {
            if (
                clues[i].Kind == clue.Kind
                && !clues
                    .Take(i)
                    .Any(before =>
                        before.Kind == clue.Kind
                        && before.Readings[0].Earliest == clues[i].Readings[0].Earliest
                    )
            )
            {
                named++;
            }
        }

        return (isFirst ? 1 : Later) * (named >= List ? Listed : 1);
    }

    private double Share(IsoDate date, DateOnly day)
    {
        if (date.Earliest == day)
        {
            return 1;
        }

        return SiteZone.CanBe(date, day, region) ? ClueWeights.ElsewhereShare : 0;
    }
}
