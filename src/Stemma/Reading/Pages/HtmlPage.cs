using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Stemma.Reading.Dating;
using Stemma.Reading.Imprint;

namespace Stemma.Reading.Pages;

/// <summary>A page to a draft: parsed once, without scripts and network.</summary>
internal static class HtmlPage
{
    /// <summary>The draft of a page.</summary>
    public static PageDraft Parse(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        var facts = PageMetadata.Read(document);
        if (document.Body is not { } body)
        {
            return facts;
        }

        var page = BlockCollector.Walk(body);
        facts.Blocks.AddRange(page.Blocks);
        PageFurniture.Mark(page);
        var region = BlockScoring.Choose(page);
        StoryZone.Apply(page, region, facts);
        PageDates.Add(document, page, region, facts);
        return facts;
    }
}
