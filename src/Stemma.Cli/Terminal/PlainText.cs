namespace Stemma.Cli.Terminal;

/// <summary>Makes words from articles fit to be shown on a terminal.</summary>
internal static class PlainText
{
    /// <summary>On one line and without control characters: a title must not steer the terminal.</summary>
    public static string OneLine(string? text) =>
        text is null
            ? string.Empty
            : string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();

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
}
