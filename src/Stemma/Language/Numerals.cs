namespace Stemma.Language;

/// <summary>
/// Reads one number that begins at a given place, written in digits, in words, in Han or Hangul numerals, or mixed
/// ("1,400", "14 million", "quatre-vingt-dix", "十二", "1万2千", "3조 5천억"). What has no value that fits a
/// <see cref="decimal"/> is no number.
/// </summary>
public static class Numerals
{
    /// <summary>More digits than this are a serial number, not a count; a <see cref="decimal"/> holds 28.</summary>
    internal const int MostDigits = 18;

    /// <summary>
    /// Reads the longest number at <paramref name="at"/>. Units, currency signs and ordinal suffixes are not read.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the number begins: a digit or the first letter of a word.</param>
    /// <param name="end">Where reading stops, exclusive.</param>
    /// <param name="language">BCP 47 tag.</param>
    /// <param name="value">The value.</param>
    /// <param name="stop">Where the number ends, exclusive.</param>
    /// <returns>Whether there is a number.</returns>
    public static bool TryRead(
        string text,
        int at,
        int end,
        string language,
        out decimal value,
        out int stop
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        var found = Read(text, at, end, NumberLexicon.For(language));
        value = found?.Value ?? 0;
        stop = found?.Stop ?? at;
        return found is not null;
    }

    /// <summary>The value of a whole text that is nothing but a number, or null.</summary>
    public static decimal? Value(string text, string language)
    {
        ArgumentNullException.ThrowIfNull(text);
        return
            TryRead(text, 0, text.Length, language, out var value, out int stop)
            && stop == text.Length
            ? value
            : null;
    }

    internal static NumberReading? Read(string text, int at, int end, NumberLexicon lexicon)
    {
        if (at >= end)
        {
            return null;
        }

        char c = text[at];
        try
        {
            return char.IsDigit(c) || Script.IsHan(c) || Script.IsHangul(c)
                    ? EastAsianNumerals.Read(text, at, end, lexicon)
                        ?? SpelledNumerals.ReadFromDigits(text, at, end, lexicon)
                : char.IsLetter(c) ? SpelledNumerals.Read(text, at, end, lexicon)
                : null;
        }
        catch (OverflowException)
        {
            // A product of scales beyond 79 octillion: no number a report means.
            return null;
        }
    }

    /// <summary>Reads digits with the separators of the language; null where there are too many of them.</summary>
    internal static (decimal Value, int Stop)? Digits(
        string text,
        int at,
        int end,
        NumberLexicon lexicon
    )
    {
        decimal value = 0;
        int count = 0;
        int stop = at;
        int group = DigitRun(text, at, end);
        if (group == 0 || group > MostDigits)
        {
            return null;
        }

        Take(group);
        bool grouped = false;
        bool canGroup = group <= 3 && Digit(text[at]) != 0;
        while (
            canGroup
            && stop + 3 < end
            && IsGroup(text[stop], lexicon)
            && DigitRun(text, stop + 1, end) == 3
            && (!grouped || text[stop] == text[at + group])
            && count < MostDigits
        )
        {
            stop++;
            grouped = true;
            Take(3);
        }

        if (
            stop + 1 < end
            && IsDecimal(text, stop, end, lexicon, grouped)
            && DigitRun(text, stop + 1, end) is > 0 and var places
            && places + count <= MostDigits
        )
        {
            stop++;
            int before = count;
            Take(places);
            for (int i = before; i < count; i++)
            {
                value /= 10;
            }
        }

        return (value, stop);

        void Take(int digits)
        {
            for (int i = 0; i < digits; i++)
            {
                value = (value * 10) + Digit(text[stop++]);
                count++;
            }
        }
    }

    internal static int DigitRun(string text, int at, int end)
    {
        int stop = at;
        while (stop < end && char.IsDigit(text[stop]))
        {
            stop++;
        }

        return stop - at;
    }

    internal static int Digit(char c) => (int)char.GetNumericValue(c);

    private static bool IsGroup(char c, NumberLexicon lexicon) =>
        c is '\u00A0' or '\u202F' or '\u2009'
        || lexicon.Group.Contains(c == '，' ? ',' : c, StringComparison.Ordinal);

    /// <summary>
    /// The language's own decimal sign; or the other of "." and "," where what follows cannot be a group of three.
    /// </summary>
    private static bool IsDecimal(string text, int at, int end, NumberLexicon lexicon, bool grouped)
    {
        char c = text[at] == '．' ? '.' : text[at];
        if (lexicon.Decimal.Contains(c, StringComparison.Ordinal))
        {
            return !(
                DigitRun(text, at + 1, end) is var run
                && at + 1 + run < end
                && text[at + 1 + run] == c
                && char.IsDigit(After(text, at + 2 + run, end))
            );
        }

        return !grouped
            && c is '.' or ','
            && DigitRun(text, at + 1, end) is 1 or 2
            && !IsDotted(text, at + 1 + DigitRun(text, at + 1, end), end);
    }

    private static char After(string text, int at, int end) => at < end ? text[at] : '\0';

    private static bool IsDotted(string text, int at, int end) =>
        at + 1 < end && text[at] is '.' or ',' && char.IsDigit(After(text, at + 1, end));
}

/// <summary>A number as read: its value, where it ends, and whether words made it an ordinal or a weak number.</summary>
/// <param name="Value">The value.</param>
/// <param name="Stop">End, exclusive.</param>
/// <param name="IsOrdinal">A place in an order.</param>
/// <param name="NeedsUnit">Only a number if a unit follows: "one", Hangul numerals, a single Han numeral.</param>
/// <param name="IsNative">A native Korean or Japanese word.</param>
/// <param name="IsScaled">A scale was read, so that "of" may stand before the unit.</param>
internal readonly record struct NumberReading(
    decimal Value,
    int Stop,
    bool IsOrdinal = false,
    bool NeedsUnit = false,
    bool IsScaled = false,
    bool IsNative = false
);
