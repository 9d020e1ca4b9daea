using System.Globalization;
using Stemma.Reading.Dating;

namespace Stemma.Reading.Inputs.Feeds;

/// <summary>Dates as feeds, mails and data files write them: RFC 3339, RFC 822 and 5322, compact digits, seconds since 1970.</summary>
internal static class FeedDate
{
    /// <summary>Zones by name, RFC 5322, section 4.3: the only ones with a meaning everywhere.</summary>
    private static readonly Dictionary<string, int> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["GMT"] = 0,
        ["UT"] = 0,
        ["UTC"] = 0,
        ["Z"] = 0,
        ["EST"] = -5,
        ["EDT"] = -4,
        ["CST"] = -6,
        ["CDT"] = -5,
        ["MST"] = -7,
        ["MDT"] = -6,
        ["PST"] = -8,
        ["PDT"] = -7,
    };

    private static readonly string[] Months =
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
    ];

    /// <summary>The date a text gives and nothing else; null where it gives none, or more than one reading.</summary>
    public static IsoDate? Parse(string text)
    {
        const int Longest = 100;
        var trimmed = text.Trim();
        if (trimmed.Length > Longest)
        {
            return null;
        }

        if (IsoDate.TryParse(trimmed, out var iso) || Compact(trimmed, out iso))
        {
            return iso;
        }

        if (Mail(trimmed) is { } date)
        {
            return date;
        }

        return DateReader.All(trimmed) is [var written, ..] && written.Readings.Count == 1
            ? written.Readings[0]
            : null;
    }

    /// <summary>Seconds or milliseconds since 1970 within the years of the web.</summary>
    public static IsoDate? OfEpoch(long number)
    {
        const long FirstYear = 662688000; // 1991-01-01
        const long LastYear = 4102444800; // 2100-01-01
        var seconds = number is >= FirstYear * 1000 and < LastYear * 1000 ? number / 1000 : number;
        if (seconds is < FirstYear or >= LastYear)
        {
            return null;
        }

        var moment = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return IsoDate.OfMoment(
            DateOnly.FromDateTime(moment.UtcDateTime),
            TimeOnly.FromDateTime(moment.UtcDateTime),
            TimeSpan.Zero
        );
    }

    /// <summary>A moment with its zone.</summary>
    public static IsoDate OfMoment(DateTimeOffset moment) =>
        IsoDate.OfMoment(
            DateOnly.FromDateTime(moment.DateTime),
            TimeOnly.FromDateTime(moment.DateTime),
            moment.Offset
        );

    /// <summary><c>20240305</c>, <c>20240305T101500Z</c>, <c>20240305101500</c>.</summary>
    private static bool Compact(string text, out IsoDate date)
    {
        date = default;
        var digits = string.Concat(text.Where(c => c is not ('T' or 'Z')));
        if (digits.Length is not (8 or 14) || digits.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        var written =
            $"{digits[..4]}-{digits[4..6]}-{digits[6..8]}"
            + (
                digits.Length == 8
                    ? string.Empty
                    : $"T{digits[8..10]}:{digits[10..12]}:{digits[12..]}{(text[^1] == 'Z' ? "Z" : string.Empty)}"
            );
        return IsoDate.TryParse(written, out date);
    }

    private static IsoDate? Mail(string text)
    {
        var words = text.Split([' ', ',', '\t', '-'], StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(
            words,
            word => word.Length >= 3 && Array.IndexOf(Months, word[..3].ToLowerInvariant()) >= 0
        );
        if (
            at < 1
            || at + 1 >= words.Length
            || !int.TryParse(
                words[at - 1],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var day
            )
            || !int.TryParse(
                words[at + 1],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var year
            )
        )
        {
            return null;
        }

        // RFC 5322, section 4.3: two digits below 50 are of this century.
        year +=
            year < 50 ? 2000
            : year < 1000 ? 1900
            : 0;
        var month = Array.IndexOf(Months, words[at][..3].ToLowerInvariant()) + 1;
        if (year is < 1 or > 9999 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        var date = new DateOnly(year, month, day);
        return
            at + 2 < words.Length
            && TimeOnly.TryParseExact(
                words[at + 2],
                ["HH:mm:ss", "HH:mm", "H:mm:ss", "H:mm"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var time
            )
            ? IsoDate.OfMoment(
                date,
                time,
                Zone(
                    text[
                        (
                            text.IndexOf(words[at + 2], StringComparison.Ordinal)
                            + words[at + 2].Length
                        )..
                    ]
                        .Trim()
                )
            )
            : IsoDate.OfDay(date);
    }

    private static TimeSpan? Zone(string text)
    {
        var zone = text.Split(' ', '(')[0];
        if (Zones.TryGetValue(zone, out var hours))
        {
            return TimeSpan.FromHours(hours);
        }

        var digits = zone.Replace(":", string.Empty, StringComparison.Ordinal);
        return
            digits.Length == 5
            && digits[0] is '+' or '-'
            && int.TryParse(
                digits.AsSpan(1),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number
            )
            && number is >= 0 and <= 1400
            && number % 100 < 60
            ? new TimeSpan(number / 100, number % 100, 0) * (digits[0] == '-' ? -1 : 1)
            : null;
    }
}
