namespace Stemma.Attribution;

/// <summary>What an item is.</summary>
internal enum ItemKind
{
    /// <summary>A word.</summary>
    Word,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A semicolon.</summary>
    Semicolon,

    /// <summary>A colon.</summary>
    Colon,

    /// <summary>A dash between words.</summary>
    Dash,

    /// <summary>An opening bracket.</summary>
    Open,

    /// <summary>A closing bracket.</summary>
    Close,

    /// <summary>The end of a sentence.</summary>
    Stop,

    /// <summary>A whole outermost quotation.</summary>
    Quotation,

    /// <summary>Any other mark.</summary>
    Other,
}

/// <summary>A word, a mark or a whole quotation of a stretch: what the finders of reporting clauses walk over.</summary>
/// <param name="Span">Where.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Lower">The word in lower case, with straight apostrophes.</param>
/// <param name="Classes">Its closed classes.</param>
/// <param name="Capital">Whether it starts with a capital letter or stands in a name.</param>
/// <param name="Genitive">Whether it ends in a genitive ('s).</param>
/// <param name="Dated">Whether it stands in a time expression.</param>
/// <param name="Quotation">The quotation, where it is one.</param>
internal readonly record struct Item(
    TextSpan Span,
    ItemKind Kind,
    string Lower,
    WordClasses Classes,
    bool Capital,
    bool Genitive,
    bool Dated,
    Quotation? Quotation
)
{
    /// <summary>Whether it is a word or number.</summary>
    public bool IsWord => Kind is ItemKind.Word or ItemKind.Number;

    /// <summary>Whether it is of any of the classes.</summary>
    public bool Is(WordClasses classes) => (Classes & classes) != WordClasses.None;
}
