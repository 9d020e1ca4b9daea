namespace Stemma.Reading.Pages;

/// <summary>What is left of furniture once its links are gone: headings over nothing.</summary>
internal static class LooseEnds
{
    /// <summary>Leaves out headings whose matter was left out.</summary>
    public static void Drop(List<PageBlock> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (
                blocks[i].IsKept
                && blocks[i].IsHeading
                && blocks[i].Role is not PartRole.Headline
                && HeadsOnlyDropped(blocks, i)
            )
            {
                blocks[i].Drop("empty-heading");
            }
        }
    }

    private static bool HeadsOnlyDropped(List<PageBlock> blocks, int heading)
    {
        var next = heading + 1;
        while (next < blocks.Count && !blocks[next].IsKept && !blocks[next].IsHeading)
        {
            next++;
        }

        return next > heading + 1
            && (next == blocks.Count || blocks[next].IsHeading)
            && blocks[heading + 1].Dropped
                is "link-list"
                    or "related"
                    or "link"
                    or "share-links"
                    or "outside-story";
    }
}
