using System.Text;

namespace Stemma.Lineage.Translation;

/// <summary>
/// The sound of a name in Latin letters, made coarse until the spellings of all romanisations of it fall together: Kim Tong
/// Myong, Kim Dong-myeong and 김동명 are all <c>KMTNMN</c>.
/// </summary>
internal static class Romanisation
{
    private const int HangulBase = 0xAC00;
    private const int HangulEnd = 0xD7A3;

    // Consonants of the syllable's beginning and end in the order of Unicode 15, section 3.12, as classes: plain, tense and
    // aspirated stops fall together, as romanisations disagree on them; r and l are one letter.
    private static readonly string[] Leads =
    [
        "K",
        "K",
        "N",
        "T",
        "T",
        "R",
        "M",
        "P",
        "P",
        "S",
        "S",
        "",
        "J",
        "J",
        "J",
        "K",
        "T",
        "P",
        "",
    ];

    private static readonly string[] Tails =
    [
        "",
        "K",
        "K",
        "K",
        "N",
        "N",
        "N",
        "T",
        "R",
        "K",
        "M",
        "P",
        "R",
        "T",
        "P",
        "R",
        "M",
        "P",
        "P",
        "T",
        "T",
        "N",
        "T",
        "T",
        "K",
        "T",
        "P",
        "",
    ];

    // Vowels as their leading Latin letter: a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i.
    private const string Vowels = "aaaaeeeeoaaeouoeiueui";

    public static bool IsHangul(char c) => c is >= (char)HangulBase and <= (char)HangulEnd;

    public static bool IsKatakana(char c) => c is (>= '\u30A1' and <= '\u30FA') or '\u30FC';

    /// <summary>The skeleton of a word in Hangul.</summary>
    public static string OfHangul(ReadOnlySpan<char> word)
    {
        var consonants = new StringBuilder();
        var letters = new StringBuilder();
        foreach (char c in word)
        {
            int n = c - HangulBase;
            consonants.Append(Leads[n / 588]);
            letters.Append(Leads[n / 588]).Append(Vowels[n / 28 % 21]).Append(Tails[n % 28]);
            consonants.Append(Tails[n % 28]);
        }

        return Finish(consonants, letters);
    }

    /// <summary>The skeleton of a word in Latin letters.</summary>
    public static string OfLatin(ReadOnlySpan<char> word)
    {
        var consonants = new StringBuilder();
        var letters = new StringBuilder();
        for (int i = 0; i < word.Length; i++)
        {
            char c = word[i];
            char next = i + 1 < word.Length ? word[i + 1] : ' ';
            string sound = c switch
            {
                'a' or 'e' or 'i' or 'o' or 'u' => "",
                'y' => "",
                'w' or 'h' => "",
                'c' when next == 'h' => "J",
                'c' when next is 'e' or 'i' or 'y' => "S",
                'c' when next == 'k' => "",
                'c' or 'k' or 'q' or 'g' => next == c ? ""
                : c == 'g' && next is 'e' or 'y' ? "J"
                : "K",
                'd' or 't' => next == c ? "" : "T",
                'p' when next == 'h' => "P",
                'b' or 'p' or 'f' or 'v' => next == c ? "" : "P",
                's' or 'z' => next == c ? "" : "S",
                'j' => "J",
                'l' or 'r' => next == c ? "" : "R",
                'm' => next == c ? "" : "M",
                'n' => next is 'n' ? "" : "N",
                'x' => "KS",
                _ => "",
            };
            if (c == 'n' && next == 'g')
            {
                i++;
            }

            consonants.Append(sound);
            letters.Append(sound);
            if (c is 'a' or 'e' or 'i' or 'o' or 'u')
            {
                letters.Append(c);
            }
        }

        return Finish(consonants, letters);
    }

    /// <summary>The skeleton of a word in katakana.</summary>
    public static string OfKatakana(ReadOnlySpan<char> word)
    {
        var latin = new StringBuilder();
        foreach (char c in word)
        {
            string sound = Kana.Value.GetValueOrDefault(c, "");
            if (
                c is 'ャ' or 'ュ' or 'ョ' or 'ァ' or 'ィ' or 'ゥ' or 'ェ' or 'ォ'
                && latin.Length > 0
            )
            {
                latin.Length--;
            }

            latin.Append(sound);
        }

        return OfLatin(latin.ToString());
    }

    // Two consonants say little: such words must agree in their vowels too.
    private static string Finish(StringBuilder consonants, StringBuilder letters)
    {
        int count = consonants.Length;
        return count >= 3 ? consonants.ToString()
            : count == 2 && letters.Length >= 4 ? letters.ToString()
            : "";
    }

    private static readonly Lazy<Dictionary<char, string>> Kana = new(() =>
        EmbeddedResource
            .Rows("Lineage/Resources/lexicon-katakana.ja.tsv")
            .ToDictionary(row => row[0][0], row => row.Length > 1 ? row[1] : "")
    );

    /// <summary>How far a skeleton is to be trusted, 0 to 1: by its number of consonants.</summary>
    public static float Trust(string skeleton) =>
        skeleton.Count(char.IsAsciiLetterUpper) switch
        {
            <= 2 => 0.5f,
            3 => 0.6f,
            4 => 0.8f,
            _ => 0.95f,
        };
}
