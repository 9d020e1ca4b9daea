using System.Globalization;
using Stemma.Language;

namespace Stemma.Chronology;

/// <content>Numbers, ordinals and years.</content>
internal readonly ref partial struct TimeMatcher
{
    /// <summary>A calendar year as printed in news: four figures.</summary>
    private const int FirstYear = 1000;

    private const int LastYear = 2999;

    /// <summary>Two figures below are of this century: the pivot of .NET's Gregorian calendar, TwoDigitYearMax 2049.</summary>
    private const int ShortYearPivot = 50;

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

    /// <summary>A day of the month: in figures with or without an ending, or an ordinal word ("fifteenth", "premier").</summary>
    private int DayOfMonth(int at, out int? day)
    {
        int stop = Small(at, 1, 31, out int figure);
        if (stop > 0)
        {
            day = figure;
            return AfterSuffix(stop);
        }

        day = null;
        if (at >= end || !char.IsLetter(text[at]))
        {
            return -1;
        }

        stop = OrdinalWord(at, 31, out int spelled);
        stop = spelled > 0 ? stop : -1;
        day = stop > 0 ? spelled : null;
        return stop;
    }

    /// <summary>An ordinal in words: listed ("first", "última") or spelled ("twenty-sixth"); -1 stands for the last.</summary>
    private int OrdinalWord(int at, int high, out int nth)
    {
        nth = 0;
        if (at >= end)
        {
            return -1;
        }

        if (
            Numerals.Read(text, at, Math.Min(end, at + LongestSpelled), lexicon.Numbers)
                is { IsOrdinal: true } number
            && number.Value >= 1
            && number.Value <= high
        )
        {
            nth = (int)number.Value;
            return number.Stop;
        }

        if (lexicon.TryWord("ord", _text[at..], out int length, out var value))
        {
            nth = Number(value);
            return nth <= high ? at + length : -1;
        }

        return -1;
    }

    private int Ordinal(int at, ref TimeFields fields)
    {
        int stop = OrdinalWord(at, 53, out int nth);
        if (
            stop < 0
            && Small(at, 1, 53, out nth) is var figures
            && figures > 0
            && (
                AfterSuffix(figures) is var after
                && (
                    after > figures
                    || Script.IsUnspaced(text[Math.Min(figures, end - 1)])
                    || Script.IsHangul(text[Math.Min(figures, end - 1)])
                    || text[Math.Min(figures, end - 1)] == ' '
                )
            )
        )
        {
            stop = after;
        }

        fields.Nth = nth;
        return stop;
    }

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

        if (year is < FirstYear or > LastYear)
        {
            return -1;
        }

        fields.Year = year;
        return stop;
    }

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

    private int Nth(int at, ref TimeFields fields)
    {
        if (at >= end)
        {
            return -1;
        }

        if (lexicon.TryWord("nth", _text[at..], out int length, out var value))
        {
            fields.Count = Number(value);
            return at + length;
        }

        int run = Numerals.DigitRun(text, at, Math.Min(end, at + 3));
        if (run is not (1 or 2))
        {
            return -1;
        }

        int stop = Small(at, 1, 99, out int nth);
        fields.Count = nth;
        return stop < 0 ? -1 : AfterSuffix(stop);
    }
}
