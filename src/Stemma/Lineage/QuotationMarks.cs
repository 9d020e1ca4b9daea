namespace Stemma.Lineage;

/// <summary>
/// Finds the stretches of a text that stand between quotation marks. Lineage needs them apart: words of a public speech are
/// shared by everybody who heard it, so they are weak evidence of copying.
/// </summary>
internal static class QuotationMarks
{
    /// <summary>
    /// Longest quotation looked for, in UTF-16 code units. A mark left open must not swallow the rest of the paragraph; quoted paragraphs
    /// of news prose stay well below this.
    /// </summary>
    private const int LongestQuotation = 2_000;

    /// <summary>The stretches inside quotation marks, without the marks, in text order, not overlapping.</summary>
    internal static List<TextSpan> Find(string text)
    {
        var found = new List<TextSpan>();
        var at = 0;
        while (at < text.Length)
        {
            var close = Closing(text, at);
            if (close > at + 1)
            {
                found.Add(new TextSpan(at + 1, close));
                at = close + 1;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    private static int Closing(string text, int open)
    {
        var end = text[open] switch
        {
            '“' or '„' or '"' or '＂' => "”“\"＂",
            '«' => "»",
            '»' => "«",
            '「' => "」",
            '『' => "』",
            '《' => "》",
            '‘' or '\'' when BeginsWord(text, open) => "’'",
            _ => null,
        };
        if (end is null || (text[open] == '“' && IsClosingOnly(text, open)))
        {
            return -1;
        }

        var single = text[open] is '‘' or '\'';
        var limit = Math.Min(text.Length, open + LongestQuotation);
        for (var i = open + 1; i < limit; i++)
        {
            if (text[i] == '\n')
            {
                // Several paragraphs of one quotation: each opens with a mark and only the last one closes.
                return single ? -1 : i;
            }

            if (end.Contains(text[i], StringComparison.Ordinal) && (!single || EndsWord(text, i)))
            {
                return i;
            }
        }

        return -1;
    }

    // German closes with the mark that English opens with.
    private static bool IsClosingOnly(string text, int at) =>
        at > 0
        && !char.IsWhiteSpace(text[at - 1])
        && at + 1 < text.Length
        && char.IsWhiteSpace(text[at + 1]);

    private static bool BeginsWord(string text, int at) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
        && at + 1 < text.Length
        && char.IsLetterOrDigit(text[at + 1]);

    private static bool EndsWord(string text, int at) =>
        !char.IsWhiteSpace(text[at - 1])
        && (
            at + 1 == text.Length
            || !char.IsLetterOrDigit(text[at + 1])
            || CjkScript.Is(text[at + 1])
        );
}
