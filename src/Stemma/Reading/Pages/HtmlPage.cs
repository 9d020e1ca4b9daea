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
    /// <param name="trees">What weighs paragraphs; null where the page is known to be all story.</param>
    /// <param name="watch">Sees the page just before they are weighed; null where nobody does.</param>
    public static PageDraft Parse(
        ReadOnlyMemory<char> html,
        StoryTrees? trees,
        Action<BlockCollector, PageRegion?, PageDraft>? watch = null
    )
    {
        if (MarkingLimits.Apply(html) is not { } safe)
        {
            return new PageDraft
            {
                Refusal = "its marking unfolds into far more elements than it writes",
            };
        }

        using var document = new HtmlParser(Options).ParseDocument(safe);
        return Parse(document, trees, watch);
    }

    private static PageDraft Parse(
        IHtmlDocument document,
        StoryTrees? trees,
        Action<BlockCollector, PageRegion?, PageDraft>? watch
    )
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
        var region = trees is null ? page.Regions.LastOrDefault() : BlockScoring.Choose(page);
        StoryZone.Apply(page, region, facts);
        watch?.Invoke(page, region, facts);
        if (trees is not null)
        {
            StoryJudge.Apply(page, region, facts, trees);
        }

        PageDates.Add(census, page, region, facts);
        PageAuthors.Add(census, page, region, facts);
        return facts;
    }
}
