using Stemma.Reading.Imprint;

namespace Stemma.Reading.Pages;

/// <summary>Plain text to paragraphs. What the paragraphs are is told later, by the rules that HTML shares.</summary>
internal static class TextPage
{
    // Lines wrapped by hand or by a mail program: RFC 2646 recommends 66 to 72 characters, editors wrap at 80 or 100.
    private const int ShortestWrapped = 40;
    private const int LongestWrapped = 110;

    /// <summary>The paragraphs of a text that may have been scraped with its furniture.</summary>
    public static PageDraft Parse(string text)
    {
        var draft = new PageDraft();
        var group = new List<string>();
        foreach (var line in TextCleaning.Characters(text).Split('\n'))
        {
            var paragraph = TextCleaning.Paragraph(line);
            if (paragraph.Length > 0)
            {
                group.Add(paragraph);
            }
            else
            {
                Close(group, draft);
            }
        }

        Close(group, draft);
        return draft;
    }

    private static void Close(List<string> group, PageDraft draft)
    {
        if (IsWrapped(group))
        {
            draft.Blocks.Add(new PageBlock(string.Join(' ', group)));
        }
        else
        {
            foreach (var line in group)
            {
                Add(line, draft);
            }
        }

        group.Clear();
    }

    private static void Add(string line, PageDraft draft)
    {
        foreach (var part in HeaderLine.Split(line))
        {
            HeaderLine.Apply(part, draft);
        }
    }

    private static bool IsWrapped(List<string> lines)
    {
        if (lines.Count < 3)
        {
            return false;
        }

        var open = 0;
        for (var i = 0; i < lines.Count - 1; i++)
        {
            if (lines[i].Length is < ShortestWrapped or > LongestWrapped)
            {
                return false;
            }

            open += lines[i][^1] is '.' or '!' or '?' or ':' or '"' or '”' or '。' ? 0 : 1;
        }

        // Most lines of wrapped prose break in mid-sentence; lists and verses do not go on in lower case.
        return open * 3 >= (lines.Count - 1) * 2
            && lines.Skip(1).Count(line => char.IsLower(line[0])) * 2 >= lines.Count - 1;
    }
}
