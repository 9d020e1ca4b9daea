using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Stemma.Reading.Dating;
using Stemma.Reading.Imprint;

namespace Stemma.Reading.Pages;

/// <summary>A page to a draft: parsed once, without scripts and network.</summary>
internal static class HtmlPage
{
    /// <summary>The draft of a page.</summary>
    /// <param name="html">The page; not used any more after the return.</param>
    public static PageDraft Parse(ReadOnlyMemory<char> html)
    {
        html = NestingLimit.Apply(html);
        try
        {
            using var document = new HtmlParser(
                new ElementLimit(html.Length).Options
            ).ParseDocument(html);
            return Parse(document);
        }
        catch (MarkingMultipliesException multiplies)
        {
            return new PageDraft { Refusal = multiplies.Message };
        }
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
