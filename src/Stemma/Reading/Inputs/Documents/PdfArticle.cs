using Stemma.Reading.Inputs.Feeds;
using Stemma.Reading.Pages;
using UglyToad.PdfPig;

namespace Stemma.Reading.Inputs.Documents;

/// <summary>
/// A PDF document as an article. Its own dates are those of the file's making, often by a converter years later: they are not taken for a
/// day of publication.
/// </summary>
internal static class PdfArticle
{
    /// <summary>Pages read; a newspaper has a hundred, a report some hundreds.</summary>
    private const int MostPages = 1000;

    /// <summary>A headline is set at least so many times larger than most of the text.</summary>
    private const double HeadlineSize = 1.25;

    private static readonly ParsingOptions Options = new()
    {
        UseLenientParsing = true,
        SkipMissingFonts = true,
    };

    /// <summary>The draft of a document, or why there is none.</summary>
    public static (PageDraft? Draft, string? Failure) Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = PdfDocument.Open(bytes.ToArray(), Options);
            var pages = new List<List<PdfLine>>();
            for (var number = 1; number <= Math.Min(document.NumberOfPages, MostPages); number++)
            {
                pages.Add(PdfLines.Of(document.GetPage(number)));
            }

            RunningHeads.Mark(pages);
            var draft = Draft(pages);
            return draft.Blocks.Exists(block => block.IsKept)
                ? (draft, null)
                : (
                    null,
                    "a PDF without text: its pages are pictures; run text recognition (OCR) over it first"
                );
        }
        catch (Exception e)
            when (e is not (OutOfMemoryException or InsufficientExecutionStackException))
        {
            // Whatever a parser of PDF says of bytes that are damaged.
            return (
                null,
                e.GetType().Name.Contains("Encrypted", StringComparison.Ordinal)
                    ? "PDF: encrypted"
                    : $"PDF: {e.Message}"
            );
        }
    }

    private static PageDraft Draft(List<List<PdfLine>> pages)
    {
        var draft = new PageDraft();
        var usual = UsualSize(pages);
        var largest = pages
            .Take(1)
            .SelectMany(lines => lines)
            .Where(line => line.Dropped is null)
            .Select(line => line.Size)
            .DefaultIfEmpty(0)
            .Max();
        var headline = new List<string>();
        foreach (
            var line in pages.Take(1).SelectMany(lines => lines).Where(line => line.Dropped is null)
        )
        {
            if (line.Size >= usual * HeadlineSize && line.Size > largest * 0.95)
            {
                headline.Add(line.Text);
                line.IsHeadline = true;
            }
            else if (headline.Count > 0)
            {
                break;
            }
        }

        foreach (var paragraph in PdfParagraphs.Of(pages))
        {
            var text = TextCleaning
                .Paragraph(TextCleaning.Characters(paragraph.Text))
                .Replace('\n', ' ');
            if (text.Length == 0)
            {
                continue;
            }

            var block = new PageBlock(text);
            if (paragraph.Dropped is { } reason)
            {
                block.Drop(reason);
            }

            draft.Blocks.Add(block);
        }

        FeedHtml.SetTitle(draft, string.Join(' ', headline));
        return draft;
    }

    private static double UsualSize(List<List<PdfLine>> pages) =>
        pages
            .SelectMany(lines => lines)
            .GroupBy(line => Math.Round(line.Size * 2) / 2)
            .OrderByDescending(group => group.Sum(line => line.Text.Length))
            .ThenBy(group => group.Key)
            .Select(group => group.Key)
            .FirstOrDefault();
}
