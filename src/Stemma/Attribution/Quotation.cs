namespace Stemma.Attribution;

/// <summary>A stretch between quotation marks. Whether it is speech, a title or a word held with tongs is not decided here.</summary>
/// <param name="Outer">With its marks, as far as they are printed.</param>
/// <param name="Inner">Without them, trimmed of white space; never empty.</param>
/// <param name="Depth">0 outside any other quotation.</param>
/// <param name="Closed">Whether the closing mark is printed.</param>
/// <param name="Reopens">Whether it goes on with the quotation that the paragraph before left open.</param>
/// <param name="Secondary">Whether its marks are those of the second rank ('single').</param>
/// <param name="Title">Whether its marks are those of titles of works in the language.</param>
internal sealed record Quotation(
    TextSpan Outer,
    TextSpan Inner,
    int Depth,
    bool Closed,
    bool Reopens,
    bool Secondary,
    bool Title
);
