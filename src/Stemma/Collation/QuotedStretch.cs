namespace Stemma.Collation;

/// <summary>Words between quotation marks.</summary>
/// <param name="Span">The words, without the marks.</param>
internal readonly record struct QuotedStretch(TextSpan Span);

/// <summary>
/// Finds the words between quotation marks, paragraph by paragraph, whether or not anybody is said to have spoken them. A mark that
/// is never closed opens nothing; of nested quotations the outer one counts.
/// </summary>
internal static class QuotationMarks
{
    // A quotation longer than this is a mark gone astray: the longest paragraphs of the press stay under 2,000 characters.
    private const int Longest = 4000;

    private static readonly Lazy<(char Open, char Close, string[] Languages)[]> Pairs = new(() =>
        [
            .. EmbeddedResource
                .Rows("Collation/Resources/quotation-marks.tsv")
                .Select(row => (row[0][0], row[1][0], row[2].Split('|'))),
        ]
    );

    /// <summary>The quoted stretches of a text in <paramref name="language"/>, in text order, not overlapping.</summary>
    public static List<QuotedStretch> Find(string text, string language)
    {
        var closes = new Dictionary<char, char>();
        foreach (var (open, close, languages) in Pairs.Value)
        {
            if (languages.Contains("*") || languages.Contains(language))
            {
                closes[open] = close;
            }
        }

        var found = new List<QuotedStretch>();
        // Up to here it is known that no mark of that kind closes: what keeps a text of nothing but opening marks linear.
        var unclosed = new Dictionary<char, int>();
        var at = 0;
        while (at < text.Length)
        {
            var open = text[at];
            if (
                !closes.TryGetValue(open, out var close)
                || !MayOpen(text, at)
                || unclosed.GetValueOrDefault(close) > at
            )
            {
                at++;
                continue;
            }

            var end = EndOf(text, at + 1, close, out var seen);
            if (end > at + 1)
            {
                found.Add(new QuotedStretch(new TextSpan(at + 1, end)));
                at = end;
            }
            else if (end < 0)
            {
                unclosed[close] = seen;
            }

            at++;
        }

        return found;
    }

    private static bool MayOpen(string text, int at) =>
        text[at] is not ('\'' or '"' or '‘')
        || at == 0
        || !char.IsLetterOrDigit(text[at - 1])
        // Chinese, Japanese and Korean set no space before a mark.
        || text[at - 1] >= '\u2E80';

    /// <summary>Where the quotation ends, or -1: before a paragraph's end, at a mark that is no apostrophe.</summary>
    private static int EndOf(string text, int start, char close, out int seen)
    {
        var limit = Math.Min(text.Length, start + Longest);
        for (seen = start; seen < limit; seen++)
        {
            if (text[seen] == '\n')
            {
                return -1;
            }

            if (text[seen] == close && !IsApostrophe(text, seen, close))
            {
                return seen;
            }
        }

        return -1;
    }

    private static bool IsApostrophe(string text, int at, char close) =>
        close is '\'' or '’'
        && at > 0
        && char.IsLetter(text[at - 1])
        && text[at - 1] < '\u2E80'
        && at + 1 < text.Length
        && char.IsLetterOrDigit(text[at + 1])
        && text[at + 1] < '\u2E80';
}
