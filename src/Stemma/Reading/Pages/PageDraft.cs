namespace Stemma.Reading.Pages;

/// <summary>A page taken apart: its paragraphs and what it says of itself.</summary>
internal sealed class PageDraft
{
    /// <summary>All paragraphs in page order, dropped ones included.</summary>
    public List<PageBlock> Blocks { get; init; } = [];

    /// <summary>The id the input itself gives.</summary>
    public string? Id { get; set; }

    /// <summary>Where it says it was published.</summary>
    public string? Url { get; set; }

    /// <summary>Headline without the site's name.</summary>
    public string? Title { get; set; }

    /// <summary>Names as the page's own metadata has them.</summary>
    public List<string> Authors { get; } = [];

    /// <summary>Who published it.</summary>
    public string? Outlet { get; set; }

    /// <summary>The agency credited.</summary>
    public string? Agency { get; set; }

    /// <summary>The language the page declares; a hint only.</summary>
    public string? Language { get; set; }

    /// <summary>What the metadata calls the summary.</summary>
    public string? Summary
    {
        get;
        set
        {
            field = value;
            SummaryKey = value is null ? string.Empty : TextCleaning.Key(value);
        }
    }

    /// <summary>The summary's letters and digits, folded; empty where there is none.</summary>
    public string SummaryKey { get; private set; } = string.Empty;

    /// <summary>The body as JSON-LD repeats it.</summary>
    public string? DeclaredBody { get; set; }

    /// <summary>Whether the format's own marking told headings and regions.</summary>
    public bool IsMarkedUp { get; init; }

    /// <summary>Dates of metadata that often mean the page rather than the story; weighed after all other metadata.</summary>
    public List<DateClue> WeakDates { get; } = [];

    /// <summary>What makes its words doubtful.</summary>
    public List<Doubt> Doubts { get; } = [];

    /// <summary>Everything that points at a day of publication.</summary>
    public List<DateClue> Dates { get; } = [];
}

/// <summary>Something that points at the day of publication.</summary>
/// <param name="Readings">The dates it can mean; two where day and month may be exchanged.</param>
/// <param name="Basis">Where it stands.</param>
/// <param name="IsUpdate">Whether it names a later change rather than the first publication.</param>
internal sealed record DateClue(
    IReadOnlyList<IsoDate> Readings,
    PublicationBasis Basis,
    bool IsUpdate = false
);
