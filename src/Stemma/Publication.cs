namespace Stemma;

/// <summary>When an article was published and how that is known.</summary>
/// <param name="When">The interval of its publication.</param>
/// <param name="Basis">Where that comes from; null where nothing is known.</param>
public sealed record Publication(DateInterval When, PublicationBasis? Basis)
{
    /// <summary>No date is known.</summary>
    public static Publication Unknown { get; } = new(DateInterval.Unknown, null);
}

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
