namespace Stemma.Attribution;

/// <summary>How the heads of one stretch lie to one another: side by side or one inside the other's content.</summary>
internal static class HeadOrder
{
    /// <summary>Whether the head stands inside the content of an earlier one.</summary>
    public static bool IsNested(Item[] items, List<ReportingHead> heads, int h)
    {
        for (var g = h - 1; g >= 0; g--)
        {
            if (
                heads[g].Placement == HeadPlacement.Before
                && heads[h].ClauseStart >= heads[g].ContentStart
            )
            {
                return !Cuts(items, heads[g], heads[h]);
            }
        }

        return false;
    }

    /// <summary>Whether a later head ends the content of an earlier one instead of standing inside it.</summary>
    public static bool Cuts(Item[] items, ReportingHead head, ReportingHead later)
    {
        if (later.Placement == HeadPlacement.Adjunct)
        {
            return true;
        }

        if (
            later.Gerund
            && (
                items[later.ClauseStart].Kind == ItemKind.Comma
                || later.ClauseStart > 0
                    && items[later.ClauseStart - 1] is { Kind: ItemKind.Quotation, Lower.Length: 1 }
            )
        )
        {
            return true;
        }

        if (later.Origin == SourceOrigin.Shared && !later.Gerund)
        {
            return true;
        }

        var before = later.ClauseStart - 1;
        if (before <= 0)
        {
            return false;
        }

        return later.Origin == SourceOrigin.Own
            && later.Placement == HeadPlacement.Before
            && (
                items[before].Kind == ItemKind.Semicolon
                || items[before].Is(WordClasses.Coordinator | WordClasses.Subordinator)
                    && (
                        items[before - 1].Kind == ItemKind.Comma
                        || head.ObjectContent
                        || items[before].Is(WordClasses.Coordinator)
                            && later.Verb?.Class is not ("believing" or "intending")
                    )
            );
    }
}
