using System.Collections.Frozen;

namespace Stemma.Reading.Dating;

/// <summary>
/// The year of writing, where a text names a year both ways: "last year (2022)", "in 2024, next year", "지난해인 2022년". Expressions with no year
/// beside them tell nothing.
/// </summary>
internal static class YearsAway
{
    /// <summary>So many signs or small words may stand between the expression and its year.</summary>
    private const int Between = 2;

    private static readonly Lazy<(string[] Words, int Distance)[]> Expressions = new(() =>
        [
            .. EmbeddedResource
                .Rows("Reading/Resources/years-away.tsv")
                .Where(row => row[1] != "link")
                .SelectMany(row =>
                    row[2]
                        .Split('|')
                        .Select(words =>
                            (
                                TextFolding.Fold(words).Split(' '),
                                int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture)
                            )
                        )
                ),
        ]
    );

    private static readonly Lazy<FrozenSet<string>> Links = new(() =>
        EmbeddedResource
            .Rows("Reading/Resources/years-away.tsv")
            .Where(row => row[1] == "link")
            .SelectMany(row => row[2].Split('|'))
            .Concat(["(", "（", ",", "，", "、", "'", "’"])
            .ToFrozenSet(StringComparer.Ordinal)
    );

    /// <summary>Adds the years of writing that a sentence implies.</summary>
    /// <param name="tokens">The sentence.</param>
    /// <param name="years">Receives them.</param>
    public static void Add(List<DateToken> tokens, ISet<int> years)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            foreach (var (words, distance) in Expressions.Value)
            {
                if (
                    EndOf(tokens, i, words) is { } end
                    && (YearAfter(tokens, end) ?? YearBefore(tokens, i)) is { } year
                )
                {
                    years.Add(year - distance);
                }
            }
        }
    }

    /// <summary>The token after an expression that begins at <paramref name="at"/>; null where it does not stand there.</summary>
    private static int? EndOf(List<DateToken> tokens, int at, string[] words)
    {
        // Scripts without spaces write the expression and its particles as one run of letters.
        if (words[0][0] >= '\u2E80')
        {
            return
                tokens[at].Word.StartsWith(words[0], StringComparison.Ordinal)
                || tokens[at].Word.EndsWith(words[0], StringComparison.Ordinal)
                ? at + 1
                : null;
        }

        foreach (var word in words)
        {
            // An apostrophe parts words and is a token of its own: "l'an dernier".
            if (word != words[0] && at < tokens.Count && tokens[at].Word is "'" or "’")
            {
                at++;
            }

            if (at >= tokens.Count || tokens[at].Word != word)
            {
                return null;
            }

            at++;
        }

        return at;
    }

    private static int? YearAfter(List<DateToken> tokens, int from)
    {
        for (var i = from; i < Math.Min(tokens.Count, from + Between + 1); i++)
        {
            if (IsYear(tokens[i]))
            {
                return tokens[i].Number;
            }

            if (!Links.Value.Contains(tokens[i].Word))
            {
                return null;
            }
        }

        return null;
    }

    private static int? YearBefore(List<DateToken> tokens, int at) =>
        at >= 2 && tokens[at - 1].Word is "," or "，" or "(" or "（" && IsYear(tokens[at - 2])
            ? tokens[at - 2].Number
            : null;

    private static bool IsYear(DateToken token) =>
        token is { Number: > 1950 and < 2100, Length: 4 };
}
