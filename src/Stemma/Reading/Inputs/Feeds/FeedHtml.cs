using Stemma.Reading.Pages;

namespace Stemma.Reading.Inputs.Feeds;

/// <summary>The HTML that feeds and data files carry: the text of an article without the page around it.</summary>
internal static class FeedHtml
{
    private static readonly string[] Tags =
    [
        "p",
        "br",
        "div",
        "a",
        "b",
        "i",
        "em",
        "strong",
        "span",
        "img",
        "ul",
        "ol",
        "li",
        "h1",
        "h2",
        "h3",
        "blockquote",
        "figure",
        "table",
        "html",
    ];

    /// <summary>A page with the fragment as its article; a whole page is left as it is.</summary>
    public static ReadOnlyMemory<char> Page(string html) =>
        html.AsSpan(0, Math.Min(html.Length, 1000))
            .Contains("<html", StringComparison.OrdinalIgnoreCase)
            ? html.AsMemory()
            : $"<html><body><article>{html}</article></body></html>".AsMemory();

    /// <summary>Whether a text holds tags of HTML.</summary>
    public static bool HoldsMarkup(string text)
    {
        for (
            var at = text.IndexOf('<', StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf('<', at + 1)
        )
        {
            var rest = text.AsSpan(at + 1, Math.Min(12, text.Length - at - 1)).TrimStart('/');
            var end = rest.IndexOfAny(" >/\n");
            foreach (var tag in Tags)
            {
                if (end > 0 && rest[..end].Equals(tag, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Gives a draft the title it is known by, as its headline where it has none.</summary>
    public static void SetTitle(PageDraft facts, string? title)
    {
        var clean = TextCleaning
            .Paragraph(TextCleaning.Characters(title ?? string.Empty))
            .Replace('\n', ' ');
        if (clean.Length == 0)
        {
            return;
        }

        facts.Title = clean;
        if (!facts.Blocks.Exists(block => block.Role == PartRole.Headline))
        {
            facts.Blocks.Insert(0, new PageBlock(clean, PartRole.Headline) { IsMarked = true });
        }
    }
}
