using System.Text;

namespace Stemma.Actors;

/// <summary>Korean names in Latin letters, by every system in use.</summary>
internal static class HangulLatin
{
    private const int First = 0xAC00;
    private const int Last = 0xD7A3;
    private const int Vowels = 21;
    private const int Tails = 28;

    private static readonly Lazy<Dictionary<(string Part, int Number), string[]>> Letters = new(
        () =>
            EmbeddedResource
                .Rows("Actors/Resources/hangul.tsv")
                .ToDictionary(
                    row => (row[0], int.Parse(row[1])),
                    row =>
                        row[2]
                            .Split(' ')
                            .Select(spelling => spelling is "-" ? "" : spelling)
                            .ToArray()
                )
    );

    private static readonly Lazy<Dictionary<string, (string[] Spellings, string Usual)>> Surnames =
        new(() =>
            EmbeddedResource
                .Rows("Actors/Resources/surnames.ko.tsv")
                .ToDictionary(
                    row => row[0],
                    row => (row[1].Split(' '), row[2]),
                    StringComparer.Ordinal
                )
        );

    public static bool IsSyllable(char c) => c is >= (char)First and <= (char)Last;

    /// <summary>Length of the surname a name begins with: 2 or 1 syllables, 0 where it begins with none.</summary>
    public static int SurnameLength(ReadOnlySpan<char> name)
    {
        var surnames = Surnames.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        if (name.Length >= 4 && surnames.ContainsKey(name[..2]))
        {
            return 2;
        }

        return name.Length > 0 && surnames.ContainsKey(name[..1]) ? 1 : 0;
    }

    /// <summary>Customary spelling of the surname, Revised Romanisation of the rest; all of it by the latter where there is no surname.</summary>
    public static string Best(string name, bool person)
    {
        var latin = new StringBuilder();
        int surname = person && name.Length is >= 2 and <= 4 ? SurnameLength(name) : 0;
        if (surname > 0)
        {
            latin.Append(Surnames.Value[name[..surname]].Usual).Append(' ');
        }

        foreach (char c in name.AsSpan(surname))
        {
            latin
                .Append(Spellings(c, "lead")[0])
                .Append(Spellings(c, "vowel")[0])
                .Append(Spellings(c, "tail")[0]);
        }

        return latin.ToString();
    }

    public static bool Possible(string name, string[] words)
    {
        int surname = SurnameLength(name);
        if (surname == 0 || surname == name.Length)
        {
            return false;
        }

        var spellings = Surnames.Value[name[..surname]].Spellings;
        bool first =
            spellings.Contains(words[0], StringComparer.Ordinal)
            && Spells(name.AsSpan(surname), string.Concat(words[1..]));
        return first
            || (
                spellings.Contains(words[^1], StringComparer.Ordinal)
                && Spells(name.AsSpan(surname), string.Concat(words[..^1]))
            );
    }

    /// <summary>Whether syllables can be spelled so.</summary>
    private static bool Spells(ReadOnlySpan<char> syllables, ReadOnlySpan<char> latin)
    {
        if (syllables.IsEmpty)
        {
            return latin.IsEmpty;
        }

        char c = syllables[0];
        foreach (var lead in Spellings(c, "lead"))
        {
            if (!latin.StartsWith(lead, StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var vowel in Spellings(c, "vowel"))
            {
                var rest = latin[lead.Length..];
                if (!rest.StartsWith(vowel, StringComparison.Ordinal))
                {
                    continue;
                }

                foreach (var tail in Spellings(c, "tail"))
                {
                    if (
                        rest[vowel.Length..].StartsWith(tail, StringComparison.Ordinal)
                        && Spells(syllables[1..], rest[(vowel.Length + tail.Length)..])
                    )
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static string[] Spellings(char syllable, string part)
    {
        int number = syllable - First;
        return Letters.Value[
            (
                part,
                part switch
                {
                    "lead" => number / (Vowels * Tails),
                    "vowel" => number / Tails % Vowels,
                    _ => number % Tails,
                }
            )
        ];
    }
}
