using System.Buffers;

namespace Stemma.Reading.Dating;

/// <summary>A number, a word or a single sign of a line.</summary>
/// <param name="Start">First UTF-16 code unit in the line.</param>
/// <param name="End">The one after its last.</param>
/// <param name="Number">Value of a number of at most eight digits; -1 for all else.</param>
/// <param name="Word">The folded word, the sign, or the digits.</param>
internal readonly record struct DateToken(int Start, int End, int Number, string Word)
{
    /// <summary>Number of digits or letters.</summary>
    public int Length => End - Start;

    /// <summary>Whether it is a number.</summary>
    public bool IsNumber => Number >= 0;
}

/// <summary>Cuts a line for the reading of dates. White space is passed over.</summary>
internal static class DateTokens
{
    private static readonly SearchValues<char> Digits = SearchValues.Create(
        "0123456789０１２３４５６７８９٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९"
    );

    /// <summary>Whether a line has a digit of any kind read here; no date is without one.</summary>
    public static bool HasDigit(ReadOnlySpan<char> line) => line.ContainsAny(Digits);

    /// <summary>The tokens of a line, in order.</summary>
    public static List<DateToken> Of(string line)
    {
        var tokens = new List<DateToken>();
        for (var i = 0; i < line.Length; )
        {
            var start = i;
            var c = line[i];
            if (Digit(c) >= 0)
            {
                var value = 0L;
                while (i < line.Length && Digit(line[i]) is >= 0 and var digit)
                {
                    value = Math.Min((value * 10) + digit, int.MaxValue);
                    i++;
                }

                tokens.Add(
                    new DateToken(start, i, i - start <= 8 ? (int)value : -1, line[start..i])
                );
            }
            else if (char.IsLetter(c) || char.IsSurrogate(c))
            {
                while (
                    i < line.Length
                    && (
                        char.IsLetter(line[i])
                        || char.IsSurrogate(line[i])
                        || char.GetUnicodeCategory(line[i])
                            is System.Globalization.UnicodeCategory.NonSpacingMark
                                or System.Globalization.UnicodeCategory.SpacingCombiningMark
                    )
                )
                {
                    i++;
                }

                tokens.Add(new DateToken(start, i, -1, TextFolding.Fold(line[start..i])));
            }
            else
            {
                i++;
                if (!char.IsWhiteSpace(c))
                {
                    tokens.Add(new DateToken(start, i, -1, c.ToString()));
                }
            }
        }

        return tokens;
    }

    private static int Digit(char c) =>
        c switch
        {
            >= '0' and <= '9' => c - '0',
            >= '０' and <= '９' => c - '０',
            >= '٠' and <= '٩' => c - '٠',
            >= '۰' and <= '۹' => c - '۰',
            >= '०' and <= '९' => c - '०',
            _ => -1,
        };
}
