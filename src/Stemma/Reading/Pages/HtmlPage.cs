using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Stemma.Reading.Dating;
using Stemma.Reading.Imprint;

namespace Stemma.Reading.Pages;

/// <summary>A page to a draft: parsed once, without scripts and network.</summary>
internal static class HtmlPage
{
    private static readonly HtmlParserOptions Options = new()
    {
        DisableElementPositionTracking = true,
        SkipComments = true,
        SkipProcessingInstructions = true,
    };

    /// <summary>The draft of a page.</summary>
    /// <param name="html">The page; not used any more after the return.</param>
    public static PageDraft Parse(ReadOnlyMemory<char> html)
    {
        if (MarkingLimits.Apply(html) is not { } safe)
        {
            return new PageDraft
            {
                Refusal = "its marking unfolds into far more elements than it writes",
            };
        }

        using var document = new HtmlParser(Options).ParseDocument(safe);
        return Parse(document);
    }

    private static PageDraft Parse(IHtmlDocument document)
    {
        var census = PageCensus.Of(document);
        var facts = PageMetadata.Read(census);
        if (document.Body is not { } body)
        {
            return facts;
        }

        var page = BlockCollector.Walk(body);
        facts.Blocks.AddRange(page.Blocks);
        PageFurniture.Mark(page);
        var region = BlockScoring.Choose(page);
        StoryZone.Apply(page, region, facts);
        PageDates.Add(census, page, region, facts);
        PageAuthors.Add(census, page, region, facts);
        return facts;
    }
}
