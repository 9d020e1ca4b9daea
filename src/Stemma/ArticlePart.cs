namespace Stemma;

/// <summary>A stretch of an article's text with the part it plays on the page.</summary>
/// <param name="Span">Where, in UTF-16 code units of <see cref="Article.Text"/>.</param>
/// <param name="Role">What it is on the page.</param>
/// <param name="Language">BCP 47 tag of this stretch; usually the article's own.</param>
public sealed record ArticlePart(TextSpan Span, PartRole Role, string Language);

/// <summary>What a stretch of text is on its page. The contract prints the names in kebab-case.</summary>
public enum PartRole
{
    /// <summary>The title above the text.</summary>
    Headline,

    /// <summary>The summary between headline and body; also an agency's summary points.</summary>
    Standfirst,

    /// <summary>A paragraph of the story.</summary>
    Body,

    /// <summary>The line under a picture.</summary>
    Caption,

    /// <summary>About the text rather than of it: byline, dateline, credits, editor's notes, corrections.</summary>
    Note,

    /// <summary>A paragraph set apart as quoted matter.</summary>
    QuoteBlock,

    /// <summary>A list of items.</summary>
    List,

    /// <summary>A table's cells.</summary>
    Table,
}

/// <summary>Text of the page that is no part of the article, kept with the reason.</summary>
/// <param name="Text">The words as printed.</param>
/// <param name="Reason">Kebab-case name of the rule (<c>share-links</c>, <c>doubled-caption</c>, …).</param>
/// <param name="At">Where it stood: the offset in <see cref="Article.Text"/>, in UTF-16 code units, of the first part that comes after it.</param>
public sealed record DroppedText(string Text, string Reason, int At);
