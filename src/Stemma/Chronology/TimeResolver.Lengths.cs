using System.Globalization;

namespace Stemma.Chronology;

/// <content>Lengths of time and what recurs.</content>
internal static partial class TimeResolver
{
    private static TimeReading Duration(in TimeFields f)
    {
        if (f.Unit is not { Length: > 0 } unit)
        {
            return TimeReading.Unresolved(TimeType.Duration);
        }

        bool clock = unit[0] == 'T';
        var name = clock ? unit[1..] : unit;
        int digits = 0;
        while (digits < name.Length && char.IsAsciiDigit(name[digits]))
        {
            digits++;
        }

        int factor =
            digits > 0 ? int.Parse(name.AsSpan(0, digits), CultureInfo.InvariantCulture) : 1;
        var amount = f.Count is { } count and >= 0
            ? (count * factor).ToString("0.####", CultureInfo.InvariantCulture)
            : "X";
        return TimeReading.Unresolved(
            TimeType.Duration,
            (clock ? "PT" : "P") + amount + name[digits..]
        );
    }

    private static string? SetOf(in TimeFields f) =>
        f.Weekday is { } weekday ? $"XXXX-WXX-{weekday}"
        : f.YearPart is { } part ? $"XXXX-{part}"
        : f.Month is { } month ? $"XXXX-{month:00}"
        : f.Unit switch
        {
            { } unit => Duration(new TimeFields { Count = 1, Unit = unit }).Value,
            _ => null,
        };
}
