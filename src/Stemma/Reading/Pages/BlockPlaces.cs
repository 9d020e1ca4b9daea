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

    private readonly List<PageRegion> regions;
    private readonly Place[] places;
    private readonly int[] homes;
    private readonly bool[] twice;

    /// <summary>Tells the places of all paragraphs, in time that grows with paragraphs and regions, however deep they are nested.</summary>
    public BlockPlaces(BlockCollector page)
    {
        regions = page.Regions;
        places = new Place[regions.Count];
        homes = new int[page.Blocks.Count];
        twice = new bool[page.Blocks.Count];
        FindHomes();

        // Inner regions come before outer ones; backwards, what is around a region is known before it.
        var around = new Stack<int>();
        for (var r = regions.Count - 1; r >= 0; r--)
        {
            var region = regions[r];
            while (around.TryPeek(out var outer) && regions[outer].Depth >= region.Depth)
            {
                around.Pop();
            }

            var from = around.TryPeek(out var parent) ? places[parent] : new Place(-1, 0, null);
            places[r] = new Place(
                region.To - region.From > 1 ? r : from.Run,
                from.Flags | FlagOf(region),
                from.Furniture ?? region.Marking.Furniture
            );
            around.Push(r);
        }

        MarkTwice(page.Blocks);
    }

    /// <summary>The smallest region around a paragraph that holds others too; null where there is none.</summary>
    public PageRegion? RunOf(int block) =>
        places[homes[block]].Run is >= 0 and var run ? regions[run] : null;

    /// <summary>Whether a paragraph stands in a region of that kind.</summary>
    public bool Has(int block, int flag) => (places[homes[block]].Flags & flag) != 0;

    /// <summary>What the outermost furniture around it is called; null where none is.</summary>
    public string? FurnitureOf(int block) => places[homes[block]].Furniture;

    /// <summary>How deep its element is nested.</summary>
    public int DepthOf(int block) => regions[homes[block]].Depth;

    /// <summary>Whether the page has the same words in another paragraph.</summary>
    public bool IsTwice(int block) => twice[block];

    /// <summary>The innermost region of each paragraph: the first that holds it. Those that have one are jumped over.</summary>
    private void FindHomes()
    {
        var next = new int[homes.Length + 1];
        for (var i = 0; i < next.Length; i++)
        {
            next[i] = i;
        }

        for (var r = 0; r < regions.Count; r++)
        {
            for (var i = Free(regions[r].From); i < regions[r].To; i = Free(i))
            {
                homes[i] = r;
                next[i] = i + 1;
            }
        }

        int Free(int i)
        {
            while (next[i] != i)
            {
                next[i] = next[next[i]];
                i = next[i];
            }

            return i;
        }
    }

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

    /// <summary>What a region is, with all around it.</summary>
    /// <param name="Run">The smallest region from here outwards that holds several paragraphs; below 0 where there is none.</param>
    /// <param name="Flags">What it and those around it are.</param>
    /// <param name="Furniture">What the outermost furniture is called.</param>
    private readonly record struct Place(int Run, int Flags, string? Furniture);
}
