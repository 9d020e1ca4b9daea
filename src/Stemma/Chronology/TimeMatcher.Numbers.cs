using System.Globalization;
using Stemma.Language;

namespace Stemma.Chronology;

/// <content>Numbers that count or tell the time.</content>
internal readonly ref partial struct TimeMatcher
{
    /// <summary>No spelled number of two places is longer, in UTF-16 code units.</summary>
    private const int LongestSpelled = 24;

    /// <summary>A number of one or two figures, or written in Han or Hangul, within bounds; -1 where there is none.</summary>
    private int Small(int at, int low, int high, out int value)
    {
        value = 0;
        int run = at < end ? Numerals.DigitRun(text, at, Math.Min(end, at + 3)) : 0;
        if (run is 1 or 2)
        {
            for (int i = 0; i < run; i++)
            {
                value = (value * 10) + Numerals.Digit(text[at + i]);
            }

            return value >= low && value <= high ? at + run : -1;
        }

        if (
            run == 0
            && at < end
            && (Script.IsHan(text[at]) || Script.IsHangul(text[at]))
            && EastAsianNumerals.Read(text, at, Math.Min(end, at + 6), lexicon.Numbers)
                is { } number
            && number.Value >= low
            && number.Value <= high
        )
        {
            value = (int)number.Value;
            return number.Stop;
        }

        return -1;
    }

    /// <summary>A small number in figures or, where the language spells it, in words ("seven", "sept", "일곱").</summary>
    private int Spelled(int at, int low, int high, out int value)
    {
        int stop = Small(at, low, high, out value);
        if (
            stop > 0
            || at >= end
            || !char.IsLetter(text[at])
            || Numerals.Read(text, at, Math.Min(end, at + LongestSpelled), lexicon.Numbers)
                is not { IsOrdinal: false } number
            || number.Value != decimal.Truncate(number.Value)
            || number.Value < low
            || number.Value > high
        )
        {
            return stop;
        }

        value = (int)number.Value;
        return number.Stop;
    }

    private int Count(int at, ref TimeFields fields)
    {
        if (at >= end)
        {
            return -1;
        }

        if (lexicon.TryWord("count", _text[at..], out int length, out var value))
        {
            fields.Count = value == "X" ? -1 : decimal.Parse(value, CultureInfo.InvariantCulture);
            return at + length;
        }

        if (
            !char.IsLetterOrDigit(text[at])
            || (lexicon.Numbers.Prefix is { } prefix && _text[at..].StartsWith(prefix))
            || Numerals.Read(text, at, end, lexicon.Numbers) is not { } number
            || number.Value is < 0 or > 100_000
            || number.IsOrdinal
        )
        {
            return -1;
        }

        fields.Count = number.Value;
        return number.Stop;
    }
}
