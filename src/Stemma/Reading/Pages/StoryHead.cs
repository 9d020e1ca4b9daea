using Stemma.Reading.Dating;
using Stemma.Reading.Imprint;

namespace Stemma.Reading.Pages;

/// <summary>
/// Tells headline, standfirst and notes (byline, date line, dateline of its own, codes) at the top of a story from its first paragraph.
/// </summary>
internal static class StoryHead
{
    /// <summary>So many paragraphs from the top can belong to the head.</summary>
    private const int Depth = 12;

    /// <summary>Longer is a paragraph. Headlines are far below; standfirsts reach it.</summary>
    private const int LongestTitle = 250;

    /// <summary>A line of at most this length below the headline that is no sentence names somebody or something: byline, desk, section.</summary>
    private const int LongestLabel = 40;

    /// <summary>The first paragraph of this length ends the head of a page.</summary>
    private const int Prose = 100;

    /// <summary>Gives the blocks at the top their roles and takes title, authors, agency and dates from them.</summary>
    public static void Apply(PageDraft draft, IReadOnlyList<PageBlock> blocks)
    {
        DropBreadcrumb(blocks);
        var isPlain = !draft.IsMarkedUp;
        var head = blocks.Where(block => block.IsKept).Take(Depth).ToList();
        var hasTitle = head.Any(block => block.Role == PartRole.Headline);
        foreach (var block in head)
        {
            if (block.Role == PartRole.Headline || block.IsMarked || block.Role is PartRole.Caption)
            {
                continue;
            }

            if (block.Role == PartRole.Note || TryNote(draft, block))
            {
                block.Role = PartRole.Note;
                continue;
            }

            if (!hasTitle && isPlain && IsTitle(block, head))
            {
                block.Role = PartRole.Headline;
                draft.Title ??= block.Text.Replace('\n', ' ');
                hasTitle = true;
                continue;
            }

            if (
                isPlain
                && hasTitle
                && block.Text[0] is '*' or '•' or '▲' or '△' or '■'
                && block.Text.Length < LongestTitle
            )
            {
                block.Role = PartRole.Standfirst;
                continue;
            }

            if (
                isPlain
                && hasTitle
                && block.Text.Length <= LongestLabel
                && !EndsSentence(block.Text)
                && IsRightBelowTitle(blocks, block)
            )
            {
                block.Role = PartRole.Note;
                continue;
            }

            if (isPlain || block.Text.Length >= Prose)
            {
                break;
            }
        }
    }

    /// <summary>Whether a block is a byline, a line of dates, a code or a dateline that stands alone; what it tells goes to the draft.</summary>
    private static bool TryNote(PageDraft draft, PageBlock block)
    {
        var text = block.Text;
        if (Byline.Read(text) is { } byline)
        {
            Take(draft, byline);
            AddDates(draft, text, PublicationBasis.Byline);
            return true;
        }

        if (PostingLine.Is(text))
        {
            AddDates(draft, text, PublicationBasis.Byline);
            PostingLine.TakeCredits(draft, text);
            if (PostingLine.BylineIn(text) is { } inside)
            {
                Take(draft, inside);
            }

            return true;
        }

        if (DeskLine.Outlet(text) is { } outlet)
        {
            draft.Outlet ??= outlet;
            return true;
        }

        if (Dateline.Alone(text) is { } dateline)
        {
            draft.Agency ??= dateline.Agency;
            AddDates(draft, text, PublicationBasis.Dateline);
            return true;
        }

        return false;
    }

    private static void Take(PageDraft draft, Byline byline)
    {
        draft.Authors.AddRange(
            byline.People.Where(name =>
                !draft.Authors.Contains(name, StringComparer.OrdinalIgnoreCase)
            )
        );
        draft.Agency ??= byline.Agency;
        draft.Outlet ??= byline.Outlet;
    }

    private static void AddDates(PageDraft draft, string text, PublicationBasis basis) =>
        draft.Dates.AddRange(PostingLine.Clues(text, basis));

    private static bool IsTitle(PageBlock block, List<PageBlock> head) =>
        block.Text.Length <= LongestTitle
        && head.Count > 1
        && block.Text[0] is not ('*' or '•')
        && (
            block.Text[^1] is not ('.' or '。')
            || block.Text.EndsWith("...", StringComparison.Ordinal)
            || block.Text.Length < 80
        );

    private static bool EndsSentence(string text) =>
        text[^1] is '.' or '!' or '?' or '。' or '！' or '？' or '"' or '”' or '」' or '»';

    private static bool IsRightBelowTitle(IReadOnlyList<PageBlock> blocks, PageBlock block)
    {
        PageBlock? before = null;
        foreach (
            var other in blocks.Where(other =>
                other.IsKept && other.Role is not (PartRole.Note or PartRole.Standfirst)
            )
        )
        {
            if (ReferenceEquals(other, block))
            {
                return before?.Role == PartRole.Headline;
            }

            before = other;
        }

        return false;
    }

    /// <summary>
    /// Breadcrumbs glued to a shortened title ("HomeWorldNATO chief visits Seoul..."): a first line that holds the beginning of the line
    /// after it and is not that line.
    /// </summary>
    private static void DropBreadcrumb(IReadOnlyList<PageBlock> blocks)
    {
        var top = blocks.Where(block => block.IsKept).Take(3).ToList();
        for (var i = 0; i + 1 < top.Count; i++)
        {
            var crumb = top[i].Key;
            var title = top[i + 1].Key;
            var start = title[..Math.Min(20, title.Length)];
            if (
                start.Length >= 12
                && top[i].Text.Length <= LongestTitle
                && crumb != title
                && crumb.IndexOf(start, StringComparison.Ordinal) is > 0 and var at
                && title.StartsWith(crumb[at..], StringComparison.Ordinal)
            )
            {
                top[i].Drop("breadcrumb");
            }
        }
    }
}
