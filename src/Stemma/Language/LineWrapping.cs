namespace Stemma.Language;

/// <summary>Tells text whose lines were broken at a width from text whose lines are its paragraphs.</summary>
internal static class LineWrapping
{
    /// <summary>
    /// Widths that plain text is wrapped to: RFC 2822, section 2.1.1, asks for 78 at most; narrower than 40 nobody sets prose.
    /// </summary>
    private const int Narrowest = 40;

    private const int Widest = 120;

    /// <summary>
    /// Whether every line (of three or more) was broken because the next word had no room: the line, a space and the first word
    /// of the next line are longer than the longest line.
    /// </summary>
    public static bool IsWrapped(ReadOnlySpan<char> text)
    {
        int longest = 0;
        int lines = 0;
        foreach (var line in text.EnumerateLines())
        {
            longest = Math.Max(longest, line.Length);
            lines++;
        }

        if (lines < 3 || longest is < Narrowest or > Widest)
        {
            return false;
        }

        int last = -1;
        int breaks = 0;
        foreach (var raw in text.EnumerateLines())
        {
            var line = raw.Trim();
            if (line.IsEmpty)
            {
                last = -1;
                continue;
            }

            int space = line.IndexOfAny(' ', '\t');
            int word = space < 0 ? line.Length : space;
            if (last >= 0)
            {
                breaks++;
                if (last + 1 + word <= longest)
                {
                    return false;
                }
            }

            last = line.Length;
        }

        return breaks > 1;
    }
}
