using System.Collections.Frozen;
using System.Globalization;

namespace Stemma.Reading.Dating;

/// <summary>Reads dates of Iran's calendar with the month's name: <c>۲ تیر ۱۳۹۹</c> is 22 June 2020.</summary>
internal static class SolarHijri
{
    /// <summary>Years that fall between 1921 and 2121; others are no years of news.</summary>
    private const int First = 1300,
        Last = 1499;

    private static readonly PersianCalendar Calendar = new();

    private static readonly Lazy<FrozenDictionary<string, int>> Months = new(() =>
        EmbeddedResource
            .Rows("Reading/Resources/solar-hijri-months.tsv")
            .SelectMany(
                row => row[1].Split('|'),
                (row, name) =>
                    (
                        Name: TextFolding.Fold(name),
                        Number: int.Parse(row[0], CultureInfo.InvariantCulture)
                    )
            )
            .DistinctBy(pair => pair.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.Name, pair => pair.Number, StringComparer.Ordinal)
    );

    /// <summary>The Gregorian day of the day, month and year that start at a token, and the index after them; null where they are none.</summary>
    public static (DateOnly Day, int Next)? At(List<DateToken> tokens, int i)
    {
        // Only the script of these names is looked up.
        if (
            i + 2 >= tokens.Count
            || tokens[i + 1].Word[0] is < '\u0600' or > '\u06FF'
            || tokens[i].Number is not (>= 1 and <= 31 and var day)
            || tokens[i + 2].Number is not (>= First and <= Last and var year)
            || !Months.Value.TryGetValue(tokens[i + 1].Word, out var month)
            || day > Calendar.GetDaysInMonth(year, month)
        )
        {
            return null;
        }

        return (DateOnly.FromDateTime(Calendar.ToDateTime(year, month, day, 0, 0, 0, 0)), i + 3);
    }
}
