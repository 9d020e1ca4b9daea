namespace Stemma.Training.Attribution;

/// <summary>Numbers for the features that occur often enough; two rare features may share a place while they are counted.</summary>
/// <param name="least">How often a feature must occur.</param>
internal sealed class FeatureIndex(int least)
{
    private const int SketchBits = 26;

    private readonly byte[] seen = new byte[1 << SketchBits];
    private readonly Dictionary<uint, int> numbers = [];
    private readonly List<uint> features = [];

    /// <summary>The features by number.</summary>
    public IReadOnlyList<uint> Features => features;

    /// <summary>Counts features.</summary>
    public void Count(List<uint> all)
    {
        foreach (var feature in all)
        {
            ref var count = ref seen[(feature * 0x9E3779B1u) >> (32 - SketchBits)];
            count = (byte)Math.Min(count + 1, least);
        }
    }

    /// <summary>The numbers of those that occur often enough, after all were counted.</summary>
    public int[] NumbersOf(List<uint> all)
    {
        var found = new List<int>(all.Count);
        foreach (var feature in all)
        {
            if (seen[(feature * 0x9E3779B1u) >> (32 - SketchBits)] < least)
            {
                continue;
            }

            if (!numbers.TryGetValue(feature, out var number))
            {
                numbers[feature] = number = features.Count;
                features.Add(feature);
            }

            found.Add(number);
        }

        return [.. found];
    }
}
