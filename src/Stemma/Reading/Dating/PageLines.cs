using Stemma.Reading.Pages;

namespace Stemma.Reading.Dating;

/// <summary>The printed lines around a story that say when it was posted.</summary>
internal static class PageLines
{
    /// <summary>A line of posting stands so close above or below the story.</summary>
    private const int Near = 6;

    /// <summary>Lines further off are not about this story.</summary>
    private const int FarOff = 60;

    /// <summary>Lines that say when, from the one closest to the story's top outwards.</summary>
    public static void Add(BlockCollector page, PageRegion? story, PageDraft facts)
    {
        var blocks = page.Blocks;
        var title = blocks.FindIndex(block => block.Role == PartRole.Headline);
        var from = story?.From ?? 0;
        var to = story?.To ?? blocks.Count;
        var top = title >= 0 ? title : from;
        var lines = blocks
            .Select(
                (block, index) =>
                    (Block: block, Index: index, Distance: Distance(index, top, from, to))
            )
            .Where(line =>
                line.Block.Role is not PartRole.Headline
                && line.Block.Text.Length <= PostingLine.LongestParagraph
                && DateTokens.HasDigit(line.Block.Text)
            )
            .OrderBy(line => line.Distance)
            .ThenBy(line => line.Index)
            .ToList();
        var titleKey = facts.Title is null ? string.Empty : TextCleaning.Key(facts.Title);
        foreach (var (block, _, distance) in lines.TakeWhile(line => line.Distance <= FarOff))
        {
            var isFurniture =
                block.Dropped is "comments" or "related" or "link-list" or "aside" or "footer";
            if ((isFurniture && distance > 2) || block.Key == titleKey || IsEntry(block))
            {
                continue;
            }

            var line =
                PostingLine.Is(block.Text)
                || (
                    block.Text.Length <= PostingLine.LongestSentence
                    && page.RoleOfHome(block) == "note"
                )
                    ? block.Text
                    : PostingLine.Sentence(block.Text);
            if (line is null)
            {
                continue;
            }

            var clues = PostingLine.Clues(line, PublicationBasis.Byline).ToList();
            facts.Dates.AddRange(distance <= Near ? clues : clues.Select(PostingLine.FurtherOff));
            if (clues.Exists(clue => !clue.IsUpdate))
            {
                return;
            }
        }

        if (facts.Dates.Count == 0)
        {
            AddLoneLabel(lines.Select(line => line.Block), facts);
        }
    }

    /// <summary>An entry of a list whose link holds a date: a menu, an archive.</summary>
    private static bool IsEntry(PageBlock block)
    {
        // Where a date itself links to the story, little else stands in the link.
        const int MostBeside = 12;
        const double AllLinked = 0.9;
        return block.LinkShare >= AllLinked
            && DateReader.All(block.Text) is { Count: > 0 } dates
            && block.Text.Length - dates.Sum(date => date.Span.Length) > MostBeside
            && PostingLine.Sentence(block.Text) is null;
    }

    /// <summary>Where nothing else tells: the one day that labelled lines anywhere on the page name.</summary>
    private static void AddLoneLabel(IEnumerable<PageBlock> blocks, PageDraft facts)
    {
        var clues = blocks
            .Where(block => block.Dropped is not ("comments" or "related"))
            .Select(block => PostingLine.Sentence(block.Text))
            .OfType<string>()
            .SelectMany(line => PostingLine.Clues(line, PublicationBasis.Byline))
            .Where(clue => clue.Kind == ClueKind.Labelled || clue.IsUpdate)
            .ToList();
        var posted = clues.FindAll(clue => !clue.IsUpdate);
        var told = posted.Count > 0 ? posted : clues;
        if (told.Select(clue => clue.Readings[0].Earliest).Distinct().Count() == 1)
        {
            facts.Dates.AddRange(told);
        }
    }

    /// <summary>Paragraphs from the story's top, counted through to its first paragraph, or from its end; large in between.</summary>
    private static int Distance(int index, int top, int from, int to)
    {
        if (index >= top && index <= from)
        {
            return 0;
        }

        var above = index < top ? top - index : index - from;
        var below = index >= to - Near ? Math.Abs(index - to) + 4 : int.MaxValue;
        return Math.Min(above, below);
    }
}
