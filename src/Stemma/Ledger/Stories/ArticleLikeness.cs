using Stemma.Ledger.Assertions;

namespace Stemma.Ledger.Stories;

/// <summary>How likely two articles tell of one event.</summary>
internal sealed class ArticleLikeness
{
    // Reports of one event come within days of each other: the same words mean more on the same day, and half as much when
    // this many days lie between.
    private const double HalfLife = 10;
    private const double SameDay = 1.2;

    // An unknown day counts like a distance of about a week (1.2 x 2^(-0.7)); the threshold of StoryGrouper was set on articles
    // without dates.
    private const double UnknownTime = 0.75;

    // Headline and lead name the event, the rest its background, which other events share: a term there counts this often
    // (B-cubed F1 on ECB+: 0.880 at 1, 0.893 at 3, 0.899 at 6).
    private const int LeadTimes = 6;

    private readonly RunProfile run;
    private readonly FeatureWeights weights = new();
    private readonly (int[] Features, double[] Weights)[] words;
    private readonly (int[] Features, double[] Weights)[] facts;

    /// <summary>Weighs the features of a run by the articles that bear them.</summary>
    public ArticleLikeness(RunProfile run)
    {
        this.run = run;
        words = new (int[], double[])[run.Articles.Count];
        facts = new (int[], double[])[run.Articles.Count];
        var counts = new List<(Dictionary<int, int> Words, Dictionary<int, int> Facts)>();
        for (var i = 0; i < run.Articles.Count; i++)
        {
            var (w, f) = (new Dictionary<int, int>(), new Dictionary<int, int>());
            foreach (var sentence in run.SentencesOf(i))
            {
                var times = run.Sentences[sentence].IsLead ? LeadTimes : 1;
                Tally(run.Sentences[sentence].Words, w, times);
                Tally(run.Sentences[sentence].Facts, f, times);
            }

            counts.Add((w, f));
        }

        foreach (var (w, f) in counts)
        {
            weights.Reserve(w.Keys.Concat(f.Keys));
            weights.Count(w.Keys.Concat(f.Keys));
        }

        weights.Settle();
        for (var i = 0; i < counts.Count; i++)
        {
            words[i] = Unit(counts[i].Words);
            facts[i] = Unit(counts[i].Facts);
        }
    }

    /// <summary>Likeness of two articles, 0 to 1.2: the cosine of their words or facts times the closeness of their days.</summary>
    public double Of(int one, int other)
    {
        var byFacts = Dot(facts[one], facts[other]);
        var sameLanguage = string.Equals(
            run.Articles[one].Language.Split('-')[0],
            run.Articles[other].Language.Split('-')[0],
            StringComparison.Ordinal
        );
        var likeness = sameLanguage ? Dot(words[one], words[other]) : byFacts;
        return likeness * Closeness(one, other);
    }

    /// <summary>The features of an article that others bear too, but no more than <paramref name="mostBearers"/>.</summary>
    public IEnumerable<int> Shared(int article, int mostBearers) =>
        words[article]
            .Features.Concat(facts[article].Features)
            .Where(feature =>
                weights.Bearers(feature) > 1 && weights.Bearers(feature) <= mostBearers
            );

    /// <summary>The rarest of them.</summary>
    public IEnumerable<int> Rarest(int article, int count, int mostBearers) =>
        Shared(article, mostBearers)
            .OrderBy(weights.Bearers)
            .ThenBy(feature => feature)
            .Take(count);

    private double Closeness(int one, int other)
    {
        var (a, b) = (run.Articles[one].Published.When, run.Articles[other].Published.When);
        if (
            a is not { Earliest: { } from, Latest: { } to }
            || b is not { Earliest: { } otherFrom, Latest: { } otherTo }
        )
        {
            return UnknownTime;
        }

        var gap = Math.Max(
            0,
            Math.Max(otherFrom.DayNumber - to.DayNumber, from.DayNumber - otherTo.DayNumber)
        );
        return SameDay * Math.Pow(0.5, gap / HalfLife);
    }

    private static void Tally(int[] features, Dictionary<int, int> counts, int times)
    {
        foreach (var feature in features)
        {
            counts[feature] = counts.GetValueOrDefault(feature) + times;
        }
    }

    /// <summary>Weights (1 + ln tf) x idf, brought to length 1, by feature.</summary>
    private (int[] Features, double[] Weights) Unit(Dictionary<int, int> counts)
    {
        var features = counts.Keys.Order().ToArray();
        var vector = Array.ConvertAll(
            features,
            feature => (1 + Math.Log(counts[feature])) * weights.Of(feature)
        );
        var length = Math.Max(Math.Sqrt(vector.Sum(weight => weight * weight)), 1e-12);
        return (features, Array.ConvertAll(vector, weight => weight / length));
    }

    private static double Dot(
        (int[] Features, double[] Weights) one,
        (int[] Features, double[] Weights) other
    )
    {
        var sum = 0d;
        for (int i = 0, j = 0; i < one.Features.Length && j < other.Features.Length; )
        {
            if (one.Features[i] == other.Features[j])
            {
                sum += one.Weights[i++] * other.Weights[j++];
            }
            else if (one.Features[i] < other.Features[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return sum;
    }
}
