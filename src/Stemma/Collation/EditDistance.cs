namespace Stemma.Collation;

/// <summary>Levenshtein's distance (1966) between words.</summary>
internal static class EditDistance
{
    // Names longer than this are compared by equality: the table would cost more than it tells.
    private const int Longest = 40;

    /// <summary>Whether the words differ in at most a third of the longer one's letters: another spelling of one name.</summary>
    public static bool IsNear(string a, string b)
    {
        var longer = Math.Max(a.Length, b.Length);
        return longer <= Longest && longer >= 3 && 3 * Between(a, b) <= longer;
    }

    private static int Between(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                var step = a[i - 1] == b[j - 1] ? corner : corner + 1;
                row[j] = Math.Min(step, Math.Min(above, row[j - 1]) + 1);
                corner = above;
            }
        }

        return row[b.Length];
    }
}
