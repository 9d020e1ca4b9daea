using Stemma.Reading.Dating;
using Stemma.Reading.Imprint;

namespace Stemma.Reading.Pages;

/// <summary>The steps that tell the paragraphs of one text apart and take its facts from them, the same for every format.</summary>
internal static class StoryRoles
{
    /// <summary>Gives the roles and adds to the facts. Furniture has been swept, and the page parted by language.</summary>
    /// <param name="facts">What the page's head said of this text.</param>
    /// <param name="blocks">The text's paragraphs, dropped ones included.</param>
    /// <param name="page">The dates of the whole page, for datelines without a year.</param>
    public static void Tell(
        PageDraft facts,
        IReadOnlyList<PageBlock> blocks,
        IReadOnlyList<DateClue> page
    )
    {
        StoryHead.Apply(facts, blocks);
        AddTitleDate(facts);
        StoryTail.Apply(facts, blocks);
        Credits.Apply(facts, blocks);
        SyndicationSource.Apply(facts, blocks);
        FileDate.AddFromUrl(facts);
        YearFromText.Complete(facts, [.. blocks.Where(block => block.IsKept)], page);
    }

    /// <summary>A date that closes the title, as archives and blogs add it, is the one its editor gave the text.</summary>
    private static void AddTitleDate(PageDraft facts)
    {
        if (facts.Title is not { } title)
        {
            return;
        }

        var start = title.Length - title.TrimStart('(', '[', ' ').Length;
        var end = title.TrimEnd(')', ']', ' ').Length;
        facts.Dates.InsertRange(
            0,
            DateReader
                .All(title)
                .Where(date =>
                    date.Day is not null
                    && date.Readings.Count > 0
                    && (date.Span.End >= end || date.Span.Start <= start)
                )
                .Select(date => new DateClue(date.Readings, PublicationBasis.Byline)
                {
                    Kind = ClueKind.Title,
                })
        );
    }
}
