using System.Collections.Immutable;

namespace Stemma;

/// <summary>When an article was published and how that is known.</summary>
/// <param name="When">The interval of its publication.</param>
/// <param name="Basis">Where that comes from; null where nothing is known.</param>
public sealed record Publication(DateInterval When, PublicationBasis? Basis)
{
    /// <summary>No date is known.</summary>
    public static Publication Unknown { get; } = new(DateInterval.Unknown, null);

    /// <summary>How sure the zone is in which the day is counted; null where no day is known.</summary>
    public ZoneCertainty? Zone { get; init; }

    /// <summary>
    /// Estimated share of pages with such clues on which the day is right, 0 to 1; null where no clue was weighed. Where no value is given
    /// for want of reliability, that of the best day.
    /// </summary>
    public double? Reliability { get; init; }

    /// <summary>When it was last changed, where the page says so and it is later than <see cref="When"/>; else null.</summary>
    public IsoDate? Updated { get; init; }

    /// <summary>Dates that were found and not taken, with the reason, in the order found.</summary>
    public ImmutableArray<RejectedDate> Rejected { get; init; } = [];
}

/// <summary>How sure the zone is in which a day of publication is counted. The contract prints the names in kebab-case.</summary>
public enum ZoneCertainty
{
    /// <summary>An offset from UTC stands beside the time.</summary>
    Stated,

    /// <summary>The day is the one printed for readers, or follows from the country of the site.</summary>
    Site,

    /// <summary>Nothing tells: the day can be another one elsewhere.</summary>
    Unknown,
}

/// <summary>A date that was found and not taken.</summary>
/// <param name="Value">The date as ISO 8601.</param>
/// <param name="Basis">Where it stands.</param>
/// <param name="Reason">Kebab-case reason: <c>placeholder</c>, <c>before-the-web</c>, <c>after-retrieval</c>, <c>outweighed</c>, <c>too-weak</c>.</param>
public sealed record RejectedDate(string Value, PublicationBasis Basis, string Reason);

/// <summary>What a publication date rests on, strongest first. The contract prints the names in kebab-case.</summary>
public enum PublicationBasis
{
    /// <summary>The input line said so (JSON Lines).</summary>
    Given,

    /// <summary>JSON-LD of the page.</summary>
    JsonLd,

    /// <summary>Meta elements, microdata or a time element of the page.</summary>
    Meta,

    /// <summary>The line that names author or posting time.</summary>
    Byline,

    /// <summary>The dateline that opens an agency text.</summary>
    Dateline,

    /// <summary>Dates and days named in the text.</summary>
    Text,

    /// <summary>The address.</summary>
    Url,

    /// <summary>A date in the file's name; never its modification time.</summary>
    File,
}
