using System.Globalization;

namespace Stemma.Language.Parsing;

/// <summary>What a dictionary says of words it lacks, by the kind of their characters.</summary>
/// <param name="Kind">Kind of character.</param>
/// <param name="Always">Whether to guess where the dictionary has a word too.</param>
/// <param name="Group">Whether the whole run of the kind is a guess.</param>
/// <param name="UpTo">Guesses of one to this many characters.</param>
/// <param name="Class">Class for neighbours.</param>
/// <param name="Cost">Cost.</param>
/// <param name="Word">Index of the kind of word.</param>
internal readonly record struct UnknownWord(
    CharacterKind Kind,
    bool Always,
    bool Group,
    int UpTo,
    int Class,
    int Cost,
    int Word
)
{
    /// <summary>Reads a line: name of the kind of character, then the six numbers, parted by blanks.</summary>
    public static UnknownWord Read(string line)
    {
        var cells = line.Split(' ');
        int Number(int cell) => int.Parse(cells[cell], CultureInfo.InvariantCulture);
        return new UnknownWord(
            CharacterKinds.Named(cells[0]),
            Number(1) != 0,
            Number(2) != 0,
            Number(3),
            Number(4),
            Number(5),
            Number(6)
        );
    }
}

/// <summary>Kinds of character that a dictionary of words without blanks tells apart.</summary>
internal enum CharacterKind : byte
{
    /// <summary>Punctuation, symbols, anything else.</summary>
    Symbol,

    /// <summary>Digits.</summary>
    Digit,

    /// <summary>Letters of scripts with blanks.</summary>
    Letter,

    /// <summary>Hiragana.</summary>
    Hiragana,

    /// <summary>Katakana.</summary>
    Katakana,

    /// <summary>Chinese characters that are numerals.</summary>
    Numeral,

    /// <summary>Other Chinese characters.</summary>
    Han,
}

/// <summary>Which kind a character is of.</summary>
internal static class CharacterKinds
{
    private const string Numerals = "〇一二三四五六七八九十百千万億兆";

    /// <summary>The kind of one UTF-16 code unit.</summary>
    public static CharacterKind Of(char c) =>
        Script.ClassOf(c) switch
        {
            CharClass.Digit => CharacterKind.Digit,
            CharClass.Letter or CharClass.Hangul or CharClass.Joiner => CharacterKind.Letter,
            CharClass.Hiragana => CharacterKind.Hiragana,
            CharClass.Katakana => CharacterKind.Katakana,
            CharClass.Han => Numerals.Contains(c, StringComparison.Ordinal)
                ? CharacterKind.Numeral
                : CharacterKind.Han,
            _ => CharacterKind.Symbol,
        };

    /// <summary>The kind of a name in a model.</summary>
    public static CharacterKind Named(string name) =>
        name switch
        {
            "DIGIT" => CharacterKind.Digit,
            "LETTER" => CharacterKind.Letter,
            "HIRAGANA" => CharacterKind.Hiragana,
            "KATAKANA" => CharacterKind.Katakana,
            "NUMERAL" => CharacterKind.Numeral,
            "HAN" => CharacterKind.Han,
            _ => CharacterKind.Symbol,
        };
}
