using Markdig;

namespace Stemma.Reading.Pages;

/// <summary>Markdown becomes HTML and is read as such.</summary>
internal static class MarkdownPage
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .Build();

    /// <summary>The draft of a Markdown text. Header lines at its top are read as in plain text.</summary>
    public static PageDraft Parse(string text)
    {
        try
        {
            return HtmlPage.Parse(
                $"<html><body><article>{Markdown.ToHtml(WithoutFrontMatter(text), Pipeline)}</article></body></html>".AsMemory(),
                trees: null
            );
        }
        catch (ArgumentException)
        {
            // Markdig refuses texts nested deeper than its limit; what cannot be parsed is still text.
            return TextPage.Parse(text);
        }
    }

    private static string WithoutFrontMatter(string text)
    {
        if (
            !text.StartsWith("---\n", StringComparison.Ordinal)
            && !text.StartsWith("---\r\n", StringComparison.Ordinal)
        )
        {
            return text;
        }

        var end = text.IndexOf("\n---", 3, StringComparison.Ordinal);
        return end < 0 ? text : text[(end + 4)..];
    }
}
