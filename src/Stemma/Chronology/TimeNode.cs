using System.Globalization;

namespace Stemma.Chronology;

/// <summary>An expression as an end or a part of a compound.</summary>
/// <param name="Span">The words.</param>
/// <param name="Kind">What it can be in a compound.</param>
/// <param name="Fields">What the words say.</param>
/// <param name="From">First moment; null for a time of day without a day.</param>
/// <param name="To">End, exclusive.</param>
/// <param name="Clock">Time of day without a day.</param>
/// <param name="ClockEnd">End of a stretch of a day, exclusive.</param>
internal sealed record TimeNode(
    TextSpan Span,
    NodeKind Kind,
    TimeFields Fields,
    DateTime? From,
    DateTime? To,
    TimeSpan? Clock = null,
    TimeSpan? ClockEnd = null
)
{
    /// <summary>Made of several expressions.</summary>
    public bool IsCompound { get; init; }

    /// <summary>Only to be read as a part of something: its own reading is a way out.</summary>
    public bool IsPart { get; init; }

    /// <summary>The length of time that a count of units is, as TIMEX3 has it.</summary>
    public string? Length { get; init; }

    /// <summary>1 after, -1 before, 0 where its own words say neither.</summary>
    public int Sign { get; init; }

    /// <summary>A year was chosen that no word gives.</summary>
    public bool IsYearless { get; init; }

    /// <summary>One day.</summary>
    public bool IsDay => From is { } from && To is { } to && to - from == TimeSpan.FromDays(1);

    /// <summary>A count of units.</summary>
    public bool IsCount =>
        !IsCompound && Kind == NodeKind.Count && Fields is { Count: >= 0, Unit: not null };

    /// <summary>More than a day, and no part itself.</summary>
    public bool IsPeriod => Kind == NodeKind.Date && !IsPart && From is not null && !IsDay;

    /// <summary>A part, or a weekday or day whose week or month other words may name.</summary>
    public bool CanBePart =>
        IsPart
        || (
            Kind == NodeKind.Date
            && !IsCompound
            && Fields
                is {
                    Month: null,
                    Year: null,
                    RelativeDay: null,
                    RelativeMonth: null,
                    RelativeWeek: null,
                    RelativeYear: null,
                    Relation: null
                }
            && (Fields.Weekday is not null || Fields.Day is not null)
        );

    public static TimeNode Day(DateTime day) =>
        day.Date < DateTime.MaxValue.Date
            ? new(default, NodeKind.Date, default, day.Date, day.Date.AddDays(1))
            : new(default, NodeKind.None, default, null, null);

    public static TimeNode Period(DateTime from, DateTime to) =>
        new(default, NodeKind.Date, default, from, to);

    public static TimeNode Moment(DateTime at) => new(default, NodeKind.Moment, default, at, null);

    public static TimeNode Between(DateTime from, DateTime to, bool clock) =>
        new(default, clock ? NodeKind.MomentStretch : NodeKind.DayStretch, default, from, to);

    public static TimeNode Clocks(TimeSpan from, TimeSpan to) =>
        new(default, NodeKind.Clocks, default, null, null, from, to);

    public static TimeNode Of(TimePiece piece, in TimeContext context)
    {
        var node = new TimeNode(piece.Span, NodeKind.None, piece.Fields, null, null)
        {
            IsPart = piece.Meaning is "part" or "weekno",
            Sign = piece.Meaning switch
            {
                "ago" or "earlier" => -1,
                "ahead" or "later" => 1,
                _ => 0,
            },
            IsYearless = piece.IsYearless,
        };
        if (
            piece.Meaning is "ago" or "ahead" or "earlier" or "later"
            || (piece.Reading.Type == TimeType.Duration && piece.Fields.Unit is not null)
        )
        {
            return node with { Kind = NodeKind.Count, Length = piece.Reading.Value };
        }

        if (piece.Meaning == "present")
        {
            return context.Start is { } now
                ? node with
                {
                    Kind = NodeKind.Date,
                    From = now,
                    To = now.Date < DateTime.MaxValue.Date ? now.Date.AddDays(1) : now,
                }
                : node;
        }

        return piece.Reading.Type switch
        {
            TimeType.Date when node.IsPart => node with { Kind = NodeKind.Date },
            TimeType.Date when piece.Reading is { Stretch: { } stretch } => node with
            {
                Kind = NodeKind.Date,
                From = stretch.From,
                To = stretch.To ?? Next(stretch.From),
            },
            TimeType.Date
                when piece.Reading
                    is { Value: not null, When: { Earliest: { } first, Latest: { } last } } =>
                node with
                {
                    Kind = NodeKind.Date,
                    From = first.ToDateTime(TimeOnly.MinValue),
                    To = Next(last.ToDateTime(TimeOnly.MinValue)),
                },
            TimeType.Time => Time(piece, node),
            _ => node,
        };
    }

    /// <summary>As ISO 8601; null where there is nothing to print.</summary>
    public string? Print()
    {
        const string Moments = "yyyy-MM-dd'T'HH:mm:ss";
        const string Days = "yyyy-MM-dd";
        var culture = CultureInfo.InvariantCulture;
        return Kind switch
        {
            NodeKind.Date when IsDay => From!.Value.ToString(Days, culture),
            NodeKind.Date or NodeKind.DayStretch when From is { } a && To is { } b =>
                $"{a.ToString(Days, culture)}/{b.ToString(Days, culture)}",
            NodeKind.Moment when From is { } at => at.ToString(Moments, culture),
            NodeKind.MomentStretch when From is { } a && To is { } b =>
                $"{a.ToString(Moments, culture)}/{b.ToString(Moments, culture)}",
            NodeKind.Count => Length,
            NodeKind.Clocks => $"T{Clock:hh\\:mm\\:ss}/T{ClockEnd:hh\\:mm\\:ss}",
            _ => null,
        };
    }

    private static DateTime Next(DateTime day) =>
        day.Date < DateTime.MaxValue.Date ? day.AddDays(1) : day;

    private static TimeNode Time(TimePiece piece, TimeNode node)
    {
        if (piece.Reading.Value is not { } value)
        {
            return node;
        }

        if (value.Contains('/', StringComparison.Ordinal))
        {
            var ends = value.Split('/');
            var at = piece.IsDayInferred ? 10 : 0;
            return Parsed(ends[0][at..]) is { } first && Parsed(ends[1][at..]) is { } last
                ? node with
                {
                    Kind = NodeKind.Clocks,
                    Clock = first,
                    ClockEnd = last,
                }
                : node;
        }

        if (piece.IsDayInferred)
        {
            value = value[10..];
        }

        if (Parsed(value) is { } clock)
        {
            return node with { Kind = NodeKind.Clock, Clock = clock };
        }

        if (value.Length == 13 && char.IsLetter(value[11]) && piece.Reading.When.Day is { } partly)
        {
            // A part of a day: the day that a time of day beside it is of.
            return Day(partly.ToDateTime(TimeOnly.MinValue)) with
            {
                Span = node.Span,
                Fields = node.Fields,
            };
        }

        return
            value.Length >= 16
            && DateTime.TryParseExact(
                value.Length >= 19 && value[16] == ':' ? value[..19] : value[..16] + ":00",
                "yyyy-MM-dd'T'HH:mm:ss",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var moment
            )
            ? node with
            {
                Kind = NodeKind.Moment,
                From = moment,
            }
            : node;
    }

    private static TimeSpan? Parsed(string clock) =>
        clock is ['T', _, _, ':', _, _, ..]
        && TimeSpan.TryParseExact(
            clock.Length >= 9 && clock[6] == ':' ? clock[1..9] : clock[1..6] + ":00",
            "hh\\:mm\\:ss",
            CultureInfo.InvariantCulture,
            out var time
        )
            ? time
            : null;
}

/// <summary>What an expression can be in a compound.</summary>
internal enum NodeKind
{
    None,
    Date,
    Moment,
    Clock,
    Clocks,
    Count,
    DayStretch,
    MomentStretch,
}
