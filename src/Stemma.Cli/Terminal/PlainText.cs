namespace Stemma.Cli.Terminal;

/// <summary>Makes words from articles fit to be shown on a terminal.</summary>
internal static class PlainText
{
    /// <summary>On one line and without control characters: a title must not steer the terminal.</summary>
    public static string OneLine(string? text) =>
        text is null ? string.Empty : Printable(text).Trim();

    /// <summary>As long as <paramref name="text"/>, without control characters and what turns the direction of writing around.</summary>
    public static string Printable(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) || IsTurn(c) ? ' ' : c));

    /// <summary>At most <paramref name="length"/> code units, cut with an ellipsis.</summary>
    public static string Short(string? text, int length)
    {
        var line = OneLine(text);
        if (line.Length <= length)
        {
            return line;
        }

        var cut = char.IsHighSurrogate(line[length - 2]) ? length - 2 : length - 1;
        return line[..cut].TrimEnd() + "…";
    }

    // Embeddings, overrides and isolates: Unicode Standard Annex #9, section 2.
    private static bool IsTurn(char c) =>
        c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
