namespace Stemma.Lineage;

/// <summary>Which version of its story a text says it is ("UPDATE 2-", "more to follow").</summary>
internal static class VersionMark
{
    /// <summary>Characters of the text in which marks of the head are looked for.</summary>
    private const int Head = 400;

    /// <summary>Rank that a number after the mark is added to: numbered versions are later than unnumbered marks of a first version.</summary>
    private const int Numbered = 20;

    private static readonly Lazy<(bool HeadOnly, string Words, int? Rank)[]> Marks = new(() =>
        [
            .. EmbeddedResource
                .Rows("Lineage/Resources/version-marks.tsv")
                .Select(row =>
                    (row[0] == "head", row[1], row[2] == "n" ? (int?)null : int.Parse(row[2]))
                ),
        ]
    );

    /// <summary>The mark with the highest rank by size, with its words; null where the text carries none.</summary>
    internal static (int Rank, string Words)? Of(Article article)
    {
        (int Rank, string Words)? found = null;
        foreach (var (headOnly, words, rank) in Marks.Value)
        {
            var within = headOnly ? Math.Min(Head, article.Text.Length) : article.Text.Length;
            var at = article.Text.AsSpan(0, within).IndexOf(words, StringComparison.Ordinal);
            if (at < 0 || !StandsAlone(article.Text, at, words))
            {
                continue;
            }

            var value = rank ?? NumberAfter(article.Text, at + words.Length);
            if (
                value is { } known
                && (found is null || Math.Abs(known) > Math.Abs(found.Value.Rank))
            )
            {
                found = (known, words.Trim('(', ')', ' '));
            }
        }

        return found;
    }

    private static bool StandsAlone(string text, int at, string words) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1]) || CjkScript.Is(words[0]))
        && (
            at + words.Length >= text.Length
            || !char.IsLetter(text[at + words.Length])
            || !char.IsLetter(words[^1])
            || CjkScript.Is(words[^1])
        );

    private static int? NumberAfter(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '-')
        {
            at++;
        }

        return at < text.Length && char.IsAsciiDigit(text[at]) ? Numbered + text[at] - '0' : null;
    }
}
