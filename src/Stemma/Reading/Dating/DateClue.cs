namespace Stemma.Reading.Dating;

/// <summary>Something that points at the day of publication.</summary>
/// <param name="Readings">The dates it can mean; two where day and month may be exchanged, the day first before the other.</param>
/// <param name="Basis">Where it stands.</param>
/// <param name="IsUpdate">Whether it names a later change rather than the first publication.</param>
internal sealed record DateClue(
    IReadOnlyList<IsoDate> Readings,
    PublicationBasis Basis,
    bool IsUpdate = false
)
{
    /// <summary>What kind of place it stands in, finer than the basis.</summary>
    public ClueKind Kind { get; init; } =
        Basis switch
        {
            PublicationBasis.Given => ClueKind.Given,
            PublicationBasis.JsonLd => ClueKind.JsonLd,
            PublicationBasis.Meta => ClueKind.Meta,
            PublicationBasis.Byline => ClueKind.Line,
            PublicationBasis.Dateline => ClueKind.Dateline,
            PublicationBasis.Text => ClueKind.Text,
            PublicationBasis.Url => ClueKind.Url,
            _ => ClueKind.File,
        };
}

/// <summary>The kinds of places a clue can stand in.</summary>
internal enum ClueKind
{
    /// <summary>The input says it.</summary>
    Given,

    /// <summary><c>datePublished</c> of the page's article in JSON-LD.</summary>
    JsonLd,

    /// <summary>A meta element that by its name holds the time of publication.</summary>
    Meta,

    /// <summary>A date of creation, in any metadata: drafts are created days before they are published.</summary>
    Created,

    /// <summary>A meta element that only says "date", which may mean the page.</summary>
    VagueMeta,

    /// <summary>Microdata or RDFa in the page's body.</summary>
    Microdata,

    /// <summary>A <c>time</c> element in the story or beside its headline.</summary>
    Time,

    /// <summary>A <c>time</c> element elsewhere, the only day such elements of the page name.</summary>
    LoneTime,

    /// <summary>A printed line with a word of posting ("published on").</summary>
    Labelled,

    /// <summary>A printed line of little else than a date, at the head of the story.</summary>
    Line,

    /// <summary>Such a line further off.</summary>
    FarLine,

    /// <summary>A date that closes or opens the title.</summary>
    Title,

    /// <summary>The dateline that opens the text.</summary>
    Dateline,

    /// <summary>The text's own words.</summary>
    Text,

    /// <summary>A field of a script that a publishing system writes for its counters.</summary>
    Script,

    /// <summary>The address.</summary>
    Url,

    /// <summary>The name of the file.</summary>
    File,
}
