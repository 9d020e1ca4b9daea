namespace Stemma.Actors;

/// <summary>
/// Text made comparable without moving any offset: one character out for each one in. Case, marks and width go; letters that
/// fold to several stay as they are in lower case.
/// </summary>
internal static class FoldedText
{
    private static readonly Lazy<char[]> Table = new(() =>
    {
        var table = new char[char.MaxValue + 1];
        for (int c = 0; c < table.Length; c++)
        {
            table[c] = char.ToLowerInvariant((char)c);
        }

        // Latin, Greek, Cyrillic, their extensions, and full-width forms: where folding changes one letter into one other.
        Fill(table, 0x80, 0x530);
        Fill(table, 0x1E00, 0x2000);
        Fill(table, 0xFF01, 0xFF5F);
        table['\u2019'] = '\'';
        table['\u2018'] = '\'';
        table['\u2010'] = '-';
        table['\u2011'] = '-';
        table['\u00A0'] = ' ';
        return table;
    });

    /// <summary>The folded character.</summary>
    public static char Of(char c) => Table.Value[c];

    /// <summary>The folded text, of the same length.</summary>
    public static string Of(string text) =>
        string.Create(
            text.Length,
            text,
            static (folded, source) =>
            {
                var table = Table.Value;
                for (int at = 0; at < folded.Length; at++)
                {
                    folded[at] = table[source[at]];
                }
            }
        );

    private static void Fill(char[] table, int from, int to)
    {
        for (int c = from; c < to; c++)
        {
            var letters = TextFolding.Fold(((char)c).ToString());
            if (letters.Length == 1)
            {
                table[c] = letters[0];
            }
        }
    }
}
