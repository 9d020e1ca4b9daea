namespace Stemma.Reading.Pages;

/// <summary>What is left of furniture once its links are gone: headings over nothing, labels below the story.</summary>
internal static class LooseEnds
{
    /// <summary>A last line of fewer characters that is no sentence is a label.</summary>
    private const int LongestLabel = 70;

    /// <summary>Leaves out headings whose matter was left out, and labels after the last sentence.</summary>
    public static void Drop(List<PageBlock> blocks)
    {
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            var block = blocks[i];
            if (!block.IsKept)
            {
                continue;
            }

            if (
                block.Role is not PartRole.Body
                || block.Text.Length > LongestLabel
                || BlockScoring.EndsSentence(block.Text) && block.Text[^1] is not (':' or ')')
            )
            {
                break;
            }

            // A page may be one line; then that line is its text.
            if (
                blocks.Exists(other =>
                    other.IsKept
                    && other.Role is not (PartRole.Headline or PartRole.Note or PartRole.Caption)
                    && !ReferenceEquals(other, block)
                )
            )
            {
                block.Drop("trailing-label");
            }
        }

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
