using Stemma.Language;

namespace Stemma.Chronology;

/// <content>Years of four and two figures, and decades.</content>
internal readonly ref partial struct TimeMatcher
{
    /// <summary>A calendar year as printed in news: four figures.</summary>
    private const int FirstYear = 1000;

    private const int LastYear = 2999;

    /// <summary>No year in words is longer, in UTF-16 code units.</summary>
    private const int LongestYear = 48;

    /// <summary>Two figures below are of this century: the pivot of .NET's Gregorian calendar, TwoDigitYearMax 2049.</summary>
    private const int ShortYearPivot = 50;

    /// <summary>A year of two figures: the century that puts it nearest to the turn ("98", "07").</summary>
    private int ShortYear(int at, ref TimeFields fields)
    {
        int stop = Small(at, 0, 99, out int year);
        if (stop != at + 2)
        {
            return -1;
        }

        fields.Year = year + (year < ShortYearPivot ? 2000 : 1900);
        return stop;
    }

    private int Year(int at, ref TimeFields fields)
    {
        if (at >= end)
        {
            return -1;
        }

        int run = Numerals.DigitRun(text, at, Math.Min(end, at + 5));
        int year = 0;
        int stop = at + run;
        if (run == 4)
        {
            for (int i = 0; i < 4; i++)
            {
                year = (year * 10) + Numerals.Digit(text[at + i]);
            }
        }
        else if (
            run == 0
            && Script.IsHan(text[at])
            && EastAsianNumerals.Read(text, at, Math.Min(end, at + 6), lexicon.Numbers)
                is { Value: >= FirstYear and <= LastYear } written
        )
        {
            year = (int)written.Value;
            stop = written.Stop;
        }
        else if (run == 0 && char.IsLetter(text[at]))
        {
            stop = SpelledYear(at, out year);
        }

        if (year is < FirstYear or > LastYear)
        {
            return -1;
        }

        fields.Year = year;
        return stop;
    }

    /// <summary>A year in words: as a number ("two thousand and five", "dois mil e vinte") or by hundreds and the rest ("nineteen seventy-two").</summary>
    private int SpelledYear(int at, out int year)
    {
        year = 0;
        if (Words(at) is not { } first)
        {
            return -1;
        }

        int rest = first.Stop + Spaces(first.Stop);
        if (
            first.Value is >= 10 and <= 20
            && rest > first.Stop
            && rest < end
            && char.IsLetter(text[rest])
            && Words(rest) is { Value: >= 10 and <= 99 } second
        )
        {
            year = ((int)first.Value * 100) + (int)second.Value;
            return second.Stop;
        }

        year = (int)first.Value;
        return first.Stop;
    }

    private (decimal Value, int Stop)? Words(int at) =>
        Numerals.Read(text, at, Math.Min(end, at + LongestYear), lexicon.Numbers)
            is { IsOrdinal: false, Value: >= 1 and <= LastYear } number
        && number.Value == decimal.Truncate(number.Value)
            ? (number.Value, number.Stop)
            : null;

    /// <summary>
    /// A figure of four places that nothing marks as a year is one between 1900 and 2049 where no unit follows, no sign of
    /// money stands before it and it is no part of a longer figure.
    /// </summary>
    private bool IsBareYear(int at)
    {
        if (
            Numerals.DigitRun(text, at, Math.Min(end, at + 5)) != 4
            || text[at] is not ('1' or '2')
            || (text[at] == '1' && text[at + 1] != '9')
            || (text[at] == '2' && (text[at + 1] != '0' || text[at + 2] > '4'))
        )
        {
            return false;
        }

        if (
            at > 0
            && !EndsYears(at)
            && text[at - 1]
                is '$'
                    or '€'
                    or '£'
                    or '¥'
                    or '₩'
                    or '#'
                    or '.'
                    or ','
                    or '/'
                    or '-'
                    or '+'
                    or '_'
                    or '№'
        )
        {
            return false;
        }

        int stop = at + 4;
        if (
            stop < end && text[stop] is '%' or '/' or '°' or '_'
            || (stop + 1 < end && text[stop] is '.' or ',' or ':' && char.IsDigit(text[stop + 1]))
        )
        {
            return false;
        }

        int word = stop + Spaces(stop);
        int wordEnd = word;
        while (wordEnd < end && wordEnd - word < 20 && char.IsLetter(text[wordEnd]))
        {
            wordEnd++;
        }

        return wordEnd == word || !lexicon.Numbers.TryUnit(_text[word..wordEnd], out _);
    }

    /// <summary>The second of two years with a hyphen between ("2009-2010").</summary>
    private bool EndsYears(int at) =>
        at >= 5
        && text[at - 1] == '-'
        && Numerals.DigitRun(text, at - 5, at - 1) == 4
        && (at == 5 || !char.IsLetterOrDigit(text[at - 6]));

    private int Decade(int at, ref TimeFields fields)
    {
        int run = Numerals.DigitRun(text, at, Math.Min(end, at + 5));
        if (run != 4 || text[at + 3] != '0')
        {
            return -1;
        }

        return Year(at, ref fields);
    }
}
