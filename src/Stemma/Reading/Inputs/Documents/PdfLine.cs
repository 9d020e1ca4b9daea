namespace Stemma.Reading.Inputs.Documents;

/// <summary>A printed line of a PDF page.</summary>
/// <param name="text">Its words.</param>
/// <param name="block">Which stretch of the page it belongs to: lines of one column that follow on one another.</param>
/// <param name="left">Its left edge, in points.</param>
/// <param name="right">Its right edge, in points.</param>
/// <param name="bottom">Its base line, in points from the foot of the page.</param>
/// <param name="size">Height of its letters, in points.</param>
internal sealed class PdfLine(
    string text,
    int block,
    double left,
    double right,
    double bottom,
    double size
)
{
    /// <summary>Its words.</summary>
    public string Text { get; } = text;

    /// <summary>Number of its stretch on the page.</summary>
    public int Block { get; } = block;

    /// <summary>Left edge in points.</summary>
    public double Left { get; } = left;

    /// <summary>Right edge in points.</summary>
    public double Right { get; } = right;

    /// <summary>Base line in points from the foot of the page.</summary>
    public double Bottom { get; } = bottom;

    /// <summary>Height of its letters in points.</summary>
    public double Size { get; } = size;

    /// <summary>Why it is no part of the text; null while it is.</summary>
    public string? Dropped { get; set; }

    /// <summary>Whether it is part of the headline.</summary>
    public bool IsHeadline { get; set; }
}
