namespace Stemma.Reading.Pages;

/// <summary>What the words of one paragraph look like, in any language: counted in one pass over its characters.</summary>
/// <param name="Weight">Length in characters, those of Hangul, Han and Kana counted thrice: they carry about a syllable each.</param>
/// <param name="Words">Runs of letters and digits.</param>
/// <param name="Capitals">Share of the words that start with an upper-case letter, 0 to 1: names and headlines.</param>
/// <param name="Short">Share of the words that are in lower case and at most three letters long, 0 to 1: most function words of the languages that have spaces.</param>
/// <param name="Digits">Share of digits among letters and digits, 0 to 1.</param>
/// <param name="Stops">Full stops, commas and their like in other scripts.</param>
/// <param name="Labels">Signs that part labels: bars, middle dots, arrows, at signs, copyright.</param>
internal readonly record struct BlockSigns(
    int Weight,
    int Words,
    float Capitals,
    float Short,
    float Digits,
    int Stops,
    int Labels
)
{
    /// <summary>Counts a paragraph's signs.</summary>
    public static BlockSigns Of(string text)
    {
        int letters = 0,
            dense = 0,
            digits = 0,
            words = 0,
            capitals = 0,
            shorts = 0,
            stops = 0,
            labels = 0,
            length = 0;
        bool lower = false;
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                letters++;
                dense += c is >= '\u3041' and <= '\uD7A3' ? 1 : 0;
                if (length++ == 0)
                {
                    words++;
                    lower = char.IsLower(c);
                    capitals += char.IsUpper(c) ? 1 : 0;
                }

                continue;
            }

            if (char.IsDigit(c))
            {
                digits++;
                words += length++ == 0 ? 1 : 0;
                continue;
            }

            shorts += length is > 0 and <= 3 && lower ? 1 : 0;
            (length, lower) = (0, false);
            switch (c)
            {
                case '.' or ',' or '!' or '?' or ';' or '。' or '、' or '，' or '！' or '？' or '،':
                    stops++;
                    break;
                case '|'
                or '·'
                or '»'
                or '›'
                or '→'
                or '▶'
                or '>'
                or '@'
                or '©'
                or '•'
                or '+'
                or '#'
                or '/':
                    labels++;
                    break;
                default:
                    break;
            }
        }

        shorts += length is > 0 and <= 3 && lower ? 1 : 0;
        var all = Math.Max(1, words);
        return new BlockSigns(
            text.Length + (2 * dense),
            words,
            (float)capitals / all,
            (float)shorts / all,
            (float)digits / Math.Max(1, letters + digits),
            stops,
            labels
        );
    }
}
