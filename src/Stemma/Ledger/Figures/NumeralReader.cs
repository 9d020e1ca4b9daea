namespace Stemma.Ledger.Figures;

/// <summary>Reads numbers printed in digits, with the separators of the language.</summary>
internal static class NumeralReader
{
    // A double holds 15 decimal digits exactly (IEEE 754, DBL_DIG); longer runs are codes, not quantities.
    private const int MostDigits = 15;

    // Languages whose decimal mark is the comma (CLDR, numbers/symbols/decimal).
    private static readonly HashSet<string> CommaDecimal = new(StringComparer.Ordinal)
    {
        "fr",
        "pt",
        "es",
        "de",
        "ru",
        "it",
        "nl",
        "uk",
        "pl",
        "tr",
        "id",
    };

    /// <summary>Whether a character is a digit, at normal or full width.</summary>
    public static bool IsDigit(char c) => c is (>= '0' and <= '9') or (>= '\uFF10' and <= '\uFF19');

    /// <summary>
    /// Reads the numeral that starts at <paramref name="start"/>. What looks like a date, a code or a telephone number is no
    /// numeral, but <paramref name="end"/> is behind it all the same.
    /// </summary>
    public static bool TryRead(
        string text,
        int start,
        int limit,
        string language,
        out int end,
        out double value
    )
    {
        value = 0;
        end = start;
        var groups = new List<(char Separator, int Start, int Length)>();
        var separator = '\0';
        while (end < limit && IsDigit(text[end]))
        {
            var from = end;
            while (end < limit && IsDigit(text[end]))
            {
                end++;
            }

            groups.Add((separator, from, end - from));
            if (end + 1 >= limit || !IsSeparator(text[end]) || !IsDigit(text[end + 1]))
            {
                break;
            }

            separator = text[end];
            if (
                separator is ' ' or '\u00A0' or '\u202F'
                && !IsGroup(text, end + 1, limit, from, end)
            )
            {
                break;
            }

            end++;
        }

        return groups.Sum(group => group.Length) <= MostDigits
            && TryValue(text, groups, CommaDecimal.Contains(language.Split('-')[0]), out value);
    }

    private static bool IsSeparator(char c) =>
        c is '.' or ',' or '\'' or '’' or ' ' or '\u00A0' or '\u202F' or '，' or '．';

    /// <summary>A space parts groups of thousands only between one to three digits and exactly three.</summary>
    private static bool IsGroup(string text, int at, int limit, int from, int to)
    {
        var length = 0;
        while (at + length < limit && length < 4 && IsDigit(text[at + length]))
        {
            length++;
        }

        return length == 3 && to - from <= 3;
    }

    private static bool TryValue(
        string text,
        List<(char Separator, int Start, int Length)> groups,
        bool commaDecimal,
        out double value
    )
    {
        value = Digits(text, groups[0].Start, groups[0].Length);
        for (var i = 1; i < groups.Count; i++)
        {
            var (separator, start, length) = groups[i];
            var isLast = i == groups.Count - 1;
            var isDecimalMark =
                separator is '.' or '．' ? !commaDecimal
                : separator is ',' or '，' ? commaDecimal
                : false;
            var isThousand = length == 3 && (i > 1 || groups[0].Length <= 3);
            if (isThousand && (!isDecimalMark || groups.Count > 2))
            {
                value = (value * 1000) + Digits(text, start, length);
            }
            else if (isLast && separator is '.' or ',' or '．' or '，' && (i == 1 || isDecimalMark))
            {
                value += Digits(text, start, length) / Math.Pow(10, length);
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static double Digits(string text, int start, int length)
    {
        var value = 0d;
        for (var i = start; i < start + length; i++)
        {
            value = (value * 10) + ((text[i] - '0') & 15);
        }

        return value;
    }
}
