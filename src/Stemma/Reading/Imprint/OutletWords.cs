using System.Collections.Frozen;

namespace Stemma.Reading.Imprint;

/// <summary>Tells names of outlets by the word they end in.</summary>
internal static class OutletWords
{
    private static readonly Lazy<FrozenSet<string>> Latin = new(() =>
        Forms().Where(form => form[0] < '\u2E80').ToFrozenSet(StringComparer.Ordinal)
    );

    private static readonly Lazy<string[]> Dense = new(() =>
        [.. Forms().Where(form => form[0] >= '\u2E80').Distinct(StringComparer.Ordinal)]
    );

    /// <summary>Whether a short line is a name with such a word at its end (or, in Romance languages, at its start).</summary>
    public static bool Ends(string line)
    {
        var name = line.Trim();
        if (name.Length is < 3 or > 50)
        {
            return false;
        }

        if (
            Dense.Value.Any(form =>
                name.EndsWith(form, StringComparison.Ordinal) && name.Length > form.Length
            ) && !name.Contains(' ', StringComparison.Ordinal)
        )
        {
            return true;
        }

        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 6
            && words.All(word => char.IsUpper(word[0]) || word.Length <= 3)
            && (
                Latin.Value.Contains(TextFolding.Fold(words[^1]))
                || Latin.Value.Contains(TextFolding.Fold(words[0]))
                || (words[0].Length <= 3 && Latin.Value.Contains(TextFolding.Fold(words[1])))
            );
    }

    private static IEnumerable<string> Forms() =>
        EmbeddedResource
            .Rows("Reading/Resources/outlet-words.tsv")
            .SelectMany(row => row[0].Split('|'))
            .Select(form => form[0] < '\u2E80' ? TextFolding.Fold(form) : form);
}
