namespace Stemma.Ledger.Assertions;

/// <summary>
/// Features as numbers, each with its weight by rarity: ln(1 + N / n), N units and n of them bearing it (inverse document
/// frequency, Sparck Jones 1972, smoothed so that a feature of every unit still weighs ln 2).
/// </summary>
internal sealed class FeatureWeights
{
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly List<int> bearers = [];
    private double[] weights = [];
    private int units;

    /// <summary>The number of a feature, new where it is new.</summary>
    public int Id(string feature)
    {
        if (!ids.TryGetValue(feature, out var id))
        {
            ids[feature] = id = bearers.Count;
            bearers.Add(0);
        }

        return id;
    }

    /// <summary>Makes room for features that another count has numbered.</summary>
    public void Reserve(IEnumerable<int> features)
    {
        foreach (var feature in features)
        {
            while (bearers.Count <= feature)
            {
                bearers.Add(0);
            }
        }
    }

    /// <summary>Counts a unit that bears these features, each once.</summary>
    public void Count(IEnumerable<int> features)
    {
        units++;
        foreach (var feature in features)
        {
            bearers[feature]++;
        }
    }

    /// <summary>How many units bear a feature.</summary>
    public int Bearers(int feature) => bearers[feature];

    /// <summary>Fixes the weights; to be called when all units are counted.</summary>
    public void Settle()
    {
        weights = new double[bearers.Count];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = Math.Log(1 + ((double)units / Math.Max(1, bearers[i])));
        }
    }

    /// <summary>Weight of a feature, ln 2 or more.</summary>
    public double Of(int feature) => weights[feature];

    /// <summary>Cosine of two sets of features under these weights, 0 to 1.</summary>
    /// <param name="one">Features, rising.</param>
    /// <param name="other">Features, rising.</param>
    /// <param name="squares">Product of what <see cref="Square"/> gives for both.</param>
    public double Cosine(int[] one, int[] other, double squares)
    {
        var shared = 0d;
        for (int i = 0, j = 0; i < one.Length && j < other.Length; )
        {
            if (one[i] == other[j])
            {
                shared += weights[one[i]] * weights[one[i]];
                i++;
                j++;
            }
            else if (one[i] < other[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return shared <= 0 ? 0 : shared / Math.Sqrt(squares);
    }

    /// <summary>Sum of the weights that two sets of features share.</summary>
    public double Shared(int[] one, int[] other)
    {
        var shared = 0d;
        for (int i = 0, j = 0; i < one.Length && j < other.Length; )
        {
            if (one[i] == other[j])
            {
                shared += Of(one[i]);
                i++;
                j++;
            }
            else if (one[i] < other[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return shared;
    }

    /// <summary>Sum of the squared weights of features.</summary>
    public double Square(int[] features)
    {
        var sum = 0d;
        foreach (var feature in features)
        {
            var weight = Of(feature);
            sum += weight * weight;
        }

        return sum;
    }
}
