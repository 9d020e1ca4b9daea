namespace Stemma.Chronology;

/// <summary>Puts times of day together with the day they stand beside ("15:00 GMT Saturday") or within the same sentence.</summary>
internal static class Clocks
{
    /// <summary>The parts of a day whose hours are those after noon, as TIMEX3 names them.</summary>
    private static readonly string[] Later = ["TAF", "TEV", "TNI"];

    public static List<TimePiece> Join(
        string text,
        TimeLexicon lexicon,
        List<(TimeMatch Match, TimeReading Reading)> readings
    )
    {
        var pieces = new List<TimePiece>(readings.Count);
        for (int i = 0; i < readings.Count; i++)
        {
            var piece = PieceOf(readings[i]);
            while (
                i + 1 < readings.Count
                && PieceOf(readings[i + 1]) is var next
                && lexicon.IsBind(text.AsSpan(piece.Span.End, next.Span.Start - piece.Span.End))
                && Pair(piece, next) is { } pair
            )
            {
                piece = new TimePiece(
                    piece.Span.Hull(next.Span),
                    "time",
                    IsLoose(piece.Reading) ? piece.Fields : next.Fields,
                    pair
                );
                i++;
            }

            if (IsLoose(piece.Reading) && Nearest(readings, i) is { } day)
            {
                piece = piece with
                {
                    Reading = On(day, piece.Reading.Value!),
                    IsDayInferred = true,
                };
            }

            pieces.Add(piece);
        }

        return pieces;
    }

    private static TimePiece PieceOf((TimeMatch Match, TimeReading Reading) found) =>
        new(found.Match.Span, found.Match.Pattern.Meaning, found.Match.Fields, found.Reading);

    private static bool IsLoose(TimeReading reading) =>
        reading is { Type: TimeType.Time, Value: ['T', ..] };

    private static TimeReading? Pair(TimePiece left, TimePiece right)
    {
        if (IsLoose(left.Reading) == IsLoose(right.Reading))
        {
            return IsLoose(left.Reading) ? Halved(left, right) ?? Halved(right, left) : null;
        }

        var (loose, day) = IsLoose(left.Reading) ? (left, right) : (right, left);
        if (day.Reading.When.Day is not { } known)
        {
            return null;
        }

        return day.Reading switch
        {
            { Type: TimeType.Date } => On(known, loose.Reading.Value!),
            { Type: TimeType.Time, Value: { Length: > 10 } value }
                when Halved(
                    loose,
                    day with
                    {
                        Reading = TimeReading.Unresolved(TimeType.Time, value[10..]),
                    }
                )
                    is { Value: { } clock } => On(known, clock),
            _ => null,
        };
    }

    /// <summary>"In the afternoon at 5": the part of the day tells which half a time of twelve hours is of.</summary>
    private static TimeReading? Halved(TimePiece clock, TimePiece part)
    {
        if (
            clock.Fields.Hour is not { } hour
            || clock.Reading.Value is not { Length: > 4 } value
            || part.Reading.Value is not { Length: 3 } name
            || !char.IsLetter(name[1])
        )
        {
            return null;
        }

        if (value.Split('/') is [var from, var to])
        {
            bool afternoon = Array.IndexOf(Later, name) >= 0 && hour < 12;
            int first = Number(from) + (afternoon && clock.Fields.HalfDay is null ? 12 : 0);
            int last =
                Number(to)
                + (
                    clock.Fields.HalfDay2 is null
                    && Number(to) < 12
                    && (afternoon || Number(to) + 12 == first)
                        ? 12
                        : 0
                );
            return first > 24 || last > 24
                ? null
                : TimeReading.Unresolved(
                    TimeType.Time,
                    $"T{first:00}{from[3..]}/T{last:00}{to[3..]}"
                );
        }

        bool later = Array.IndexOf(Later, name) >= 0;
        int known =
            clock.Fields.HalfDay is not null || !later || hour >= 12 ? Number(value) : hour + 12;
        return TimeReading.Unresolved(TimeType.Time, $"T{known:00}{value[3..]}");
    }

    private static int Number(string clock) =>
        int.Parse(clock.AsSpan(1, 2), System.Globalization.CultureInfo.InvariantCulture);

    private static TimeReading On(DateOnly day, string clock)
    {
        if (clock.Contains('/', StringComparison.Ordinal))
        {
            var ends = clock.Split('/');
            return new TimeReading(
                TimeType.Time,
                $"{day:yyyy-MM-dd}{ends[0]}/{day:yyyy-MM-dd}{ends[1]}",
                DateInterval.OfDay(day)
            );
        }

        if (char.IsLetter(clock[1]))
        {
            return new TimeReading(
                TimeType.Time,
                $"{day:yyyy-MM-dd}{clock}",
                DateInterval.OfDay(day)
            );
        }

        int zone = clock.AsSpan().IndexOfAny("+-Z");
        return TimeResolver.At(
            day,
            zone < 0 ? clock : clock[..zone],
            zone < 0 ? null : clock[zone..]
        );
    }

    /// <summary>The only day that the sentence names, or none.</summary>
    private static DateOnly? Nearest(List<(TimeMatch Match, TimeReading Reading)> readings, int at)
    {
        for (int distance = 1; distance <= 2; distance++)
        {
            foreach (int i in new[] { at - distance, at + distance })
            {
                if (
                    i >= 0
                    && i < readings.Count
                    && readings[i].Reading is { Type: TimeType.Date, When.Day: { } day }
                )
                {
                    return day;
                }
            }
        }

        return null;
    }
}
