using Stemma.Attribution.Roles;

namespace Stemma.Training.Attribution;

/// <summary>Learns which words tie words to a source, by logistic regression.</summary>
internal static class CueLearner
{
    private const int Rounds = 6;
    private const double Rate = 0.1;
    private const double Penalty = 0.1;

    /// <summary>Lemmas that were anchors of a cue twice or more.</summary>
    public static HashSet<uint> Candidates(IEnumerable<LabelledUnit> units) =>
        [
            .. units
                .SelectMany(unit => unit.Relations.Keys.Select(word => unit.Unit.Words[word].Lemma))
                .GroupBy(lemma => lemma)
                .Where(group => group.Count() >= 2)
                .Select(group => group.Key),
        ];

    /// <summary>The weights by feature.</summary>
    public static List<(uint Feature, List<(int Class, double Weight)> Weights)> Learn(
        List<LabelledUnit> units,
        HashSet<uint> candidates
    )
    {
        var index = new FeatureIndex(3);
        Walk(units, candidates, (features, _) => index.Count(features));
        var examples = new List<(int[] Features, bool Right)>();
        Walk(
            units,
            candidates,
            (features, right) => examples.Add((index.NumbersOf(features), right))
        );
        Console.WriteLine(
            $"cues: {examples.Count} candidates, {examples.Count(e => e.Right)} right, {index.Features.Count} features"
        );
        var weights = new AdaptiveWeights(index.Features.Count, Rate, Penalty);
        for (var round = 0; round < Rounds; round++)
        {
            var loss = 0.0;
            foreach (var i in Shuffle.Of(examples.Count, round))
            {
                var (features, right) = examples[i];
                var sum = features.Sum(f => (double)weights[f]);
                var gradient = (1 / (1 + Math.Exp(-sum))) - (right ? 1 : 0);
                loss -= Math.Log(Math.Max(1e-12, 1 - Math.Abs(gradient)));
                foreach (var feature in features)
                {
                    weights.Step(feature, gradient);
                }
            }

            Console.WriteLine($"cues, round {round + 1}: {loss / examples.Count:0.0000}");
        }

        return
        [
            .. index.Features.Select(
                (feature, i) => (feature, new List<(int, double)> { (0, weights[i]) })
            ),
        ];
    }

    private static void Walk(
        List<LabelledUnit> units,
        HashSet<uint> candidates,
        Action<List<uint>, bool> visit
    )
    {
        foreach (var (unit, relations) in units)
        {
            var features = new CueFeatures(unit, word => candidates.Contains(word.Lemma));
            for (var i = 0; i < unit.Words.Length; i++)
            {
                if (candidates.Contains(unit.Words[i].Lemma) || unit.DraftOf(i) >= 0)
                {
                    visit(features.Of(i), relations.ContainsKey(i));
                }
            }
        }
    }
}
