using Stemma.Reading.Dating;
using Stemma.Reading.Pages;

namespace Stemma.Reading.Imprint;

/// <summary>
/// Lines such as <c>Title: …</c> that scrapers and language models put before a text, also several in one line
/// (<c>date 2023-07-13 Title: …</c>).
/// </summary>
internal static class HeaderLine
{
    /// <summary>Only so many paragraphs from the top can be header lines.</summary>
    private const int Depth = 8;

    /// <summary>A label is at most three words.</summary>
    private const int LongestLabel = 24;

    /// <summary>The line cut before each label inside it, when it begins with one.</summary>
    public static IEnumerable<string> Split(string line)
    {
        if (Label(line) is null)
        {
            return [line];
        }

        var parts = new List<string>();
        var start = 0;
        for (var i = 1; i < Math.Min(line.Length, 400); i++)
        {
            if (
                line[i - 1] == ' '
                && line[i - 1] != line[i]
                && Label(line[i..]) is { } label
                && label.Colon
                && label.Field is "title" or "subtitle" or "date" or "author" or "url"
            )
            {
                parts.Add(line[start..i].TrimEnd());
                start = i;
            }
        }

        parts.Add(line[start..]);
        return parts;
    }

    /// <summary>Adds the paragraph to the draft, as metadata where it is a header line.</summary>
    public static void Apply(string line, PageDraft draft)
    {
        if (draft.Blocks.Count >= Depth || Label(line) is not { } label)
        {
            draft.Blocks.Add(new PageBlock(line));
            return;
        }

        var value = line[label.Length..].Trim(' ', ':', '：');
        if (value.Length == 0)
        {
            draft.Blocks.Add(new PageBlock(line));
            return;
        }

        switch (label.Field)
        {
            case "title" when draft.Title is null:
                draft.Title = value;
                draft.Blocks.Add(new PageBlock(value, PartRole.Headline) { IsMarked = true });
                break;
            case "subtitle":
                draft.Blocks.Add(new PageBlock(value, PartRole.Standfirst) { IsMarked = true });
                break;
            case "date" or "updated":
                AddDate(line, value, label.Field == "updated", draft);
                break;
            case "author":
                draft.Authors.AddRange(Byline.Names(value));
                draft.Blocks.Add(new PageBlock(line, PartRole.Note) { IsMarked = true });
                break;
            case "outlet":
                draft.Outlet ??= value;
                draft.Blocks.Add(new PageBlock(line, PartRole.Note) { IsMarked = true });
                break;
            case "url" when Uri.TryCreate(value, UriKind.Absolute, out _):
                draft.Url ??= value;
                draft.Blocks.Add(new PageBlock(line, PartRole.Note) { IsMarked = true });
                break;
            default:
                draft.Blocks.Add(new PageBlock(line));
                break;
        }
    }

    private static void AddDate(string line, string value, bool isUpdate, PageDraft draft)
    {
        var dates = DateReader.All(value);
        var block = new PageBlock(line, PartRole.Note) { IsMarked = true };
        if (dates.Count == 0)
        {
            if (value[0] is '[' or '{' or '<')
            {
                block.Drop("placeholder-date");
            }
            else
            {
                block = new PageBlock(line);
            }
        }
        else if (dates[0].Readings.Count > 0)
        {
            draft.Dates.Add(new DateClue(dates[0].Readings, PublicationBasis.Byline, isUpdate));
        }

        draft.Blocks.Add(block);
    }

    /// <summary>The field and length of the label a line begins with. Without a colon only a date label right before a date counts.</summary>
    private static (string Field, int Length, bool Colon)? Label(string line)
    {
        var colon = line.AsSpan(0, Math.Min(line.Length, LongestLabel)).IndexOfAny(':', '：');
        if (colon > 0 && WordLists.HeaderField(TextFolding.Fold(line[..colon]).Trim()) is { } field)
        {
            return (field, colon + 1, true);
        }

        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return
            space is > 0 and < LongestLabel
            && space + 4 < line.Length
            && char.IsAsciiDigit(line[space + 1])
            && WordLists.HeaderField(TextFolding.Fold(line[..space])) is "date"
            && DateReader.All(line[space..Math.Min(line.Length, space + 40)])
                is { Count: > 0 } dates
            && dates[0].Span.Start <= 1
            ? ("date", space + 1, false)
            : null;
    }
}
