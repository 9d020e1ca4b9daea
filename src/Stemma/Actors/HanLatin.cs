using System.Text;

namespace Stemma.Actors;

/// <summary>Names in Chinese characters in Latin letters: pinyin, and the readings characters have in Japanese names.</summary>
internal static class HanLatin
{
    private static readonly Lazy<Dictionary<char, string[]>> Pinyin = new(() =>
    {
        var readings = new Dictionary<char, string[]>();
        foreach (
            var row in EmbeddedResource
                .Rows("Actors/Resources/readings.zh.tsv")
                .OrderBy(row => row[1], StringComparer.Ordinal)
        )
        {
            foreach (char c in row[2])
            {
                readings[c] = readings.TryGetValue(c, out var others)
                    ? [.. others, row[0]]
                    : [row[0]];
            }
        }

        return readings;
    });

    private static readonly Lazy<Dictionary<char, string[]>> Japanese = new(() =>
        EmbeddedResource
            .Rows("Actors/Resources/readings.ja.tsv")
            .ToDictionary(row => row[0][0], row => row[1].Split(' '))
    );

    private static readonly WordList Surnames = WordList.Of("surnames.zh");

    /// <summary>Length of the Chinese surname a name begins with, 0 where it begins with none.</summary>
    public static int SurnameLength(ReadOnlySpan<char> name) =>
        name.Length >= 3 && Surnames.Has(name[..2]) ? 2
        : name.Length >= 1 && Surnames.Has(name[..1]) ? 1
        : 0;

    public static string Best(ReadOnlySpan<char> name, bool person, string language)
    {
        bool japanese = language is "ja";
        var latin = new StringBuilder();
        int surname =
            !person ? 0
            : japanese ? name.Length / 2
            : name.Length is >= 2 and <= 4 ? SurnameLength(name)
            : 0;
        for (int at = 0; at < name.Length; at++)
        {
            var table = japanese ? Japanese.Value : Pinyin.Value;
            if (
                !table.TryGetValue(name[at], out var readings)
                && !Pinyin.Value.TryGetValue(name[at], out readings)
            )
            {
                readings = [$"u{(int)name[at]:x4}"];
            }

            latin.Append(readings[0]);
            if (at + 1 == surname && name.Length > 2)
            {
                latin.Append(' ');
            }
        }

        return latin.ToString();
    }

    /// <summary>The pinyin of each character, the most usual: equal for simplified, traditional and Japanese forms of one name.</summary>
    public static string PinyinKey(string name) =>
        Best(name, person: false, "zh").Replace(" ", string.Empty, StringComparison.Ordinal);

    public static bool Possible(string name, string[] words)
    {
        for (int turn = 1; turn < words.Length || turn == 1; turn++)
        {
            // As printed, and with the last word or words brought to the front.
            foreach (
                var order in new[]
                {
                    string.Concat(words),
                    string.Concat(words[turn..]) + string.Concat(words[..turn]),
                }
            )
            {
                if (
                    Spells(name, order, Pinyin.Value, shorten: false)
                    || Spells(name, Short(order), Japanese.Value, shorten: true)
                    || Spells(
                        name,
                        Short(order).Replace("yu", "iu", StringComparison.Ordinal),
                        Japanese.Value,
                        shorten: true
                    )
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Long vowels as Latin texts print them: without their length.</summary>
    private static string Short(string reading) =>
        reading
            .Replace("ou", "o", StringComparison.Ordinal)
            .Replace("oo", "o", StringComparison.Ordinal)
            .Replace("oh", "o", StringComparison.Ordinal)
            .Replace("uu", "u", StringComparison.Ordinal);

    private static bool Spells(
        ReadOnlySpan<char> name,
        ReadOnlySpan<char> latin,
        Dictionary<char, string[]> table,
        bool shorten
    )
    {
        if (name.IsEmpty)
        {
            return latin.IsEmpty;
        }

        if (!table.TryGetValue(name[0], out var readings))
        {
            return false;
        }

        foreach (var reading in readings)
        {
            var printed = shorten ? Short(reading) : reading;
            if (
                latin.StartsWith(printed, StringComparison.Ordinal)
                && Spells(name[1..], latin[printed.Length..], table, shorten)
            )
            {
                return true;
            }
        }

        return false;
    }
}
