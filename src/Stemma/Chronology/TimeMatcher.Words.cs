using System.Globalization;

namespace Stemma.Chronology;

/// <content>Slots that a word of a class fills: months, weekdays, units, parts of the day.</content>
internal readonly ref partial struct TimeMatcher
{
    private int Word(PatternSlot slot, int at, ref TimeFields fields)
    {
        if (
            at >= end
            || !lexicon.TryWord(ClassOf(slot), _text[at..], out int length, out var value)
        )
        {
            return -1;
        }

        int stop = at + length;
        switch (slot)
        {
            case PatternSlot.Month or PatternSlot.Month2:
                stop = AfterAbbreviation(stop, length);
                return SetMonth(Number(value), slot == PatternSlot.Month2, stop, ref fields);
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
                fields.Count = decimal.Parse(
                    value.AsSpan(0, figures),
                    CultureInfo.InvariantCulture
                );
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
}
