namespace Stemma.Training.Attribution;

/// <summary>An order of examples for a round, the same on every machine.</summary>
internal static class Shuffle
{
    /// <summary>The numbers below a count, shuffled (Fisher and Yates, over a linear congruential generator of Knuth's MMIX).</summary>
    public static int[] Of(int count, int round)
    {
        var order = Enumerable.Range(0, count).ToArray();
        var state = unchecked(((ulong)round * 0x9E3779B97F4A7C15UL) + 1);
        for (var i = count - 1; i > 0; i--)
        {
            state = unchecked((state * 6364136223846793005UL) + 1442695040888963407UL);
            var j = (int)((state >> 33) % (ulong)(i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }

        return order;
    }
}
