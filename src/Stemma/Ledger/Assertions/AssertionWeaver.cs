namespace Stemma.Ledger.Assertions;

/// <summary>
/// Gathers the sentences that make one assertion: along derivations first, then over independent reports by likeness, set
/// to set on average so that no chain of half-alike sentences grows.
/// </summary>
internal static class AssertionWeaver
{
    /// <summary>
    /// Two sentences say the same where they are at least this alike; also across stories, since a report of one event may tell of
    /// an earlier one.
    /// </summary>
    internal const double Alike = 0.42;

    /// <summary>Leads of one story report its event: less is asked of their words.</summary>
    internal const double Leads = 0.28;

    // A merger must hold on average, too; complete agreement would ask each rewriting to be like each other one.
    private const double AverageShare = 0.7;

    /// <summary>A line of fewer terms ("Share this", a byline) asserts nothing.</summary>
    internal const int FewestTerms = 4;

    // Features borne by more sentences than this find no candidates: they say nothing rare.
    private const int MostBearers = 60;

    // Rarest features by which a sentence looks for its like.
    private const int Probes = 10;

    // Members compared when two sets are held against each other; keeps a merger's cost bounded.
    private const int Sampled = 8;

    /// <summary>The assertions of a run: sets of indices into <see cref="RunProfile.Sentences"/>, each rising, by their first.</summary>
    public static List<List<int>> Weave(
        RunProfile run,
        IEnumerable<SentenceLink> links,
        IReadOnlyList<int> storyOf
    )
    {
        var sets = new DisjointSets(run.Sentences.Count);
        foreach (var link in links)
        {
            sets.Union(link.Parent, link.Child);
        }

        var members = new Dictionary<int, List<int>>();
        foreach (var group in sets.Groups())
        {
            members[group[0]] = group;
        }

        foreach (var (one, other, _) in Candidates(run, storyOf, sets))
        {
            var (a, b) = (sets.Find(one), sets.Find(other));
            if (a == b || !Agree(run, members[a], members[b], storyOf))
            {
                continue;
            }

            sets.Union(a, b);
            var (kept, gone) = (Math.Min(a, b), Math.Max(a, b));
            members[kept] = [.. members[kept].Concat(members[gone]).Order()];
            members.Remove(gone);
        }

        return [.. members.OrderBy(pair => pair.Key).Select(pair => pair.Value)];
    }

    private static List<(int One, int Other, double Likeness)> Candidates(
        RunProfile run,
        IReadOnlyList<int> storyOf,
        DisjointSets sets
    )
    {
        var postings = new Dictionary<int, List<int>>();
        for (var i = 0; i < run.Sentences.Count; i++)
        {
            foreach (var feature in Shared(run, i))
            {
                if (!postings.TryGetValue(feature, out var list))
                {
                    postings[feature] = list = [];
                }

                list.Add(i);
            }
        }

        var pairs = new HashSet<(int, int)>();
        for (var i = 0; i < run.Sentences.Count; i++)
        {
            foreach (var other in Rarest(run, i, Probes).SelectMany(feature => postings[feature]))
            {
                if (
                    run.Sentences[other].Article != run.Sentences[i].Article
                    && sets.Find(other) != sets.Find(i)
                )
                {
                    pairs.Add((Math.Min(i, other), Math.Max(i, other)));
                }
            }
        }

        var found = new List<(int One, int Other, double Likeness)>();
        foreach (var (one, other) in pairs)
        {
            if (
                storyOf[run.Sentences[one].Article] != storyOf[run.Sentences[other].Article]
                && !RunProfile.SameLanguage(run.Sentences[one], run.Sentences[other])
            )
            {
                // Facts alone do not tell two events of the same actors apart.
                continue;
            }

            var likeness = run.Likeness(one, other);
            if (likeness >= Threshold(run, one, other, storyOf))
            {
                found.Add((one, other, likeness));
            }
        }

        found.Sort(
            (x, y) =>
                x.Likeness != y.Likeness
                    ? y.Likeness.CompareTo(x.Likeness)
                    : (x.One, x.Other).CompareTo((y.One, y.Other))
        );
        return found;
    }

    /// <summary>The features of a sentence that some others bear too; none where it has too few terms to assert anything.</summary>
    private static IEnumerable<int> Shared(RunProfile run, int sentence)
    {
        var profile = run.Sentences[sentence];
        return profile.Words.Length < FewestTerms
            ? []
            : profile
                .Words.Concat(profile.Facts)
                .Where(feature => run.Weights.Bearers(feature) is > 1 and <= MostBearers);
    }

    private static IEnumerable<int> Rarest(RunProfile run, int sentence, int count) =>
        Shared(run, sentence).OrderBy(run.Weights.Bearers).ThenBy(feature => feature).Take(count);

    /// <summary>Whether each member of the smaller set has its like, on average, in the other set.</summary>
    private static bool Agree(
        RunProfile run,
        List<int> one,
        List<int> other,
        IReadOnlyList<int> storyOf
    )
    {
        var (small, large) =
            one.Count < other.Count || (one.Count == other.Count && one[0] < other[0])
                ? (one, other)
                : (other, one);
        var (sum, asked) = (0d, 0d);
        foreach (var a in small.Take(Sampled))
        {
            var best = large
                .Take(Sampled)
                .Select(b => (Ratio: run.Likeness(a, b) / Threshold(run, a, b, storyOf), b))
                .MaxBy(pair => pair.Ratio);
            sum += best.Ratio;
            asked++;
        }

        return sum >= AverageShare * asked;
    }

    private static double Threshold(RunProfile run, int one, int other, IReadOnlyList<int> storyOf)
    {
        var (a, b) = (run.Sentences[one], run.Sentences[other]);
        return storyOf[a.Article] == storyOf[b.Article] && a.IsLead && b.IsLead ? Leads : Alike;
    }
}
