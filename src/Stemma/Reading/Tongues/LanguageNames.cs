using System.Collections.Frozen;

namespace Stemma.Reading.Tongues;

/// <summary>Languages as data files name them: a tag, three letters, or the name in words.</summary>
internal static class LanguageNames
{
    private static readonly Lazy<FrozenDictionary<string, string>> Names = new(() =>
        EmbeddedResource
            .Rows("Reading/Resources/language-names.tsv")
            .SelectMany(
                row => row[1].Split('|'),
                (row, name) => (Name: TextFolding.Fold(name), Tag: row[0])
            )
            .ToFrozenDictionary(pair => pair.Name, pair => pair.Tag, StringComparer.Ordinal)
    );

    /// <summary>The BCP 47 tag that a value names, or null.</summary>
    public static string? Tag(string value)
    {
        const int Longest = 35; // RFC 5646, section 4.4.1
        var text = value.Trim().Replace('_', '-');
        if (text.Length is < 2 or > Longest)
        {
            return null;
        }

        if (Names.Value.TryGetValue(TextFolding.Fold(text), out var tag))
        {
            return tag;
        }

        var parts = text.Split('-');
        return
            parts[0].Length is 2 or 3
            && Array.TrueForAll(
                parts,
                part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit)
            )
            && parts[0].All(char.IsAsciiLetter)
            ? string.Join('-', parts.Skip(1).Prepend(parts[0].ToLowerInvariant()))
            : null;
    }
}
