using System.Globalization;

namespace Stemma.Language;

/// <summary>
/// Which writing system a character belongs to, as far as segmentation has to tell: ranges of the Unicode Standard 15
/// (Blocks.txt). Each test takes one UTF-16 code unit; Han outside the basic plane comes as a surrogate pair.
/// </summary>
public static class Script
{
    /// <summary>Chinese characters: unified ideographs, extension A, compatibility ideographs, 々 and 〇.</summary>
    public static bool IsHan(char c) =>
        c
            is (>= '\u4E00' and <= '\u9FFF')
                or (>= '\u3400' and <= '\u4DBF')
                or (>= '\uF900' and <= '\uFAFF')
                or '\u3005'
                or '\u3007';

    /// <summary>Hangul syllables and jamo, conjoining or not.</summary>
    public static bool IsHangul(char c) =>
        c
            is (>= '\uAC00' and <= '\uD7AF')
                or (>= '\u1100' and <= '\u11FF')
                or (>= '\u3131' and <= '\u318E')
                or (>= '\uA960' and <= '\uA97F')
                or (>= '\uD7B0' and <= '\uD7FF');

    /// <summary>Hiragana letters and iteration marks.</summary>
    public static bool IsHiragana(char c) =>
        c is (>= '\u3041' and <= '\u3096') or '\u309D' or '\u309E';

    /// <summary>Katakana letters, the long-vowel mark, and half-width forms.</summary>
    public static bool IsKatakana(char c) =>
        c
            is (>= '\u30A1' and <= '\u30FA')
                or '\u30FC'
                or '\u30FD'
                or '\u30FE'
                or (>= '\u31F0' and <= '\u31FF')
                or (>= '\uFF66' and <= '\uFF9F');

    /// <summary>Han, hiragana or katakana: scripts written without spaces between words.</summary>
    public static bool IsUnspaced(char c) => IsHan(c) || IsHiragana(c) || IsKatakana(c);

    /// <summary>Whether a text is written without spaces between words: at least one such letter, and more of them than other letters.</summary>
    public static bool IsMostlyUnspaced(ReadOnlySpan<char> text)
    {
        int unspaced = 0;
        int spaced = 0;
        foreach (var c in text)
        {
            if (IsUnspaced(c))
            {
                unspaced++;
            }
            else if (char.IsLetter(c))
            {
                spaced++;
            }
        }

        return unspaced > spaced;
    }

    /// <summary>The class of one code unit.</summary>
    internal static CharClass ClassOf(char c)
    {
        if (char.IsWhiteSpace(c))
        {
            return CharClass.Space;
        }

        if (char.IsAsciiLetter(c))
        {
            return CharClass.Letter;
        }

        if (char.IsDigit(c))
        {
            return CharClass.Digit;
        }

        if (c < 0x80)
        {
            return CharClass.Mark;
        }

        return IsHangul(c) ? CharClass.Hangul
            : IsHan(c) ? CharClass.Han
            : IsHiragana(c) ? CharClass.Hiragana
            : IsKatakana(c) ? CharClass.Katakana
            : char.IsHighSurrogate(c) ? CharClass.HighSurrogate
            : Category(c);
    }

    private static CharClass Category(char c) =>
        char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter
            or UnicodeCategory.LetterNumber => CharClass.Letter,
            UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format => CharClass.Joiner,
            _ => CharClass.Mark,
        };
}

/// <summary>What a code unit is to the tokeniser.</summary>
internal enum CharClass : byte
{
    /// <summary>White space.</summary>
    Space,

    /// <summary>A letter of a script written with spaces.</summary>
    Letter,

    /// <summary>A decimal digit of any script, full-width included.</summary>
    Digit,

    /// <summary>A Hangul syllable or jamo.</summary>
    Hangul,

    /// <summary>A Chinese character.</summary>
    Han,

    /// <summary>A hiragana letter.</summary>
    Hiragana,

    /// <summary>A katakana letter.</summary>
    Katakana,

    /// <summary>A combining mark or an invisible format character: continues what it follows.</summary>
    Joiner,

    /// <summary>First half of a character outside the basic plane.</summary>
    HighSurrogate,

    /// <summary>Punctuation, symbols, anything else.</summary>
    Mark,
}
