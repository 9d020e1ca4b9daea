namespace Stemma.Collation;

/// <summary>A word of a witness as the aligner sees it. Punctuation is no word: it never stands against one.</summary>
/// <param name="Span">Where it is printed. The words of a contracted form share the form's span.</param>
/// <param name="Key">What it is compared by: folded, in the usual spelling; of a number its value.</param>
/// <param name="Weight">How much it carries.</param>
/// <param name="Sentence">Index of its sentence in the witness.</param>
internal readonly record struct WitnessWord(
    TextSpan Span,
    string Key,
    WordWeight Weight,
    int Sentence
);

/// <summary>How much of the matter a word carries.</summary>
internal enum WordWeight
{
    /// <summary>Grammar.</summary>
    Function,

    /// <summary>Little: verbs of saying and doing, addresses.</summary>
    Light,

    /// <summary>Matter.</summary>
    Content,

    /// <summary>A number in digits.</summary>
    Number,
}
