using Stemma.Reading.Dating;
using Stemma.Reading.Imprint;

namespace Stemma.Reading.Pages;

/// <summary>Keeps the story's region and, above it, its headline, standfirst, notes and captions; all else on the page is left out.</summary>
internal static class StoryZone
{
    /// <summary>Standfirst and byline stand within so many paragraphs above the story.</summary>
    private const int Above = 30;

    /// <summary>A paragraph above this share of linked characters inside the story is a pointer elsewhere.</summary>
    private const double MostLinked = 0.75;

    /// <summary>Marks everything outside, and tells title and standfirst.</summary>
    public static void Apply(BlockCollector page, PageRegion? story, PageDraft facts)
    {
        var blocks = page.Blocks;
        if (story is null)
        {
            return;
        }

        var title = TitleIndex(page, story, facts);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (i == title)
            {
                blocks[i].Role = PartRole.Headline;
                blocks[i].Dropped = null;
            }
            else if (i < story.From || i >= story.To)
            {
                var between = title >= 0 && i > title && i < story.From && i > story.From - Above;
                if (!(between && BelongsAbove(blocks[i], facts)))
                {
                    blocks[i].Drop("outside-story");
                }
            }
            else
            {
                Inside(blocks[i], i, title, facts);
            }
        }

        if (title >= 0)
        {
            var words = blocks[title].Text.Replace('\n', ' ');
            facts.Title ??= words;
        }
    }

    private static void Inside(PageBlock block, int index, int title, PageDraft facts)
    {
        if (!block.IsKept)
        {
            return;
        }

        if (index < title)
        {
            block.Drop("outside-story");
        }
        else if (
            block.LinkShare > MostLinked
            && block.Role is not PartRole.Caption
            && !(block.Text.Length > 100 && BlockScoring.EndsSentence(block.Text))
            && !block.IsHeading
        )
        {
            block.Drop("link");
        }
        else if (
            IsSummary(block, facts)
            && index <= title + 4
            && block.Role is PartRole.Body
            && title >= 0
        )
        {
            block.Role = PartRole.Standfirst;
        }
    }

    private static bool BelongsAbove(PageBlock block, PageDraft facts)
    {
        if (block.Role is PartRole.Caption)
        {
            return true;
        }

        if (block.LinkShare > 0.9 && block.Role is not PartRole.Note)
        {
            return false;
        }

        if (block.Role is PartRole.Standfirst || (IsSummary(block, facts) && block.IsKept))
        {
            block.Role = PartRole.Standfirst;
            return true;
        }

        if (!block.IsKept)
        {
            return false;
        }

        if (
            block.Role is PartRole.Note
            || PostingLine.Is(block.Text)
            || SourceLabel.Read(block.Text) is not null
            || Byline.Read(block.Text) is not null
        )
        {
            block.Role = PartRole.Note;
            return block.Text.Length <= 200;
        }

        return false;
    }

    private static bool IsSummary(PageBlock block, PageDraft facts)
    {
        if (facts.Summary is not { Length: > 20 } || block.Text.Length < 20)
        {
            return false;
        }

        string a = facts.SummaryKey,
            b = block.Key;
        return a == b
            || (
                a.Length > 60
                && b.StartsWith(a[..60], StringComparison.Ordinal)
                && b.Length < a.Length + 40
            );
    }

    /// <summary>The heading that is the title: the one the metadata repeats, else the last <c>h1</c> above or first in the story, else a heading that opens it.</summary>
    private static int TitleIndex(BlockCollector page, PageRegion story, PageDraft facts)
    {
        var blocks = page.Blocks;
        var wanted = facts.Title is { } title ? TextCleaning.Key(title) : string.Empty;
        int best = -1,
            first = -1;
        for (var i = 0; i < Math.Min(blocks.Count, story.To); i++)
        {
            if (!blocks[i].IsHeading || blocks[i].Text.Length > 400)
            {
                continue;
            }

            var key = blocks[i].Key;
            if (
                key.Length > 0
                && wanted.Length > 0
                && (
                    key == wanted
                    || (
                        key.Length > 12
                        && (
                            wanted.StartsWith(key, StringComparison.Ordinal)
                            || key.StartsWith(wanted, StringComparison.Ordinal)
                        )
                    )
                )
            )
            {
                return i;
            }

            var isFirst =
                BlockCollector.HomeOf(blocks[i]).LocalName == "h1" && blocks[i].LinkShare < 0.9;
            if (isFirst && (i <= story.From || first < 0))
            {
                first = i;
            }

            if (best < 0 && i >= story.From && i <= story.From + 2)
            {
                best = i;
            }
        }

        return first >= 0 ? first : best;
    }
}
