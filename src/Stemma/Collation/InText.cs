namespace Stemma.Collation;

/// <summary>Looks up things that stand in text order and do not overlap.</summary>
internal static class InText
{
    /// <summary>The items that overlap <paramref name="span"/>, in text order; found by halving.</summary>
    public static IEnumerable<T> Over<T>(T[] items, Func<T, TextSpan> spanOf, TextSpan span)
    {
        var (low, high) = (0, items.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spanOf(items[middle]).End <= span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (; low < items.Length && spanOf(items[low]).Start < span.End; low++)
        {
            yield return items[low];
        }
    }
}
