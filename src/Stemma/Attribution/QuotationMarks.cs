using System.Collections.Frozen;

namespace Stemma.Attribution;

/// <summary>The pairs of quotation marks of <c>Resources/quotes.tsv</c>.</summary>
internal static class QuotationMarks
{
    private static readonly Lazy<Pair[]> All = new(() =>
        [
            .. EmbeddedResource
                .Rows("Attribution/Resources/quotes.tsv")
                .Select(row => new Pair(
                    row[0],
                    row[1],
                    row[2] == "secondary",
                    row.Length > 3
                        ? row[3]
                            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                            .ToFrozenSet(StringComparer.Ordinal)
                        : FrozenSet<string>.Empty
                )),
        ]
    );

    private static readonly Lazy<FrozenDictionary<char, Pair[]>> Openers = new(() =>
        All
            .Value.GroupBy(pair => pair.Open[0])
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(pair => pair.Open.Length).ToArray()
            )
    );

    private static readonly Lazy<FrozenSet<char>> Firsts = new(() =>
        All.Value.SelectMany(pair => new[] { pair.Open[0], pair.Close[0] }).ToFrozenSet()
    );

    /// <summary>Whether any mark starts with the character.</summary>
    public static bool IsMark(char c) => Firsts.Value.Contains(c);

    /// <summary>The pairs that open at <paramref name="at"/>, the longest mark's first.</summary>
    public static IEnumerable<Pair> OpeningAt(string text, int at)
    {
        if (!Openers.Value.TryGetValue(text[at], out var pairs))
        {
            return [];
        }

        var longest = pairs.FirstOrDefault(pair => StandsAt(text, at, pair.Open))?.Open.Length ?? 0;
        return pairs.Where(pair => pair.Open.Length == longest && StandsAt(text, at, pair.Open));
    }

    /// <summary>Whether the mark is printed at <paramref name="at"/>.</summary>
    public static bool StandsAt(string text, int at, string mark) =>
        string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;

    /// <summary>An opening mark with a closing one.</summary>
    /// <param name="Open">One or two characters.</param>
    /// <param name="Close">One or two characters.</param>
    /// <param name="Secondary">Second rank: doubles as apostrophe, or stands inside another.</param>
    /// <param name="Titles">Languages in which it marks titles of works.</param>
    internal sealed record Pair(string Open, string Close, bool Secondary, FrozenSet<string> Titles)
    {
        /// <summary>Whether one mark both opens and closes.</summary>
        public bool Straight => string.Equals(Open, Close, StringComparison.Ordinal);

        /// <summary>Whether the marks double as apostrophes.</summary>
        public bool Apostrophe => Close is "'" or "’";
    }
}
