namespace Stemma.Reading.Pages;

/// <summary>For each paragraph of a page, what the regions around it are: told once, from the regions the walk found.</summary>
internal sealed class BlockPlaces
{
    /// <summary>Inside a region that is called the story's body.</summary>
    public const int Body = 1;

    /// <summary>Inside <c>article</c> or <c>main</c>.</summary>
    public const int Article = 2;

    /// <summary>Inside a list.</summary>
    public const int List = 4;

    /// <summary>Inside a table.</summary>
    public const int Table = 8;

    private readonly PageRegion?[] runs;
    private readonly int[] flags;
    private readonly string?[] furniture;
    private readonly int[] depths;
    private readonly bool[] twice;

    /// <summary>Tells the places of all paragraphs.</summary>
    public BlockPlaces(BlockCollector page)
    {
        var count = page.Blocks.Count;
        runs = new PageRegion?[count];
        flags = new int[count];
        furniture = new string?[count];
        depths = new int[count];
        twice = new bool[count];

        // Inner regions come first; the outermost name of furniture is the last word.
        foreach (var region in page.Regions)
        {
            if (region.To - region.From > 1)
            {
                for (var i = region.From; i < region.To; i++)
                {
                    runs[i] ??= region;
                }
            }

            var flag = FlagOf(region);
            var reason = region.Marking.Furniture;
            for (var i = region.From; i < region.To; i++)
            {
                if (depths[i] == 0)
                {
                    depths[i] = region.Depth;
                }

                flags[i] |= flag;
                furniture[i] = reason ?? furniture[i];
            }
        }

        MarkTwice(page.Blocks);
    }

    /// <summary>The smallest region around a paragraph that holds others too; null where there is none.</summary>
    public PageRegion? RunOf(int block) => runs[block];

    /// <summary>Whether a paragraph stands in a region of that kind.</summary>
    public bool Has(int block, int flag) => (flags[block] & flag) != 0;

    /// <summary>What the outermost furniture around it is called; null where none is.</summary>
    public string? FurnitureOf(int block) => furniture[block];

    /// <summary>How deep its element is nested.</summary>
    public int DepthOf(int block) => depths[block];

    /// <summary>Whether the page has the same words in another paragraph.</summary>
    public bool IsTwice(int block) => twice[block];

    private static int FlagOf(PageRegion region)
    {
        var flag = region.Marking.IsBody ? Body : 0;
        switch (region.Element.LocalName)
        {
            case "article" or "main":
                return flag | Article;
            case "ul" or "ol" or "dl":
                return flag | List;
            case "table":
                return flag | Table;
            default:
                return flag;
        }
    }

    private void MarkTwice(List<PageBlock> blocks)
    {
        var seen = new Dictionary<string, int>(blocks.Count, StringComparer.Ordinal);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (!seen.TryAdd(blocks[i].Text, i))
            {
                twice[i] = twice[seen[blocks[i].Text]] = true;
            }
        }
    }
}
