using Stemma.Language;

namespace Stemma.Chronology;

/// <content>Places in an order: days of a month, "second", "last", "20th".</content>
internal readonly ref partial struct TimeMatcher
{
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
