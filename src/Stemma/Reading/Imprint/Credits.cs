using Stemma.Reading.Dating;
using Stemma.Reading.Pages;

namespace Stemma.Reading.Imprint;

/// <summary>Agency and outlet as the story's own words credit them: datelines, tails, copyright lines, "told Lusa".</summary>
internal static class Credits
{
    /// <summary>Datelines open one of the first paragraphs.</summary>
    private const int OpeningBlocks = 6;

    /// <summary>Takes what is not known yet from the kept and dropped blocks.</summary>
    public static void Apply(PageDraft draft, IReadOnlyList<PageBlock> blocks)
    {
        draft.Agency ??= FromDateline(blocks) ?? FromTail(blocks);
        draft.Outlet ??= FromSourceLine(blocks) ?? OwnName.Find(blocks);
        foreach (var block in blocks.Where(block => block.Text.Length <= CopyrightLine.Longest))
        {
            if (CopyrightLine.Holder(block.Text) is { } holder)
            {
                // An agency's text on another outlet's page: the line names both.
                var user = CopyrightLine.UserOf(block.Text, holder);
                draft.Agency ??= user is null ? null : holder;
                draft.Outlet = user ?? draft.Outlet ?? holder;
                break;
            }
        }
        draft.Outlet ??= FromNamesInNotes(blocks);
        draft.Agency ??= FromTelling(blocks);

        // An outlet that opens its own report with its own name credits nobody.
        if (
            draft.Agency is { } agency
            && draft.Outlet is { } outlet
            && TextCleaning.Key(agency) == TextCleaning.Key(outlet)
            && OutletWords.Ends(agency)
        )
        {
            draft.Agency = null;
        }
    }

    private static string? FromDateline(IReadOnlyList<PageBlock> blocks) =>
        blocks
            .Where(block => block.IsKept && block.Role is PartRole.Body or PartRole.Note)
            .Take(OpeningBlocks)
            .Select(block => (Dateline.Alone(block.Text) ?? Dateline.At(block.Text))?.Agency)
            .FirstOrDefault(agency => agency is not null);

    /// <summary>"(Reuters)", "==Toyo Tsushin", "— Xinhua" at the end of the last paragraphs or alone below them.</summary>
    private static string? FromTail(IReadOnlyList<PageBlock> blocks)
    {
        foreach (var block in blocks.Reverse().Take(OpeningBlocks))
        {
            var text = block.Text;
            if (
                text.Length <= 60
                && text.StartsWith("==", StringComparison.Ordinal)
                && text.Trim('=', ' ') is { Length: > 1 } wire
            )
            {
                return wire;
            }

            if (
                text.Length <= 40
                && AgencyRoll.Named(text.Trim('=', '-', '–', '—', ' ', '(', ')')) is not null
            )
            {
                return text.Trim('=', '-', '–', '—', ' ', '(', ')', '.');
            }

            if (
                text[^1] is ')' or '）'
                && text.LastIndexOfAny(['(', '（']) is > 0 and var open
                && text.Length - open < 50
            )
            {
                var inside = text[(open + 1)..^1].Trim();
                if (
                    inside
                        .Split(['/', ',', ';'], StringSplitOptions.TrimEntries)
                        .FirstOrDefault(name => AgencyRoll.Named(name) is not null)
                        is { } named
                    && block.Role != PartRole.Caption
                )
                {
                    return named;
                }
            }
        }

        return null;
    }

    private static string? FromSourceLine(IReadOnlyList<PageBlock> blocks) =>
        blocks
            .Where(block => block.Role is PartRole.Note && block.Text.Length <= 160 && block.IsKept)
            .Select(block => SourceLabel.Read(block.Text))
            .FirstOrDefault(source =>
                source is not null && !source.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            );

    /// <summary>"(文・写真 潮風タイムズ)": an outlet's name in a bracketed credit.</summary>
    private static string? FromNamesInNotes(IReadOnlyList<PageBlock> blocks) =>
        blocks
            .Where(block =>
                block.IsKept
                && block.Role is PartRole.Note
                && block.Text.Length <= 60
                && block.Text[0] is '(' or '（' or '[' or '【'
            )
            .SelectMany(block =>
                block
                    .Text.Trim('(', ')', '（', '）', '[', ']', '【', '】')
                    .Split([' ', '\u3000', '＝', '=', '/'], StringSplitOptions.RemoveEmptyEntries)
            )
            .FirstOrDefault(OutletWords.Ends);

    private static string? FromTelling(IReadOnlyList<PageBlock> blocks)
    {
        foreach (var block in blocks.Where(block => block.IsKept && block.Role is PartRole.Body))
        {
            if (AgencyRoll.Within(block.Text) is not { } form)
            {
                continue;
            }

            var folded = TextFolding.Fold(block.Text);
            var name = TextFolding.Fold(form);
            foreach (var told in WordLists.Credit("told"))
            {
                var at = folded.IndexOf(
                    told.Replace("{}", name, StringComparison.Ordinal),
                    StringComparison.Ordinal
                );
                if (at >= 0)
                {
                    return form;
                }
            }
        }

        return null;
    }
}
