namespace Stemma.Lineage;

/// <summary>Short and long forms of one name: <c>SCW</c> for Southern Cross Wire.</summary>
internal static class Initialism
{
    /// <summary>Fewest letters of a short form; two letters stand for too much.</summary>
    private const int Shortest = 3;

    /// <summary>Most letters of a short form.</summary>
    private const int Longest = 6;

    /// <summary>Whether a name is written as initials.</summary>
    internal static bool Is(string name) =>
        name.Length is >= Shortest and <= Longest && name.All(char.IsAsciiLetterUpper);

    /// <summary>The capitalised words of a text, one after the other, whose first letters are <paramref name="initials"/>; null where there are none.</summary>
    internal static string? Spelled(string text, string initials)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (
                text[at] == initials[0]
                && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && End(text, at, initials) is { } end
            )
            {
                return text[at..end];
            }
        }

        return null;
    }

    // Words follow each other with one space or hyphen between; no word of two letters or less, so that initials do not spell themselves.
    private static int? End(string text, int at, string initials)
    {
        for (var n = 0; n < initials.Length; n++)
        {
            if (at >= text.Length || text[at] != initials[n])
            {
                return null;
            }

            var start = at;
            while (at < text.Length && char.IsLetter(text[at]))
            {
                at++;
            }

            if (at - start <= 2)
            {
                return null;
            }

            if (n + 1 < initials.Length && (at >= text.Length || text[at++] is not (' ' or '-')))
            {
                return null;
            }
        }

        return at;
    }
}
