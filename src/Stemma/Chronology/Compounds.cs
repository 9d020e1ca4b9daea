using System.Collections.Immutable;

namespace Stemma.Chronology;

/// <summary>
/// Reads what neighbouring expressions mean together, by the words between them: a part of something named ("the first Monday of next
/// month"), counting from a day ("two days after Easter"), a time of day on a day, a stretch from one to another.
/// </summary>
internal static class Compounds
{
    public static void Find(
        string text,
        TextSpan sentence,
        TimeLexicon lexicon,
        List<TimePiece> pieces,
        in TimeContext context,
        ImmutableArray<TimeCompound>.Builder found
    )
    {
        if (pieces.Count < 2)
        {
            return;
        }

        var nodes = new List<TimeNode>(pieces.Count);
        foreach (var piece in pieces)
        {
            nodes.Add(TimeNode.Of(piece, context));
        }

        var words = new LinkWords(text, sentence, lexicon);
        Merge(nodes, words, Sum);
        Merge(nodes, words, PartOf);
        Merge(nodes, words, CountedFrom);
        Merge(nodes, words, Clock);
        Merge(nodes, words, Lasting);
        Merge(nodes, words, ClockStretch);
        Merge(nodes, words, DayAndStretch);
        var today = context.Start;
        Merge(nodes, words, (left, right, between) => Stretch(left, right, between, today));
        foreach (var node in nodes)
        {
            if (node.IsCompound && node.Print() is { } value)
            {
                found.Add(new TimeCompound(node.Span, value));
            }
        }
    }

    private static void Merge(
        List<TimeNode> nodes,
        in LinkWords words,
        Func<TimeNode, TimeNode, LinkWords, TimeNode?> rule
    )
    {
        int kept = 0;
        for (int i = 1; i < nodes.Count; i++)
        {
            var next = nodes[i];
            while (kept >= 0 && rule(nodes[kept], next, words) is { } merged)
            {
                next = merged with { Span = nodes[kept].Span.Hull(next.Span), IsCompound = true };
                kept--;
            }

            nodes[++kept] = next;
        }

        nodes.RemoveRange(kept + 1, nodes.Count - kept - 1);
    }

    /// <summary>"Two hours and thirty minutes", "1年3个月": counts of ever smaller units are one length of time.</summary>
    private static TimeNode? Sum(TimeNode left, TimeNode right, LinkWords words)
    {
        const string Order = "Y M W D TH TM TS";
        return
            left is { Kind: NodeKind.Count, Sign: 0, Length: { } first }
            && right is { Kind: NodeKind.Count, Sign: 0, Length: { } more }
            && right.Fields.Unit is { } unit
            && Order.IndexOf(unit, StringComparison.Ordinal)
                > Order.IndexOf(left.Fields.Unit ?? string.Empty, StringComparison.Ordinal)
            && left.Fields.Unit != "TS"
            && (words.IsBlank(left, right) || words.Are("linkplus", left, right))
            ? right with
            {
                Length =
                    first.Contains('T', StringComparison.Ordinal) && more[1] == 'T'
                        ? first + more[2..]
                        : first + more[1..],
            }
            : null;
    }

    /// <summary>"The last week of January", "Tuesday of next week", "2021年的第一周": the part inside the period.</summary>
    private static TimeNode? PartOf(TimeNode left, TimeNode right, LinkWords words)
    {
        if (!words.Are("linkof", left, right) && !words.IsBlank(left, right))
        {
            return null;
        }

        return left.CanBePart
            && (right.IsPeriod || (left.IsPart && right is { IsDay: true, IsPart: false }))
                ? PeriodParts.Of(left, right)
            : right.CanBePart
            && (left.IsPeriod || (right.IsPart && left is { IsDay: true, IsPart: false }))
                ? PeriodParts.Of(right, left)
            : null;
    }

    /// <summary>"Two days after Easter", "three weeks from tomorrow", "今日から2週間後".</summary>
    private static TimeNode? CountedFrom(TimeNode left, TimeNode right, LinkWords words)
    {
        if (left.IsCount && right is { Kind: NodeKind.Date, From: { } from })
        {
            if (words.Are("linkstart", left, right) && left.Fields.Unit is not ['T', ..])
            {
                return
                    TimeStretch.Moved(from, left.Fields.Count!.Value, left.Fields.Unit) is { } stop
                    ? TimeNode.Between(from, stop, clock: false)
                    : null;
            }

            int sign =
                words.Are("linkafter", left, right) ? 1
                : words.Are("linkbefore", left, right) ? -1
                : left.Sign != 0 && words.IsBlank(left, right) ? left.Sign
                : 0;
            return sign == 0 ? null : Moved(from, sign, left);
        }

        return
            right is { IsCount: true, Sign: not 0 }
            && left is { Kind: NodeKind.Date, From: { } start }
            && words.Are("linkfrom", left, right)
            ? Moved(start, right.Sign, right)
            : null;
    }

    private static TimeNode? Moved(DateTime from, int sign, TimeNode count) =>
        TimeStretch.Moved(from, sign * count.Fields.Count!.Value, count.Fields.Unit) is { } to
            ? count.Fields.Unit is ['T', ..]
                ? TimeNode.Moment(to)
                : TimeNode.Day(to)
            : null;

    /// <summary>A time of day on the day that other words made.</summary>
    private static TimeNode? Clock(TimeNode left, TimeNode right, LinkWords words)
    {
        if (!words.Binds(left, right))
        {
            return null;
        }

        return left is { Kind: NodeKind.Date, IsDay: true, From: { } day }
            && right.Clock is { } clock
                ? TimeNode.Moment(day.Date + clock)
            : right is { Kind: NodeKind.Date, IsDay: true, From: { } other }
            && left.Clock is { } before
                ? TimeNode.Moment(other.Date + before)
            : null;
    }

    /// <summary>"From 2 p.m. for two hours".</summary>
    private static TimeNode? Lasting(TimeNode left, TimeNode right, LinkWords words)
    {
        if (left is { IsCount: true, Sign: 0 } && words.Are("linkfrom", left, right))
        {
            (left, right) = (right, left);
        }
        else if (!right.IsCount || right.Sign != 0 || !words.Are("linkfor", left, right))
        {
            return null;
        }

        var (count, unit) = (right.Fields.Count!.Value, right.Fields.Unit);
        return left switch
        {
            { Kind: NodeKind.Moment, From: { } from } => TimeStretch.Moved(from, count, unit)
                is { } to
                ? TimeNode.Between(from, to, clock: true)
                : null,
            { Clock: { } clock, Kind: NodeKind.Clock } when unit is ['T', ..] => TimeStretch.Moved(
                DateTime.MinValue + clock,
                count,
                unit
            )
                is { } end
            && end.Date == DateTime.MinValue
                ? TimeNode.Clocks(clock, end.TimeOfDay)
                : null,
            _ => null,
        };
    }

    private static TimeNode? ClockStretch(TimeNode left, TimeNode right, LinkWords words) =>
        left.Clock is { } from && right.Clock is { } to && words.Spans(left, right)
            ? TimeNode.Clocks(Halved(from, to, left, right), Later(from, to, left, right))
            : null;

    /// <summary>"2:30 to 3 p.m.": the first has the half of the day that the second names, where it then comes before it.</summary>
    private static TimeSpan Halved(TimeSpan from, TimeSpan to, TimeNode left, TimeNode right)
    {
        var noon = TimeSpan.FromHours(12);
        return left.Fields.HalfDay is null && right.Fields.HalfDay is 12 && from + noon < to
            ? from + noon
            : from;
    }

    /// <summary>"3 p.m. to 5": the second is after noon as the first is.</summary>
    private static TimeSpan Later(TimeSpan from, TimeSpan to, TimeNode left, TimeNode right)
    {
        var noon = TimeSpan.FromHours(12);
        return
            right.Fields.HalfDay is null
            && (left.Fields.HalfDay is 12 || to <= from)
            && to < noon
            && to + noon > from
            ? to + noon
            : to;
    }

    private static TimeNode? DayAndStretch(TimeNode left, TimeNode right, LinkWords words)
    {
        var (day, clocks) =
            right.Kind == NodeKind.Clocks ? (left, right)
            : left.Kind == NodeKind.Clocks ? (right, left)
            : (left, left);
        return
            clocks.Kind == NodeKind.Clocks
            && day is { IsDay: true, Kind: NodeKind.Date, From: { } date }
            && (
                words.Binds(left, right)
                || words.Are("linkfor", left, right)
                || words.Opens(right, left)
            )
            ? TimeNode.Between(
                date.Date + clocks.Clock!.Value,
                date.Date + clocks.ClockEnd!.Value,
                clock: true
            )
            : null;
    }

    private static TimeNode? Stretch(
        TimeNode left,
        TimeNode right,
        LinkWords words,
        DateTime? today
    )
    {
        if (!words.Spans(left, right))
        {
            return null;
        }

        if (left is { Kind: NodeKind.Moment, From: { } moment })
        {
            var end =
                right is { Kind: NodeKind.Moment, From: { } other } ? other
                : right.Clock is { } clock ? moment.Date + clock
                : (DateTime?)null;
            if (end is not { } to)
            {
                return null;
            }

            if (moment.Date == to.Date)
            {
                var (a, b) = (moment.TimeOfDay, to.TimeOfDay);
                (moment, to) = (
                    moment.Date + Halved(a, b, left, right),
                    to.Date + Later(a, b, left, right)
                );
            }

            return TimeNode.Between(moment, to, clock: true);
        }

        if (left.Clock is { } first && right is { Kind: NodeKind.Moment, From: { } last })
        {
            return TimeNode.Between(
                last.Date + Halved(first, last.TimeOfDay, left, right),
                last,
                clock: true
            );
        }

        return
            left is { Kind: NodeKind.Date, From: not null }
            && right is { Kind: NodeKind.Date, From: not null }
            ? Years.Between(left, right, today)
            : null;
    }

    /// <summary>The years of a stretch's ends where the words leave one of them open.</summary>
    private static class Years
    {
        public static TimeNode? Between(TimeNode left, TimeNode right, DateTime? today)
        {
            var from = Edge(left);
            var to = Edge(right);
            if (left.IsYearless && right.IsYearless)
            {
                to = Plus(to, from.Year - to.Year);
                to = to < from ? Plus(to, 1) : to;
                if (today < from && Plus(from, -1) <= today && today < Plus(to, -1))
                {
                    (from, to) = (Plus(from, -1), Plus(to, -1));
                }
            }
            else if (right.IsYearless)
            {
                to = Plus(to, from.Year - to.Year);
                to = to < from ? Plus(to, 1) : to;
            }
            else if (left.IsYearless)
            {
                from = Plus(from, to.Year - from.Year);
                from = from > to ? Plus(from, -1) : from;
            }
            else if (
                to < from
                && left.Fields.Month is not null
                && left.Fields.Year == right.Fields.Year
            )
            {
                from = Plus(from, -1);
            }
            else if (
                to < from
                && to.Year < 9999
                && right.Fields is { Weekday: not null, Month: null, Day: null }
            )
            {
                to = to.AddDays(7);
            }

            return to < from ? null : TimeNode.Between(from, to, clock: false);
        }

        /// <summary>"The end of 2008" is where the year ends, "the middle of March" the middle of its days; else where the period begins.</summary>
        private static DateTime Edge(TimeNode node) =>
            node is { IsPeriod: true, From: { } from, To: { } to }
                ? node.Fields.Modifier switch
                {
                    "END" => to,
                    "MID" => from.AddDays(Math.Floor((to - from).TotalDays / 2)),
                    _ => from,
                }
                : node.From!.Value;

        private static DateTime Plus(DateTime date, int years) =>
            date.Year + years is > 0 and < 9999 ? date.AddYears(years) : date;
    }
}
