namespace Stemma.Language;

/// <summary>
/// A word as Universal Dependencies count them: Portuguese "do" is two words, "de" and "o", that share one span. Found by a
/// trained model where the language has one; else the words are the tokens and know neither lemma nor tree.
/// </summary>
/// <param name="Span">Where; words of one contraction share it.</param>
/// <param name="Form">The word: as written, or the part of the contraction it stands for.</param>
/// <param name="Lemma">Dictionary form; of Korean its morphemes joined by "+". Null without a model.</param>
/// <param name="Upos">Universal part of speech, null without a model.</param>
/// <param name="Head">Index of the head among the sentence's words, -1 for the root, null where not parsed.</param>
/// <param name="Deprel">Universal dependency relation to the head, with its subtype (<c>nsubj:pass</c>).</param>
public readonly record struct Word(
    TextSpan Span,
    string Form,
    string? Lemma = null,
    string? Upos = null,
    int? Head = null,
    string? Deprel = null
);
