using Stemma.Reading.Pages;

namespace Stemma.Reading.Dating;

/// <summary>Dates in the values of metadata, where nothing else stands beside them.</summary>
internal static class DateText
{
    /// <summary>The clues in a metadata value.</summary>
    public static IEnumerable<DateClue> Clues(string value, PublicationBasis basis, bool isUpdate)
    {
        var text = value.Trim();
        if (IsoDate.TryParse(text, out var iso))
        {
            return [new DateClue([iso], basis, isUpdate)];
        }

        if (text.Length == 8 && DateOnly.TryParseExact(text, "yyyyMMdd", out var compact))
        {
            return [new DateClue([IsoDate.OfDay(compact)], basis, isUpdate)];
        }

        // Seconds or milliseconds since 1970, as some publishing systems print.
        if (
            text.Length is 10 or 13
            && text.All(char.IsAsciiDigit)
            && long.TryParse(text, out var ticks)
        )
        {
            var moment = DateTimeOffset.FromUnixTimeSeconds(
                text.Length == 13 ? ticks / 1000 : ticks
            );
            return
            [
                new DateClue(
                    [
                        IsoDate.OfMoment(
                            DateOnly.FromDateTime(moment.UtcDateTime),
                            TimeOnly.FromDateTime(moment.UtcDateTime),
                            TimeSpan.Zero
                        ),
                    ],
                    basis,
                    isUpdate
                ),
            ];
        }

        return text.Length > 100
            ? []
            : DateReader
                .All(text)
                .Where(date => date.Readings.Count > 0)
                .Take(1)
                .Select(date => new DateClue(date.Readings, basis, isUpdate));
    }
}
