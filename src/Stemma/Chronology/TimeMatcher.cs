using System.Globalization;
using Stemma.Language;

namespace Stemma.Chronology;

/// <summary>Tries patterns at places of a text. Every slot reads a bounded stretch, so that a text is read in linear time.</summary>
internal readonly ref partial struct TimeMatcher(string text, int end, TimeLexicon lexicon)
{
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
        if (!lexicon.OpensNumber(text[at]))
        {
            return Found(best);
        }

        if (lexicon.Counted.Count > 0 && Count(at, ref fields) > 0)
        {
            Try(lexicon.Counted, at, at, start, places, default, ref best);
        }

        if (
            lexicon.Spelled.Count > 0
            && char.IsLetter(text[at])
            && (
                OrdinalWord(at, 53, out _) > 0
                || (!Script.IsHan(text[at]) && Spelled(at, 0, 59, out _) > 0)
            )
        )
        {
            Try(lexicon.Spelled, at, at, start, places, default, ref best);
        }

        return Found(best);
    }

    private static TimeMatch? Found(in Best best) =>
        best.Pattern is { } pattern
            ? new TimeMatch(
                pattern,
                best.Span,
                PatternArguments.Applied(pattern.Argument, best.Fields)
            )
            : null;

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
