namespace Stemma.Collation;

/// <summary>The longest rising subsequence (Schensted 1961), by patience sorting in O(n log n).</summary>
internal static class RisingRun
{
    /// <summary>Indexes into <paramref name="values"/> of one longest subsequence that rises.</summary>
    public static HashSet<int> Longest(IReadOnlyList<int> values)
    {
        var tails = new List<int>();
        var before = new int[values.Count];
        for (var i = 0; i < values.Count; i++)
        {
            var (low, high) = (0, tails.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (values[tails[middle]] < values[i])
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            before[i] = low == 0 ? -1 : tails[low - 1];
            if (low == tails.Count)
            {
                tails.Add(i);
            }
            else
            {
                tails[low] = i;
            }
        }

        var run = new HashSet<int>();
        for (var i = tails.Count == 0 ? -1 : tails[^1]; i >= 0; i = before[i])
        {
            run.Add(i);
        }

        return run;
    }
}
