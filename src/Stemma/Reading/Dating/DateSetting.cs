using Stemma.Reading.Pages;

namespace Stemma.Reading.Dating;

/// <summary>What is known of a page that settles what its dates mean.</summary>
/// <param name="DayFirst">Whether the day comes first in 05/04/2023; null where nothing tells.</param>
/// <param name="Region">The site's country, ISO 3166-1 alpha-2 in lower case; null where it is not known.</param>
/// <param name="Retrieved">When the page was fetched; null where that is not known.</param>
internal sealed record DateSetting(bool? DayFirst, string? Region, DateTimeOffset? Retrieved)
{
    /// <summary>The setting of a page.</summary>
    /// <param name="facts">What the page says of itself.</param>
    /// <param name="language">The text's own language.</param>
    public static DateSetting Of(PageDraft facts, string language)
    {
        var tag =
            facts.Language is { } declared
            && declared.StartsWith(language, StringComparison.OrdinalIgnoreCase)
                ? declared
                : language;
        var region = SiteZone.Region(facts.Url, facts.Language, language);
        var dayFirst =
            facts.DayFirst
            ?? (region is null ? null : WordLists.DayFirst($"{language}-{region}"))
            ?? WordLists.DayFirst(tag);
        return new DateSetting(dayFirst, region, facts.Retrieved);
    }
}
