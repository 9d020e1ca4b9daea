using Stemma.Reading.Dating;
using Stemma.Reading.Imprint;

namespace Stemma.Reading.Pages;

/// <summary>
/// Weighs every paragraph once the story's region is chosen: one inside that has more in common with what stands around stories is left out, one
/// outside that has more in common with stories is taken in.
/// </summary>
internal static class StoryJudge
{
    // Log odds, from cross-validation (docs/models/story-trees.md): where the trees are in doubt, the region's word stands.
    private const float SureStory = 0.3f;
    private const float SureFurniture = -0.4f;

    /// <summary>No line about the text is longer.</summary>
    private const int LongestNote = 400;

    /// <summary>Lines about the text have their own rules, and credits are not lost for their look.</summary>
    private static bool IsNote(PageBlock block) =>
        block.Text.Length <= LongestNote
        && (
            FurnitureRules.All.Find(block)
                is { Action: FurnitureAction.Note or FurnitureAction.Caption }
            || PostingLine.Is(block.Text)
            || SourceLabel.Read(block.Text) is not null
            || Byline.Read(block.Text) is not null
        );

    /// <summary>Weighs all paragraphs whose role or dropping is not certain.</summary>
    /// <param name="page">The page, its story's region told.</param>
    /// <param name="story">The region.</param>
    /// <param name="facts">What the page says of itself.</param>
    /// <param name="trees">What weighs.</param>
    public static void Apply(
        BlockCollector page,
        PageRegion? story,
        PageDraft facts,
        StoryTrees trees
    )
    {
        var blocks = page.Blocks;
        var all = StoryFeatures.Of(page, story, facts);
        var width = StoryFeatures.Names.Length;
        var verdicts = new float[blocks.Count];
        var isAnyKept = false;
        for (var i = 0; i < blocks.Count; i++)
        {
            var isKept = blocks[i].IsKept;
            if (IsOpen(blocks[i]))
            {
                verdicts[i] = trees.Score(all.AsSpan(i * width, width), SureFurniture, SureStory);
                isKept = verdicts[i] > (isKept ? SureFurniture : SureStory);
            }

            isAnyKept |= isKept && blocks[i].Role is not (PartRole.Headline or PartRole.Note);
        }

        // A page without anything like a story is what it is.
        if (!isAnyKept)
        {
            return;
        }

        for (var i = 0; i < blocks.Count; i++)
        {
            if (verdicts[i] > SureStory && !blocks[i].IsKept)
            {
                blocks[i].Dropped = null;
            }
            else if (verdicts[i] < SureFurniture && blocks[i].IsKept && !IsNote(blocks[i]))
            {
                blocks[i].Drop("unlike-story-" + trees.Against(all.AsSpan(i * width, width)));
            }
        }
    }

    /// <summary>
    /// Whether a paragraph can be judged. Titles, captions and notes have their own rules; of what was left out, what is called a comment, a
    /// form or navigation is never taken in, while the other names are given to boxes within stories too.
    /// </summary>
    public static bool IsOpen(PageBlock block) =>
        block.Role is PartRole.Body or PartRole.List or PartRole.Table or PartRole.QuoteBlock
        && block.Dropped
            is null
                or "outside-story"
                or "link"
                or "link-list"
                or "aside"
                or "advertisement"
                or "popup"
                or "related";
}
