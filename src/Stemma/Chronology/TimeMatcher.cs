using System.Globalization;
using Stemma.Language;

namespace Stemma.Chronology;

/// <summary>Tries patterns at places of a text. Every slot reads a bounded stretch, so that a text is read in linear time.</summary>
internal readonly ref struct TimeMatcher(string text, int end, TimeLexicon lexicon)
{
    /// <summary>A calendar year as printed in news: four figures.</summary>
    private const int FirstYear = 1000;

    private const int LastYear = 2999;

    /// <summary>Two figures below are of this century: the pivot of .NET's Gregorian calendar, TwoDigitYearMax 2049.</summary>
    private const int ShortYearPivot = 50;

    /// <summary>No spelled number of two places is longer, in UTF-16 code units.</summary>
    private const int LongestSpelled = 24;

    /// <summary>More elements than any row has; a longer one is refused where patterns are read.</summary>
    public const int DeepestPattern = 32;

    private readonly ReadOnlySpan<char> _text = text.AsSpan(0, end);

    /// <summary>The longest match at a place (<paramref name="last"/>: end of the match before), the earlier row where two are as long; null where there is none.</summary>
    public TimeMatch? Match(int at, int start, int last)
    {
        var best = new Best(null, default, default, 0) { Dash = last };
        Span<int> places = stackalloc int[DeepestPattern];
        var fields = default(TimeFields);
        Try(
            lexicon.Beginning(char.ToLowerInvariant(text[at])),
            at,
            at,
            start,
            places,
            fields,
            ref best
        );
        if (lexicon.Counted.Count > 0 && Count(at, ref fields) > 0)
        {
            Try(lexicon.Counted, at, at, start, places, default, ref best);
        }

        return best.Pattern is { } pattern ? new TimeMatch(
                pattern,
                best.Span,
                PatternArguments.Applied(pattern.Argument, best.Fields)
            ) : null;
    }

    private void Try(
        IReadOnlyList<PatternNode> nodes,
        int begin,
        int at,
        int start,
        Span<int> places,
        in TimeFields before,
        ref Best best
    )
    {
        for (int i = 0; i < nodes.Count; i++)
        {
            var node = nodes[i];
            var fields = before;
            int next = Read(node.Element, at, ref fields);
            if (next < 0)
            {
                continue;
            }

            places[node.Depth] = at;
            for (int k = 0; k < node.Ends.Count; k++)
            {
                Offer(node.Ends[k], begin, next, start, places, fields, ref best);
            }

            if (node.Next.Count > 0)
            {
                Try(node.Next, begin, next, start, places, fields, ref best);
            }
        }
    }

    private void Offer(
        TimePattern pattern,
        int begin,
        int end,
        int start,
        ReadOnlySpan<int> places,
        in TimeFields fields,
        ref Best best
    )
    {
        int reach = end - begin;
        int to = pattern.Last < pattern.Elements.Length ? places[pattern.Last] : end;
        var span = new TextSpan(places[pattern.First], to);
        if (
            (reach > best.Reach || (reach == best.Reach && pattern.Order < best.Pattern!.Order))
            && !span.IsEmpty
            && EndsWord(end)
            && IsWhole(span, start, best.Dash)
        )
        {
            best = new Best(pattern, span, fields, reach) { Dash = best.Dash };
        }
    }

    private readonly record struct Best(
        TimePattern? Pattern,
        TextSpan Span,
        TimeFields Fields,
        int Reach
    )
    {
        /// <summary>End of the expression before: a dash there joins two expressions.</summary>
        public int Dash { get; init; }
    }

    private bool IsWhole(TextSpan span, int start, int dash)
    {
        char first = text[span.Start];
        if (span.Start == start)
        {
            return true;
        }

        char before = text[span.Start - 1];
        if (char.IsDigit(first))
        {
            return !char.IsDigit(before)
                && !(
                    char.IsLetter(before) && !Script.IsUnspaced(before) && !Script.IsHangul(before)
                )
                && !(
                    before is '.' or ',' or ':' or '/' or '-'
                    && !(before == '-' && span.Start - 1 == dash)
                    && span.Start - 2 >= start
                    && char.IsLetterOrDigit(text[span.Start - 2])
                );
        }

        return !char.IsLetterOrDigit(before)
            || Script.IsUnspaced(first)
            || (Script.IsUnspaced(before) && !Script.IsHangul(first));
    }

    private bool EndsWord(int at)
    {
        if (at >= end)
        {
            return true;
        }

        char last = text[at - 1];
        if (char.IsDigit(last))
        {
            return !char.IsLetterOrDigit(text[at])
                    && !(
                        text[at] is '.' or ',' or ':' or '/'
                        && at + 1 < end
                        && char.IsDigit(text[at + 1])
                    )
                || Script.IsHangul(text[at])
                || Script.IsUnspaced(text[at]);
        }

        return !char.IsLetter(last)
            || !char.IsLetterOrDigit(text[at])
            || Script.IsUnspaced(last)
            || Script.IsHangul(last);
    }

    private int Read(PatternElement element, int at, ref TimeFields fields)
    {
        string value;
        int length;
        switch (element.Slot)
        {
            case PatternSlot.Literal:
                return Literal(element.Text, at);
            case PatternSlot.Space:
                return Spaces(at) is > 0 and var spaces ? at + spaces : -1;
            case PatternSlot.MaySpace:
                return at + Spaces(at);
            case PatternSlot.Dash:
                return Dash(at);
            case PatternSlot.Year:
                return Year(at, ref fields);
            case PatternSlot.BareYear:
                return IsBareYear(at) ? Year(at, ref fields) : -1;
            case PatternSlot.Decade:
                return Decade(at, ref fields);
            case PatternSlot.MonthNumber or PatternSlot.MonthNumber2:
                return Small(at, 1, 12, out int month) is var monthEnd && monthEnd > 0
                    ? SetMonth(
                        month,
                        element.Slot == PatternSlot.MonthNumber2,
                        monthEnd,
                        ref fields
                    )
                    : -1;
            case PatternSlot.Day:
                int dayEnd = DayOfMonth(at, out int? day);
                fields.Day = day;
                return dayEnd;
            case PatternSlot.DaySuffixed:
                int figures = Small(at, 1, 31, out int suffixed);
                fields.Day = suffixed;
                return figures > 0 && AfterSuffix(figures) is var after && after > figures
                    ? after
                    : -1;
            case PatternSlot.Day2:
                int day2End = DayOfMonth(at, out int? day2);
                fields.Day2 = day2;
                return day2End;
            case PatternSlot.Hour:
                int hourEnd = Spelled(at, 0, 24, out int hour);
                fields.Hour = hour;
                return hourEnd;
            case PatternSlot.Hour2:
                int hour2End = Spelled(at, 0, 24, out int hour2);
                fields.Hour2 = hour2;
                return hour2End;
            case PatternSlot.Minute:
                int minuteEnd = Spelled(at, 0, 59, out int minute);
                fields.Minute = minute;
                return minuteEnd;
            case PatternSlot.Minute2:
                int minute2End = Spelled(at, 0, 59, out int minute2);
                fields.Minute2 = minute2;
                return minute2End;
            case PatternSlot.Second:
                int secondEnd = Spelled(at, 0, 59, out int second);
                fields.Second = second;
                return secondEnd;
            case PatternSlot.ShortYear:
                return ShortYear(at, ref fields);
            case PatternSlot.Ordinal:
                return Ordinal(at, ref fields);
            case PatternSlot.Count:
                return Count(at, ref fields);
            case PatternSlot.Nth:
                return Nth(at, ref fields);
        }

        var name = ClassOf(element.Slot);
        if (at >= end || !lexicon.TryWord(name, _text[at..], out length, out value))
        {
            return -1;
        }

        int stop = at + length;
        switch (element.Slot)
        {
            case PatternSlot.Month or PatternSlot.Month2:
                stop = AfterAbbreviation(stop, length);
                return SetMonth(
                    Number(value),
                    element.Slot == PatternSlot.Month2,
                    stop,
                    ref fields
                );
            case PatternSlot.Weekday:
                stop = AfterAbbreviation(stop, length);
                fields.Weekday = Number(value);
                break;
            case PatternSlot.RelativeYear:
                fields.RelativeYear = Number(value);
                break;
            case PatternSlot.RelativeMonth:
                fields.RelativeMonth = Number(value);
                break;
            case PatternSlot.RelativeWeek:
                fields.RelativeWeek = Number(value);
                break;
            case PatternSlot.RelativeDay:
                fields.RelativeDay = Number(value);
                break;
            case PatternSlot.Relation:
                fields.Relation = Number(value);
                break;
            case PatternSlot.Era:
                fields.Era = Number(value);
                break;
            case PatternSlot.Unit:
                fields.Unit = value;
                break;
            case PatternSlot.YearPart:
                fields.YearPart = value;
                break;
            case PatternSlot.DayPart:
                fields.DayPart = value;
                break;
            case PatternSlot.HalfDay:
                fields.HalfDay = Number(value);
                break;
            case PatternSlot.HalfDay2:
                fields.HalfDay2 = Number(value);
                break;
            case PatternSlot.Holiday:
                fields.Holiday = value;
                break;
            case PatternSlot.Stretch:
                int figures = value.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
                fields.Count = decimal.Parse(value.AsSpan(0, figures), CultureInfo.InvariantCulture);
                fields.Unit = value[figures..];
                break;
            case PatternSlot.Modifier:
                fields.Modifier = value;
                break;
            case PatternSlot.Zone:
                fields.Zone = value;
                break;
        }

        return stop;
    }

    private static string ClassOf(PatternSlot slot) =>
        slot switch
        {
            PatternSlot.Month or PatternSlot.Month2 => "month",
            PatternSlot.Weekday => "weekday",
            PatternSlot.RelativeYear => "relyear",
            PatternSlot.RelativeMonth => "relmonth",
            PatternSlot.RelativeWeek => "relweek",
            PatternSlot.RelativeDay => "relday",
            PatternSlot.Relation => "rel",
            PatternSlot.Era => "era",
            PatternSlot.Unit => "unit",
            PatternSlot.YearPart => "yearpart",
            PatternSlot.DayPart => "part",
            PatternSlot.HalfDay or PatternSlot.HalfDay2 => "ampm",
            PatternSlot.Holiday => "holiday",
            PatternSlot.Stretch => "span",
            PatternSlot.Zone => "zone",
            _ => "mod",
        };

    private static int Number(string value) => int.Parse(value, CultureInfo.InvariantCulture);

    private static int SetMonth(int month, bool second, int stop, ref TimeFields fields)
    {
        if (second)
        {
            fields.Month2 = month;
        }
        else
        {
            fields.Month = month;
        }

        return stop;
    }

    private int Literal(string literal, int at)
    {
        if (end - at < literal.Length)
        {
            return -1;
        }

        for (int i = 0; i < literal.Length; i++)
        {
            char c = char.ToLowerInvariant(text[at + i]);
            if (c != literal[i] && !(c is '\u2019' or '\u2018' && literal[i] == '\''))
            {
                return -1;
            }
        }

        return at + literal.Length;
    }

    /// <summary>Up to three blanks, one of them a line break at most.</summary>
    private int Spaces(int at)
    {
        int count = 0;
        while (
            count < 3
            && at + count < end
            && text[at + count] is ' ' or '\u00A0' or '\u202F' or '\u3000' or '\n' or '\t'
        )
        {
            count++;
        }

        return count;
    }

    private int Dash(int at)
    {
        int here = at + Spaces(at);
        return
            here < end
            && text[here]
                is '-'
                    or '\u2010'
                    or '\u2011'
                    or '\u2013'
                    or '\u2014'
                    or '~'
                    or '\uFF5E'
                    or '\u301C'
                    or '\uFF0D'
                    or '\u2212'
                    or '\u223C'
            ? here + 1 + Spaces(here + 1)
            : -1;
    }

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
            && (AfterSuffix(figures) is var after && (after > figures || Script.IsUnspaced(text[Math.Min(figures, end - 1)]) || Script.IsHangul(text[Math.Min(figures, end - 1)]) || text[Math.Min(figures, end - 1)] == ' '))
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

    /// <summary>The stop of "Jan." before a figure or a small letter; elsewhere it may end a sentence.</summary>
    private int AfterAbbreviation(int at, int length) =>
        length <= 5
        && at + 2 < end
        && text[at] == '.'
        && text[at + 1] is ' ' or '\u00A0'
        && (char.IsDigit(text[at + 2]) || char.IsLower(text[at + 2]))
            ? at + 1
            : at;

    private int AfterSuffix(int at) =>
        at < end && lexicon.TryWord("daysuffix", _text[at..], out int length, out _)
            ? at + length
            : at;

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
