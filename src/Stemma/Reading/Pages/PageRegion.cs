using AngleSharp.Dom;

namespace Stemma.Reading.Pages;

/// <summary>A block-level element with the run of paragraphs it holds.</summary>
/// <param name="Element">The element.</param>
/// <param name="From">Index of its first paragraph.</param>
/// <param name="To">The index after its last.</param>
/// <param name="Depth">How deep it is nested.</param>
/// <param name="Marking">What its marking says.</param>
internal sealed record PageRegion(
    IElement Element,
    int From,
    int To,
    int Depth,
    ElementMarking Marking
);
