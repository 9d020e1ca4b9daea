namespace Stemma.Chronology;

/// <content>One element of a pattern at a place: what its slot reads, and where that ends; -1 where it reads nothing.</content>
internal readonly ref partial struct TimeMatcher
{
    private int Read(PatternElement element, int at, ref TimeFields fields)
    {
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
                int monthEnd = Small(at, 1, 12, out int month);
                return monthEnd > 0
                    ? SetMonth(
                        month,
                        element.Slot == PatternSlot.MonthNumber2,
                        monthEnd,
                        ref fields
                    )
                    : -1;
            case PatternSlot.Day or PatternSlot.Day2:
                int dayEnd = DayOfMonth(at, out int? day);
                Keep(element.Slot, day, ref fields);
                return dayEnd;
            case PatternSlot.DaySuffixed:
                int figures = Small(at, 1, 31, out int suffixed);
                fields.Day = suffixed;
                return figures > 0 && AfterSuffix(figures) is var after && after > figures
                    ? after
                    : -1;
            case PatternSlot.DaySpelled:
                int spelledEnd = Spelled(at, 1, 31, out int spelled);
                fields.Day = spelled;
                return spelledEnd;
            case PatternSlot.Hour or PatternSlot.Hour2:
                int hourEnd = Spelled(at, 0, 24, out int hour);
                Keep(element.Slot, hour, ref fields);
                return hourEnd;
            case PatternSlot.Minute or PatternSlot.Minute2 or PatternSlot.Second:
                int minuteEnd = Spelled(at, 0, 59, out int minute);
                Keep(element.Slot, minute, ref fields);
                return minuteEnd;
            case PatternSlot.ShortYear:
                return ShortYear(at, ref fields);
            case PatternSlot.Ordinal:
                return Ordinal(at, ref fields);
            case PatternSlot.Count:
                return Count(at, ref fields);
            case PatternSlot.Nth:
                return Nth(at, ref fields);
        }

        return Word(element.Slot, at, ref fields);
    }

    private static void Keep(PatternSlot slot, int? read, ref TimeFields fields)
    {
        switch (slot)
        {
            case PatternSlot.Day:
                fields.Day = read;
                break;
            case PatternSlot.Day2:
                fields.Day2 = read;
                break;
            case PatternSlot.Hour:
                fields.Hour = read;
                break;
            case PatternSlot.Hour2:
                fields.Hour2 = read;
                break;
            case PatternSlot.Minute:
                fields.Minute = read;
                break;
            case PatternSlot.Minute2:
                fields.Minute2 = read;
                break;
            default:
                fields.Second = read;
                break;
        }
    }

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
}
