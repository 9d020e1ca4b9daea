namespace Stemma.Collation;

/// <summary>Cuts text into sentences by their marks alone, for articles that came without a syntax layer.</summary>
internal static class SentenceCutter
{
    /// <summary>The sentences of a stretch, without the white space around them.</summary>
    public static IEnumerable<TextSpan> Cut(string text, TextSpan span, Phrasebook book)
    {
        var start = span.Start;
        for (var at = span.Start; at < span.End; at++)
        {
            if (text[at] == '\n' || EndsHere(text, at, span.End, book))
            {
                var end = text[at] == '\n' ? at : AfterClosing(text, at + 1, span.End);
                if (Trim(text, start, end) is { IsEmpty: false } sentence)
                {
                    yield return sentence;
                }

                start = end;
                at = Math.Max(at, end - 1);
            }
        }

        if (Trim(text, start, span.End) is { IsEmpty: false } rest)
        {
            yield return rest;
        }
    }

    private static bool EndsHere(string text, int at, int limit, Phrasebook book)
    {
        if (text[at] is '。' or '！' or '？')
        {
            return true;
        }

        if (text[at] is not ('.' or '!' or '?'))
        {
            return false;
        }

        var next = AfterClosing(text, at + 1, limit);
        if (next >= limit || !char.IsWhiteSpace(text[next]))
        {
            return false;
        }

        while (next < limit && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        return !IsShortForm(text, at, next, limit, book)
            && (next >= limit || !char.IsLower(text[next]));
    }

    /// <summary>"U.S. Navy", "Mr. Kim", "Nov. 1": an initial, an address, or a short form before a number ends no sentence.</summary>
    private static bool IsShortForm(string text, int at, int next, int limit, Phrasebook book)
    {
        var word = at;
        // No short form is longer; a run of letters without end is none.
        while (word > 0 && at - word < 8 && char.IsLetter(text[word - 1]))
        {
            word--;
        }

        var length = at - word;
        return text[at] == '.'
            && length > 0
            && (
                length == 1
                || book.IsHonorific(TextFolding.Fold(text[word..at]))
                || (length <= 4 && next < limit && char.IsDigit(text[next]))
            );
    }

    private static int AfterClosing(string text, int at, int limit)
    {
        while (at < limit && (text[at] is '"' or '”' or '’' or '\'' or '»' or '」' or '』' or ')'))
        {
            at++;
        }

        return Math.Min(at, limit);
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
