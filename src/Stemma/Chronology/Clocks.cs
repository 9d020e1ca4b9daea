using System.Collections.Immutable;

namespace Stemma.Chronology;

/// <summary>Puts times of day together with the day they stand beside ("15:00 GMT Saturday") or within the same sentence.</summary>
internal static class Clocks
{
    public static void Join(
        string text,
        TimeLexicon lexicon,
        List<(TimeMatch Match, TimeReading Reading)> readings,
        ImmutableArray<TimeExpression>.Builder times
    )
    {
        for (int i = 0; i < readings.Count; i++)
        {
            var (match, reading) = readings[i];
            var span = match.Span;
            if (i + 1 < readings.Count && Pair(readings[i], readings[i + 1]) is { } pair)
            {
                var next = readings[i + 1].Match.Span;
                if (lexicon.IsBind(text.AsSpan(span.End, next.Start - span.End)))
                {
                    times.Add(
                        new TimeExpression(span.Hull(next), pair.Type, pair.Value, pair.When)
                    );
                    i++;
                    continue;
                }
            }

            if (IsLoose(reading) && Nearest(readings, i) is { } day)
            {
                reading = On(day, reading.Value!);
            }

            times.Add(new TimeExpression(span, reading.Type, reading.Value, reading.When));
        }
    }

    private static bool IsLoose(TimeReading reading) =>
        reading is { Type: TimeType.Time, Value: ['T', ..] };

    private static TimeReading? Pair(
        (TimeMatch Match, TimeReading Reading) left,
        (TimeMatch Match, TimeReading Reading) right
    ) =>
        IsLoose(left.Reading) && right.Reading is { Type: TimeType.Date, When.Day: { } after }
            ? On(after, left.Reading.Value!)
        : IsLoose(right.Reading) && left.Reading is { Type: TimeType.Date, When.Day: { } before }
            ? On(before, right.Reading.Value!)
        : null;

    private static TimeReading On(DateOnly day, string clock) =>
        TimeResolver.At(day, clock[..6], clock.Length > 6 ? clock[6..] : null);

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
