namespace Stemma.Attribution;

/// <summary>Sentences that belong together because a quotation runs over their boundaries: the unit in which a statement is sought.</summary>
/// <param name="Span">Where.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Role">Role of its part.</param>
/// <param name="Paragraph">Number of its paragraph in the article.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index after its last token.</param>
internal sealed record Stretch(
    TextSpan Span,
    string Language,
    PartRole Role,
    int Paragraph,
    int FirstToken,
    int EndToken
);
