using Stemma.Reading.Dating;
using Stemma.Reading.Imprint;

namespace Stemma.Reading.Pages;

/// <summary>Notes below a story: copyright, dates of posting, mail addresses, bare links.</summary>
internal static class StoryTail
{
    private const int Depth = 6;

    /// <summary>Longest line that is a note for its form alone.</summary>
    private const int Longest = 120;

    /// <summary>Gives the role of a note to the last lines that are about the text.</summary>
    public static void Apply(PageDraft draft, IReadOnlyList<PageBlock> blocks)
    {
        var kept = blocks.Where(block => block.IsKept).ToList();
        foreach (var block in kept.Skip(Math.Max(kept.Count - Depth, kept.Count / 2)))
        {
            if (block.Role != PartRole.Body || block.Text.Length > Longest)
            {
                continue;
            }

            if (IsAddress(block.Text) || (ReferenceEquals(block, kept[^1]) && IsSlug(block.Text)))
            {
                block.Role = PartRole.Note;
            }
            else if (PostingLine.Is(block.Text))
            {
                block.Role = PartRole.Note;
                var clues = PostingLine.Clues(block.Text, PublicationBasis.Byline);
                draft.Dates.AddRange(
                    draft.IsMarkedUp ? clues.Select(PostingLine.FurtherOff) : clues
                );
            }
            else if (block.Text.StartsWith("==", StringComparison.Ordinal) || IsCredit(block.Text))
            {
                block.Role = PartRole.Note;
            }
        }
    }

    private static bool IsCredit(string text) =>
        text.Length <= 60
        && (
            AgencyRoll.Named(text) is not null
            || (text[0] is '(' or '（' or '[' && text[^1] is ')' or '）' or ']')
        );

    /// <summary>What closes a wire copy: initials and a time stamp, no sentence.</summary>
    private static bool IsSlug(string text) =>
        text.Length <= 40
        && text.Any(char.IsAsciiDigit)
        && text.Count(c => c == ' ') <= 4
        && text.Contains('/', StringComparison.Ordinal)
        && !BlockScoring.EndsSentence(text);

    private static bool IsAddress(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 3
            && words.Any(word =>
                word.Contains("://", StringComparison.Ordinal)
                || (
                    word.Contains('@', StringComparison.Ordinal)
                    && word.Contains('.', StringComparison.Ordinal)
                )
            );
    }
}
