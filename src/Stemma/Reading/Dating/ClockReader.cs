namespace Stemma.Reading.Dating;

/// <summary>Reads the time of day that stands beside a date: <c>11:32</c>, <c>18h42</c>, <c>9.20pm</c>, <c>09時12分</c>, <c>17시 30분</c>, <c>01:20 GMT</c>.</summary>
internal static class ClockReader
{
    /// <summary>How many tokens may stand between date and time: a comma, "at", "às", a dash, a weekday in brackets.</summary>
    private const int Gap = 4;

    /// <summary>The date with the time after it (or right before it), and the index after what was read.</summary>
    public static (WrittenDate Date, int Next) Attach(
        WrittenDate date,
        List<DateToken> tokens,
        int from,
        int next
    )
    {
        if (date.Day is null)
        {
            return (date, next);
        }

        for (var at = next; at < tokens.Count && at - next <= Gap; at++)
        {
            if (Read(tokens, at) is { } clock)
            {
                return (With(date, tokens, from, clock), clock.Next);
            }

            if (tokens[at].IsNumber)
            {
                break;
            }
        }

        // 13:47 May 14, 2024; 6:42pm, 5 Mar 2024
        for (var at = from - 1; at >= Math.Max(0, from - 6); at--)
        {
            if (Read(tokens, at) is { } clock && clock.Next <= from && from - clock.Next <= 1)
            {
                return (With(date, tokens, from, clock), next);
            }
        }

        return (date, next);
    }

    private static WrittenDate With(
        WrittenDate date,
        List<DateToken> tokens,
        int from,
        (TimeOnly Time, TimeSpan? Offset, int Start, int Next) clock
    ) =>
        date with
        {
            Time = clock.Time,
            Offset = clock.Offset,
            Span = date.Span.Hull(
                new TextSpan(tokens[clock.Start].Start, tokens[clock.Next - 1].End)
            ),
        };

    private static (TimeOnly Time, TimeSpan? Offset, int Start, int Next)? Read(
        List<DateToken> tokens,
        int at
    )
    {
        if (
            at + 2 >= tokens.Count + 0
            || tokens[at].Number is not (>= 0 and <= 24 and var hour)
            || tokens[at].Length > 2
        )
        {
            return null;
        }

        var sign = tokens[at + 1].Word;
        var east =
            sign.StartsWith('時')
            || sign.StartsWith('时')
            || sign.StartsWith('點')
            || sign.StartsWith("시", StringComparison.Ordinal);
        if (
            !(sign is ":" or "h" or "." or "：" || east)
            || tokens[at + 2].Number is not (>= 0 and <= 59 and var minute)
            || (tokens[at + 2].Length != 2 && !east)
        )
        {
            return null;
        }

        var next = at + 3;
        var second = 0;
        if (east && next < tokens.Count && tokens[next].Word[0] is '分' or '분')
        {
            next++;
        }
        else if (
            next + 1 < tokens.Count
            && tokens[next].Word == ":"
            && tokens[next + 1].Number is >= 0 and <= 59 and var s
        )
        {
            second = s;
            next += 2;
        }

        var half = Half(tokens, ref next);
        if (sign == "." && half is null)
        {
            return null;
        }

        hour = half switch
        {
            true when hour < 12 => hour + 12,
            false when hour == 12 => 0,
            _ => hour,
        };
        if (hour > 23)
        {
            return null;
        }

        var offset = Zone(tokens, ref next);
        return (new TimeOnly(hour, minute, second), offset, at, next);
    }

    /// <summary>True for the afternoon, false for the morning, null where it is not said.</summary>
    private static bool? Half(List<DateToken> tokens, ref int next)
    {
        if (next >= tokens.Count)
        {
            return null;
        }

        if (tokens[next].Word is "pm" or "am")
        {
            return tokens[next++].Word == "pm";
        }

        if (
            next + 2 < tokens.Count
            && tokens[next].Word is "p" or "a"
            && tokens[next + 1].Word == "."
            && tokens[next + 2].Word == "m"
        )
        {
            var afternoon = tokens[next].Word == "p";
            next += 3;
            return afternoon;
        }

        return null;
    }

    private static TimeSpan? Zone(List<DateToken> tokens, ref int next)
    {
        if (next >= tokens.Count)
        {
            return null;
        }

        if (tokens[next].Word is "gmt" or "utc" or "z")
        {
            next++;
            return TimeSpan.Zero;
        }

        if (
            tokens[next].Word is "+" or "-"
            && next + 1 < tokens.Count
            && tokens[next + 1].IsNumber
            && tokens[next + 1].Start == tokens[next].End
            && tokens[next].Start == tokens[next - 1].End
        )
        {
            var sign = tokens[next].Word == "-" ? -1 : 1;
            var number = tokens[next + 1];
            int hours = number.Number,
                minutes = 0;
            var end = next + 2;
            if (number.Length == 4)
            {
                (hours, minutes) = (number.Number / 100, number.Number % 100);
            }
            else if (
                end + 1 < tokens.Count
                && tokens[end].Word == ":"
                && tokens[end + 1].Number is >= 0 and <= 59 and var m
            )
            {
                minutes = m;
                end += 2;
            }

            if (hours <= 14 && minutes < 60)
            {
                next = end;
                return sign * new TimeSpan(hours, minutes, 0);
            }
        }

        return null;
    }
}
