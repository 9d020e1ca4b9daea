using AngleSharp.Dom;
using Stemma.Reading.Imprint;
using Stemma.Reading.Pages;

namespace Stemma.Reading.Dating;

/// <summary>Dates in a page's body: microdata, <c>time</c> elements and the lines around the story that say when it was posted.</summary>
internal static class PageDates
{
    /// <summary>A line of posting stands so close above or below the story.</summary>
    private const int Near = 6;

    /// <summary>Lines further off are not about this story.</summary>
    private const int FarOff = 60;

    /// <summary>Adds the clues, the strongest of a basis first.</summary>
    public static void Add(
        PageCensus census,
        BlockCollector page,
        PageRegion? story,
        PageDraft facts
    )
    {
        AddMicrodata(census, facts);
        AddTimes(census, page, story, facts);
        AddLines(page, story, facts);
        if (!facts.Dates.Exists(clue => !clue.IsUpdate))
        {
            ScriptDates.Add(census, facts);
        }
    }

    private static void AddMicrodata(PageCensus census, PageDraft facts)
    {
        foreach (var element in census.Microdata)
        {
            var name =
                element.GetAttribute("itemprop")
                ?? element.GetAttribute("property")
                ?? string.Empty;
            name = name.StartsWith("schema:", StringComparison.Ordinal) ? name[7..] : name;
            var kind = PageMetadata.DateKind(name);
            if (
                kind is null or "date"
                || element.LocalName == "meta" && element.ParentElement?.LocalName == "head"
                || IsAside(element)
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
                    DateText
                        .Clues(value, PublicationBasis.Meta, kind == "updated")
                        .Select(clue =>
                            clue with
                            {
                                Kind = PageMetadata.KindOf(kind, ClueKind.Microdata),
                            }
                        )
                );
            }
        }
    }

    /// <summary>The first <c>time</c> within the story or its heading's box; one elsewhere only where all say the same day.</summary>
    private static void AddTimes(
        PageCensus census,
        BlockCollector page,
        PageRegion? story,
        PageDraft facts
    )
    {
        var home = page.Blocks.Find(block => block.Role == PartRole.Headline) is { } title
            ? BlockCollector.HomeOf(title).ParentElement
            : null;
        var elsewhere = new List<DateClue>();
        foreach (var element in census.Times)
        {
            if (IsAside(element) || Clue(element) is not { } clue)
            {
                continue;
            }

            var isNear =
                (story is not null && IsWithin(element, story.Element))
                || (
                    home is not null
                    && (
                        IsWithin(element, home)
                        || (
                            home.ParentElement is { LocalName: not ("body" or "html") } box
                            && IsWithin(element, box)
                        )
                    )
                );
            if (!isNear)
            {
                elsewhere.Add(clue);
                continue;
            }

            facts.Dates.Add(clue);
            if (!clue.IsUpdate)
            {
                return;
            }
        }

        var days = elsewhere
            .Where(clue => !clue.IsUpdate)
            .Select(clue => clue.Readings[0].Earliest)
            .Distinct()
            .Count();
        if (days == 1)
        {
            facts.Dates.AddRange(elsewhere.Select(clue => clue with { Kind = ClueKind.LoneTime }));
        }
    }

    private static DateClue? Clue(IElement element)
    {
        var value = element.GetAttribute("datetime") ?? PageMetadata.Clean(element.TextContent);
        var names = $"{element.ClassName} {element.ParentElement?.ClassName}";
        var isUpdate =
            (
                names.Contains("updated", StringComparison.OrdinalIgnoreCase)
                && !names.Contains("published", StringComparison.OrdinalIgnoreCase)
            ) || names.Contains("modified", StringComparison.OrdinalIgnoreCase);
        return value.Length <= 100
            && DateText.Clues(value, PublicationBasis.Meta, isUpdate).FirstOrDefault() is { } clue
            ? clue with
            {
                Kind = ClueKind.Time,
            }
            : null;
    }

    private static bool IsAside(IElement element) =>
        element.Closest("aside, nav, footer, .comment, .comments, #comments, .related, .widget")
            is not null;

    private static bool IsWithin(IElement element, IElement box)
    {
        // So many steps up: from a time in a byline to the article's box.
        const int Reach = 12;
        IElement? at = element;
        for (var i = 0; i < Reach && at is not null; i++, at = at.ParentElement)
        {
            if (ReferenceEquals(at, box))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Lines that say when, from the one closest to the story's top outwards.</summary>
    private static void AddLines(BlockCollector page, PageRegion? story, PageDraft facts)
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
                || (block.Text.Length <= PostingLine.LongestSentence && page.RoleOfHome(block) == "note")
                    ? block.Text
                    : PostingLine.Sentence(block.Text);
            if (line is null)
            {
                continue;
            }

            var clues = PostingLine.Clues(line, PublicationBasis.Byline).ToList();
            facts.Dates.AddRange(
                distance <= Near
                    ? clues
                    : clues.Select(clue =>
                        clue.Kind == ClueKind.Line ? clue with { Kind = ClueKind.FarLine } : clue
                    )
            );
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
