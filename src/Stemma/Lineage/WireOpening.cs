using Stemma.Reading;
using Stemma.Reading.Imprint;

namespace Stemma.Lineage;

/// <summary>The agency's dateline at the beginning of a story: the mark of a text set by the agency itself. Clients often drop it.</summary>
internal static class WireOpening
{
    /// <summary>Paragraphs looked at: byline, time and summary points may stand before the story.</summary>
    private const int Paragraphs = 8;

    /// <summary>The agency as printed there; null where the story opens otherwise.</summary>
    internal static string? Agency(Article article) =>
        article
            .Parts.Where(part =>
                part.Role is PartRole.Body or PartRole.Note && part.Span.End <= article.Text.Length
            )
            .Take(Paragraphs)
            .Select(part => article.Words(part.Span).Trim())
            .Where(paragraph => paragraph.Length > 0)
            .Select(paragraph => (Dateline.At(paragraph) ?? Dateline.Alone(paragraph))?.Agency)
            .FirstOrDefault(agency => agency is not null);
}
