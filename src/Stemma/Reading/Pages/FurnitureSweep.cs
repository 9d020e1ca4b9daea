using Stemma.Reading.Dating;

namespace Stemma.Reading.Pages;

/// <summary>Applies the rules on words to the blocks of a page, HTML and plain text alike.</summary>
internal static class FurnitureSweep
{
    /// <summary>A line longer than this is a paragraph, not an entry of a list of other stories: headlines stay below (AP, BBC style guides: well under 100).</summary>
    private const int LongestEntry = 160;

    /// <summary>A key shorter than this says too little to call two blocks the same (a name, a subheading).</summary>
    private const int ShortestKey = 24;

    /// <summary>"Editor's note:" alone is a heading, and the note is the paragraph below.</summary>
    private const int NoteHeading = 30;

    /// <summary>A whole paragraph does not come twice by chance; a line of this many letters or fewer (a refrain, a title quoted) may.</summary>
    private const int LongKey = 80;

    /// <summary>Paragraphs this close say the same thing twice because the page was scraped twice over.</summary>
    private const int Near = 2;

    /// <summary>Drops furniture and gives notes and captions their role.</summary>
    public static void Apply(List<PageBlock> blocks, bool isMarkedUp)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.IsKept && SpilledCode.Is(block.Text))
            {
                block.Drop("spilled-code");
                continue;
            }

            if (!block.IsKept || FurnitureRules.All.Find(block) is not { } rule)
            {
                continue;
            }

            switch (rule.Action)
            {
                case FurnitureAction.Note when !IsTitle(block):
                    block.Role = PartRole.Note;
                    if (
                        rule.Reason == "editors-note"
                        && block.Text.Length <= NoteHeading
                        && i + 1 < blocks.Count
                        && !blocks[i + 1].IsMarked
                    )
                    {
                        blocks[++i].Role = PartRole.Note;
                    }

                    break;
                case FurnitureAction.Caption when !IsTitle(block):
                    block.Role = PartRole.Caption;
                    break;
                case FurnitureAction.Drop
                    when !IsTitle(block) && !IsCaption(block) && !PostingLine.Is(block.Text):
                    block.Drop(rule.Reason);
                    break;
                case FurnitureAction.List when !IsTitle(block):
                    block.Drop(rule.Reason);
                    i = DropEntries(blocks, i + 1, rule.Reason, isMarkedUp) - 1;
                    break;
                case FurnitureAction.Rest when !IsTitle(block):
                    block.Drop(rule.Reason);
                    i = DropRest(blocks, i + 1, rule.Reason) - 1;
                    break;
                default:
                    break;
            }
        }

        DropDoubles(blocks);
    }

    /// <summary>A template that prints a text twice does so in two places; in one place the story repeats itself.</summary>
    private static bool IsRepeated(PageBlock first, PageBlock second) =>
        first.Home?.ParentElement is { } parent
        && ReferenceEquals(parent, second.Home?.ParentElement);

    private static bool IsTitle(PageBlock block) =>
        block.Role == PartRole.Headline && block.IsMarked;

    private static bool IsCaption(PageBlock block) =>
        block.Role == PartRole.Caption && block.IsMarked;

    private static int DropEntries(List<PageBlock> blocks, int from, string reason, bool isMarkedUp)
    {
        var i = from;
        for (; i < blocks.Count; i++)
        {
            if (!blocks[i].IsKept)
            {
                continue;
            }

            // Where the page has links, an entry without one is none.
            if (isMarkedUp ? blocks[i].LinkShare <= 0.6 : !IsEntry(blocks[i]))
            {
                break;
            }

            blocks[i].Drop(reason);
        }

        return i;
    }

    private static int DropRest(List<PageBlock> blocks, int from, string reason)
    {
        var story = 0;
        for (var i = from; i < blocks.Count; i++)
        {
            if (blocks[i].IsKept && !IsEntry(blocks[i]))
            {
                story++;
            }
        }

        // Comments follow a story and are shorter than it; a heading like this above most of the text is part of the story.
        if (story * 2 > blocks.Count(block => block.IsKept && !IsEntry(block)))
        {
            return from;
        }

        for (var i = from; i < blocks.Count; i++)
        {
            blocks[i].Drop(reason);
        }

        return blocks.Count;
    }

    private static bool IsEntry(PageBlock block) =>
        block.LinkShare > 0.6
        || (
            block.Text.Length <= LongestEntry
            && block.Role is PartRole.Body or PartRole.List
            && FurnitureRules.All.Find(block)
                is null
                    or { Action: FurnitureAction.Drop or FurnitureAction.List }
            && block.Text[^1] is not ('.' or '。' or '!' or '！' or '"' or '”' or '»' or '」')
        );

    private static void DropDoubles(List<PageBlock> blocks)
    {
        var seen = new Dictionary<string, (PageBlock Block, int Index)>(StringComparer.Ordinal);
        var kept = blocks.Where(block => block.IsKept).ToList();
        for (var i = 0; i < kept.Count; i++)
        {
            var block = kept[i];
            var key = block.Key;
            if (key.Length < ShortestKey)
            {
                continue;
            }

            if (!seen.TryGetValue(key, out var earlier))
            {
                seen[key] = (block, i);
                continue;
            }

            var first = earlier.Block;
            if (!first.IsKept)
            {
                seen[key] = (block, i);
            }
            else if (IsCaption(first) && block.Role == PartRole.Body)
            {
                // The marking is certain: this one is the caption, the other a paragraph that uses its words.
                first.Drop("doubled-caption");
                seen[key] = (block, i);
            }
            else if (IsCaption(block) && first.Role == PartRole.Body)
            {
                block.Drop("doubled-caption");
            }
            else if (first.Role == PartRole.Caption || block.Role == PartRole.Caption)
            {
                first.Role = PartRole.Caption;
                block.Drop("doubled-caption");
            }
            else if (first.Role == PartRole.Headline)
            {
                block.Drop("doubled-title");
            }
            else if (first.Role == PartRole.Standfirst)
            {
                // Agencies and blogs open the story with the summary: the story keeps its first paragraph.
                first.Drop("doubled-standfirst");
                seen[key] = (block, i);
            }
            else if (
                block.Role == PartRole.Body
                && first.Role == PartRole.Body
                && (
                    i - earlier.Index <= Near
                    || (key.Length >= LongKey && !IsRepeated(first, block))
                )
            )
            {
                block.Drop("doubled-paragraph");
            }
        }
    }
}
