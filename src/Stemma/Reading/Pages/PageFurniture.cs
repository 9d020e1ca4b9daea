namespace Stemma.Reading.Pages;

/// <summary>Leaves out the regions of a page that are furniture by their marking or their links.</summary>
internal static class PageFurniture
{
    /// <summary>A region with more than this share of the page's prose is the story, whatever its classes say.</summary>
    private const double StoryShare = 0.45;

    /// <summary>A list is a list of links when more than this share of its characters stands in links.</summary>
    private const double LinkedList = 0.6;

    /// <summary>Marks the paragraphs of furniture regions and gives roles from class names.</summary>
    public static void Mark(BlockCollector page)
    {
        var blocks = page.Blocks;
        var prose = new double[blocks.Count + 1];
        for (var i = 0; i < blocks.Count; i++)
        {
            prose[i + 1] = prose[i] + Math.Max(0, BlockScoring.Worth(blocks[i]));
        }

        var total = prose[^1];
        foreach (var region in page.Regions)
        {
            var share = prose[region.To] - prose[region.From];
            if (region.Marking.Furniture is { } reason)
            {
                // Comments can outgrow the story; the story still has to be elsewhere.
                var comments = reason is "comments" && share <= total * 0.8 && total - share > 1000;
                if (
                    (share <= total * StoryShare || comments)
                    && !(reason is "share-links" && HoldsQuotation(region))
                )
                {
                    for (var i = region.From; i < region.To; i++)
                    {
                        if (!IsTitle(blocks[i]))
                        {
                            blocks[i].Drop(reason);
                        }
                    }

                    continue;
                }
            }

            if (region.Element.LocalName is "ul" or "ol" or "dl")
            {
                DropLinkList(blocks, region);
            }

            if (
                share <= total * 0.3
                && region.To - region.From <= 6
                && region.Marking.Role is { } role
            )
            {
                for (var i = region.From; i < region.To; i++)
                {
                    if (!blocks[i].IsMarked && !blocks[i].IsHeading)
                    {
                        blocks[i].Role = role switch
                        {
                            "caption" => PartRole.Caption,
                            "standfirst" => PartRole.Standfirst,
                            _ => PartRole.Note,
                        };
                    }
                }
            }
        }
    }

    /// <summary>Posts that a story quotes come in boxes whose names speak of social media.</summary>
    private static bool HoldsQuotation(PageRegion region) =>
        region.Element.QuerySelector("blockquote") is not null;

    private static bool IsTitle(PageBlock block) =>
        block.IsHeading && BlockCollector.HomeOf(block).LocalName == "h1";

    private static void DropLinkList(List<PageBlock> blocks, PageRegion list)
    {
        double letters = 0,
            linked = 0;
        for (var i = list.From; i < list.To; i++)
        {
            letters += blocks[i].Text.Length;
            linked += blocks[i].Text.Length * blocks[i].LinkShare;
        }

        if (linked > letters * LinkedList)
        {
            for (var i = list.From; i < list.To; i++)
            {
                blocks[i].Drop("link-list");
            }
        }
    }
}
