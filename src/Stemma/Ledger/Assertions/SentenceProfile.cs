using Stemma.Chronology;
using Stemma.Language;
using Stemma.Ledger.Figures;

namespace Stemma.Ledger.Assertions;

/// <summary>A sentence as the ledger compares it: what it is about, in features that can be counted over a run.</summary>
/// <param name="Article">Index of the article in the run.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Words">Features of its words, rising; comparable within one language.</param>
/// <param name="Facts">Features of its actors, figures and dates, rising; comparable across languages.</param>
/// <param name="Actors">Actor ids named in it, ordinal order, each once.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="Times">Its dates and clock times that have a value.</param>
/// <param name="IsLead">Whether it stands among the first sentences of the body, where a report says what happened.</param>
internal sealed record SentenceProfile(
    int Article,
    Sentence Sentence,
    int[] Words,
    int[] Facts,
    string[] Actors,
    Figure[] Figures,
    TimeExpression[] Times,
    bool IsLead
);
