using AngleSharp.Dom;

namespace Stemma.Reading;

/// <summary>Dates in a page's body: <c>time</c> elements, microdata and lines of dates around the story.</summary>
internal static class PageDates
{
    /// <summary>More <c>time</c> elements than this belong to lists of other stories.</summary>
    private const int MostElements = 40;

    /// <summary>Adds the clues.</summary>
    public static void Add(
        IDocument document,
        BlockCollector page,
        PageRegion? story,
        PageDraft facts
    )
    {
        foreach (var element in document.QuerySelectorAll("[itemprop]").Take(400))
        {
            var kind = PageMetadata.DateKind(element.GetAttribute("itemprop") ?? string.Empty);
            if (
                kind is null or "date"
                || element.LocalName == "meta"
                || element.Closest("aside, nav, footer") is not null
            )
            {
                continue;
            }

            var value =
                element.GetAttribute("datetime")
                ?? element.GetAttribute("content")
                ?? PageMetadata.Clean(element.TextContent);
            if (value.Length <= 100)
            {
                facts.Dates.AddRange(
                    DateText.Clues(value, PublicationBasis.Meta, kind == "updated")
                );
            }
        }

        foreach (var element in document.QuerySelectorAll("time").Take(MostElements))
        {
            if (element.Closest("aside, nav, footer, .comment, .comments, #comments") is not null)
            {
                continue;
            }

            var value = element.GetAttribute("datetime") ?? PageMetadata.Clean(element.TextContent);
            var names = $"{element.ClassName} {element.ParentElement?.ClassName}";
            var isUpdate =
                names.Contains("updated", StringComparison.OrdinalIgnoreCase)
                    && !names.Contains("published", StringComparison.OrdinalIgnoreCase)
                || names.Contains("modified", StringComparison.OrdinalIgnoreCase);
            if (
                value.Length <= 100
                && DateText.Clues(value, PublicationBasis.Meta, isUpdate).FirstOrDefault()
                    is { } clue
            )
            {
                facts.Dates.Add(clue);
                if (!isUpdate)
                {
                    break;
                }
            }
        }

        if (
            facts.Dates.Exists(clue =>
                !clue.IsUpdate && clue.Basis is PublicationBasis.Meta or PublicationBasis.JsonLd
            )
        )
        {
            return;
        }

        AddLines(page, story, facts);
    }

    /// <summary>Lines of dates, those marked as such or near the story's top first.</summary>
    private static void AddLines(BlockCollector page, PageRegion? story, PageDraft facts)
    {
        var blocks = page.Blocks;
        var from = story?.From ?? 0;
        foreach (
            var block in blocks
                .Select((block, index) => (block, index))
                .Where(item =>
                    item.block.Text.Length <= 200 && item.index < (story?.To ?? blocks.Count) + 3
                )
                .OrderBy(item => Math.Abs(item.index - from))
                .Take(60)
                .Select(item => item.block)
        )
        {
            var marked = PageMarking.RoleOf(page.HomeOf(block)) == "note";
            if (
                (marked || PostingLine.Is(block.Text))
                && block.Dropped is null or "outside-story" or "share-links" or "page-tools"
            )
            {
                var clues = PostingLine.Clues(block.Text, PublicationBasis.Byline).ToList();
                facts.Dates.AddRange(clues);
                if (clues.Exists(clue => !clue.IsUpdate))
                {
                    return;
                }
            }
        }
    }
}
