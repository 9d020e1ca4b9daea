namespace Stemma.Reading;

/// <summary>The steps that tell a draft's paragraphs apart, the same for every format.</summary>
internal static class StoryRoles
{
    /// <summary>A text without marking.</summary>
    public static PageDraft Text(PageDraft draft)
    {
        FurnitureSweep.Apply(draft.Blocks);
        StoryHead.Apply(draft, draft.Blocks, isPlain: true);
        Finish(draft);
        return draft;
    }

    /// <summary>A page whose marking gave the roles it could.</summary>
    public static PageDraft Page(PageDraft draft)
    {
        FurnitureSweep.Apply(draft.Blocks);
        StoryHead.Apply(draft, draft.Blocks, isPlain: false);
        Finish(draft);
        return draft;
    }

    private static void Finish(PageDraft draft)
    {
        StoryTail.Apply(draft);
        Credits.Apply(draft, draft.Blocks);
        if (draft.Title is { } title)
        {
            draft.Dates.AddRange(
                DateReader.All(title)
                    .Where(date => date.Day is not null && date.Readings.Count > 0 && date.Span.End >= title.TrimEnd(')', ']', ' ').Length)
                    .Select(date => new DateClue(date.Readings, PublicationBasis.Byline))
            );
        }

        FileDate.AddFromUrl(draft);
        YearFromText.Complete(draft, [.. draft.Blocks.Where(block => block.IsKept)], []);
    }
}
