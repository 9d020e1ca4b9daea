namespace Stemma.Attribution;

/// <summary>
/// Tells single quotation marks from apostrophes within one paragraph. All closing candidates are found in one pass, so that
/// every question afterwards takes constant time.
/// </summary>
internal sealed class ApostropheGuard
{
    private readonly string text;
    private readonly TextSpan paragraph;
    private readonly int[] lastCloser;

    /// <summary>Reads the paragraph once.</summary>
    public ApostropheGuard(string text, TextSpan paragraph)
    {
        this.text = text;
        this.paragraph = paragraph;
        lastCloser = [LastIndex(surePlace: true), LastIndex(surePlace: false)];
    }

    /// <summary>Whether the mark at <paramref name="i"/> opens a quotation that can be closed later in the paragraph.</summary>
    public bool Opens(int i)
    {
        var before = i > paragraph.Start ? text[i - 1] : ' ';
        var after = i + 1 < paragraph.End ? text[i + 1] : ' ';
        return !char.IsLetterOrDigit(before)
            && before is not ('\'' or '’')
            && (char.IsLetter(after) || QuotationMarks.IsMark(after) || after is '[' or '…')
            && lastCloser[1] > i + 1;
    }

    /// <summary>
    /// Whether the mark at <paramref name="i"/> closes a quotation. After an s and before a small letter ("the workers' union")
    /// it does so only when no surer closing mark follows.
    /// </summary>
    public bool Closes(int i) => CanClose(i) && (IsSure(i) || lastCloser[0] <= i);

    private bool CanClose(int i)
    {
        var before = i > paragraph.Start ? text[i - 1] : ' ';
        var after = i + 1 < paragraph.End ? text[i + 1] : ' ';
        var hangul = after is >= '\uAC00' and <= '\uD7A3';
        return !char.IsWhiteSpace(before) && (!char.IsLetterOrDigit(after) || hangul);
    }

    private bool IsSure(int i) =>
        !(
            text[i - 1] is 's' or 'S'
            && i + 2 < paragraph.End
            && text[i + 1] == ' '
            && char.IsLetter(text[i + 2])
        );

    private int LastIndex(bool surePlace)
    {
        for (var i = paragraph.End - 1; i > paragraph.Start; i--)
        {
            if (text[i] is '\'' or '’' && CanClose(i) && (!surePlace || IsSure(i)))
            {
                return i;
            }
        }

        return -1;
    }
}
