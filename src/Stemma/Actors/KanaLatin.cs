using System.Text;
using Stemma.Language;

namespace Stemma.Actors;

/// <summary>Kana in Hepburn romanisation, long vowels without their length.</summary>
internal static class KanaLatin
{
    private const int HiraganaToKatakana = 0x60;

    private static readonly Lazy<Dictionary<string, string>> Syllables = new(() =>
        EmbeddedResource
            .Rows("Actors/Resources/kana.tsv")
            .ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal)
    );

    /// <summary>Reads the run of kana at <paramref name="at"/> and moves behind it.</summary>
    public static string Read(string name, ref int at)
    {
        var latin = new StringBuilder();
        bool doubled = false;
        while (at < name.Length && (Script.IsKatakana(name[at]) || Script.IsHiragana(name[at])))
        {
            char c = Katakana(name[at]);
            if (c is 'ー')
            {
                at++;
                continue;
            }

            if (c is 'ッ')
            {
                doubled = true;
                at++;
                continue;
            }

            string? syllable = null;
            int length = 1;
            if (
                at + 1 < name.Length
                && Syllables.Value.TryGetValue($"{c}{Katakana(name[at + 1])}", out syllable)
            )
            {
                length = 2;
            }
            else
            {
                Syllables.Value.TryGetValue(c.ToString(), out syllable);
            }

            if (doubled && syllable is { Length: > 0 })
            {
                latin.Append(syllable[0]);
            }

            doubled = false;
            latin.Append(syllable);
            at += length;
        }

        return latin.ToString();
    }

    private static char Katakana(char c) =>
        Script.IsHiragana(c) ? (char)(c + HiraganaToKatakana) : c;
}
