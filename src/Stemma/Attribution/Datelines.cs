namespace Stemma.Attribution;

/// <summary>"SEOUL, May 14 (Agency) - ": place, day and agency before the first words of a report.</summary>
internal static class Datelines
{
    // Place, country, day and month, agency in brackets, with their commas.
    private const int LongestDateline = 14;

    /// <summary>The item after the dateline; 0 where there is none.</summary>
    public static int EndIn(Item[] items, NounPhrases phrases)
    {
        var marked = false;
        for (var i = 0; i < items.Length && i < LongestDateline; i++)
        {
            if (items[i].Kind == ItemKind.Dash)
            {
                while (i + 1 < items.Length && items[i + 1].Kind == ItemKind.Dash)
                {
                    i++;
                }

                return marked ? i + 1 : 0;
            }

            if (items[i].Kind == ItemKind.Quotation || phrases.IsFinite(i))
            {
                return 0;
            }

            marked |= items[i].Kind is ItemKind.Close or ItemKind.Number || phrases.IsTime(i);
        }

        return 0;
    }
}
