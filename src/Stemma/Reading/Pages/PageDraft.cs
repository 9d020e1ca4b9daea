using Stemma.Reading.Dating;

namespace Stemma.Reading.Pages;

/// <summary>A page taken apart: its paragraphs and what it says of itself.</summary>
internal sealed class PageDraft
{
    /// <summary>All paragraphs in page order, dropped ones included.</summary>
    public List<PageBlock> Blocks { get; init; } = [];

    /// <summary>Why the page was not read at all; null where it was.</summary>
    public string? Refusal { get; init; }

    /// <summary>The id the input itself gives.</summary>
    public string? Id { get; set; }

    /// <summary>Where it says it was published.</summary>
    public string? Url { get; set; }

    /// <summary>Headline without the site's name.</summary>
    public string? Title { get; set; }

    /// <summary>Names as the page's own metadata has them.</summary>
    public List<string> Authors { get; } = [];

    /// <summary>Names that meta elements give as authors; often the site's own.</summary>
    public List<string> MetaAuthors { get; } = [];

    /// <summary>Who published it.</summary>
    public string? Outlet { get; set; }

    /// <summary>The section it stands in.</summary>
    public string? Section { get; set; }

    /// <summary>Where it says it first appeared.</summary>
    public string? SyndicatedFrom { get; set; }

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

    /// <summary>When the input was fetched; no publication lies after it.</summary>
    public DateTimeOffset? Retrieved { get; set; }

    /// <summary>Whether dates with strokes on the page put the day first; null where none of them tells.</summary>
    public bool? DayFirst { get; set; }

    /// <summary>What could not be settled or is said in two ways.</summary>
    public List<Doubt> Doubts { get; } = [];

    /// <summary>Everything that points at a day of publication.</summary>
    public List<DateClue> Dates { get; } = [];
}
