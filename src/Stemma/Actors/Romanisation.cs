using System.Text;
using Stemma.Language;

namespace Stemma.Actors;

/// <summary>
/// Names of other scripts in Latin letters: Korean by Revised Romanisation, Chinese by pinyin without tones, Japanese by the
/// usual readings of characters in the names of people (other Japanese names by pinyin, so that Chinese and Japanese spell one alike) and Hepburn, Cyrillic letter by letter.
/// </summary>
internal static class Romanisation
{
    /// <summary>The most usual romanisation, words parted by spaces; for a script without table the code points.</summary>
    public static string Best(string name, bool person, string language)
    {
        var latin = new StringBuilder(name.Length * 3);
        int at = 0;
        while (at < name.Length)
        {
            char c = name[at];
            if (HangulLatin.IsSyllable(c))
            {
                int end = at;
                while (end < name.Length && HangulLatin.IsSyllable(name[end]))
                {
                    end++;
                }

                latin.Append(HangulLatin.Best(name[at..end], person)).Append(' ');
                at = end;
                continue;
            }

            if (Script.IsHan(c))
            {
                int end = at;
                while (end < name.Length && Script.IsHan(name[end]))
                {
                    end++;
                }

                latin
                    .Append(
                        HanLatin.Best(name.AsSpan(at, end - at), person, person ? language : "zh")
                    )
                    .Append(' ');
                at = end;
                continue;
            }

            if (Script.IsKatakana(c) || Script.IsHiragana(c))
            {
                latin.Append(KanaLatin.Read(name, ref at));
                continue;
            }

            latin.Append(
                CyrillicLatin.Of(c)
                    ?? (
                        char.IsLetter(c) && c > 0x24F ? $"u{(int)c:x4}"
                        : char.IsLetterOrDigit(c) ? c.ToString()
                        : " "
                    )
            );
            at++;
        }

        return latin.ToString().Trim();
    }

    /// <summary>
    /// Whether a name in Latin letters can be this name of another script: syllable by syllable under all systems, in either order of
    /// surname and given name.
    /// </summary>
    public static bool Possible(string name, string latin)
    {
        var words = LatinWords(latin);
        if (words.Length is < 2 or > 4 || name.Length is < 2 or > 6)
        {
            return false;
        }

        if (name.All(HangulLatin.IsSyllable))
        {
            return HangulLatin.Possible(name, words);
        }

        return name.All(Script.IsHan) && HanLatin.Possible(name, words);
    }

    /// <summary>The words of a Latin name, folded, hyphens taken out.</summary>
    public static string[] LatinWords(string latin) =>
        TextFolding
            .Fold(latin)
            .Replace("-", string.Empty, StringComparison.Ordinal)
            .Replace("'", string.Empty, StringComparison.Ordinal)
            .Replace("’", string.Empty, StringComparison.Ordinal)
            .Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries);
}
