using AngleSharp.Dom;
using Stemma.Reading.Imprint;
using Stemma.Reading.Pages;

namespace Stemma.Reading.Dating;

/// <summary>Dates in a page's body: microdata, <c>time</c> elements and the lines around the story that say when it was posted.</summary>
internal static class PageDates
{
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
        PageLines.Add(page, story, facts);
        if (facts.Dates.Exists(clue => clue.Readings.Count > 1))
        {
            facts.DayFirst = DateOrder.Of(page.Blocks);
        }

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
        return
            value.Length <= 100
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
}
