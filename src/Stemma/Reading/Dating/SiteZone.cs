using System.Collections.Frozen;
using System.Globalization;

namespace Stemma.Reading.Dating;

/// <summary>Days across zones: what day a moment in UTC is where the site's readers are.</summary>
internal static class SiteZone
{
    // Offsets where sites are written lie between Hawaii and New Zealand's summer (IANA time zone database).
    private static readonly (double West, double East) World = (-10, 13);

    private static readonly Lazy<
        FrozenDictionary<string, (double West, double East, bool IsOpen)>
    > Regions = new(() =>
        EmbeddedResource
            .Rows("Reading/Resources/region-offsets.tsv")
            .ToFrozenDictionary(
                row => row[0],
                row =>
                    (
                        double.Parse(row[1], CultureInfo.InvariantCulture),
                        double.Parse(row[2], CultureInfo.InvariantCulture),
                        row.Length > 3
                    ),
                StringComparer.Ordinal
            )
    );

    private static readonly Lazy<FrozenDictionary<string, string>> Languages = new(() =>
        EmbeddedResource
            .Rows("Reading/Resources/language-regions.tsv")
            .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal)
    );

    /// <summary>Whether a date is a moment in UTC, which names no day for sure.</summary>
    public static bool IsUtc(IsoDate date) => date is { Offset.Ticks: 0, Time: not null };

    /// <summary>Whether a moment in UTC is that day somewhere in a country, or in the world where the country is not known.</summary>
    public static bool CanBe(IsoDate date, DateOnly day, string? region)
    {
        if (!IsUtc(date))
        {
            return false;
        }

        var (west, east) =
            region is not null && Regions.Value.TryGetValue(region, out var known)
                ? (known.West, known.East)
                : World;
        return Local(date, west) == day || Local(date, east) == day;
    }

    /// <summary>The day of a moment in UTC all over a country; null where the country is not known or has both days.</summary>
    /// <param name="date">A moment in UTC.</param>
    /// <param name="region">ISO 3166-1 alpha-2, lower case.</param>
    public static DateOnly? Day(IsoDate date, string? region) =>
        IsUtc(date)
        && region is not null
        && Regions.Value.TryGetValue(region, out var offsets)
        && Local(date, offsets.West) is { } day
        && Local(date, offsets.East) == day
            ? day
            : null;

    /// <summary>
    /// The country a site is from, or one in the same zones: by the ending of its address, else by the region in its language tag, else by a
    /// language that one band of zones speaks; null where nothing tells.
    /// </summary>
    /// <param name="url">The page's address.</param>
    /// <param name="tag">The language tag it declares.</param>
    /// <param name="language">The text's own language.</param>
    public static string? Region(string? url, string? tag, string language)
    {
        if (Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            var ending = address.Host[(address.Host.LastIndexOf('.') + 1)..];
            ending = ending == "uk" ? "gb" : ending;
            if (Regions.Value.TryGetValue(ending, out var country) && !country.IsOpen)
            {
                return ending;
            }
        }

        // "en-US" is what publishing systems write where nobody chose a language.
        var region = tag?.Length == 5 ? tag[3..].ToLowerInvariant() : null;
        return region is not null and not "us" && Regions.Value.ContainsKey(region)
            ? region
            : Languages.Value.GetValueOrDefault(language);
    }

    private static DateOnly Local(IsoDate date, double offset) =>
        DateOnly.FromDateTime(
            date.Earliest.ToDateTime(date.Time!.Value).AddDays(1).AddHours(offset).AddDays(-1)
        );
}
