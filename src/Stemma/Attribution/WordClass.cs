namespace Stemma.Attribution;

/// <summary>The closed classes of a grammar file, under the same names there in lower case with hyphens.</summary>
[Flags]
internal enum WordClasses
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Articles, demonstratives, quantifiers.</summary>
    Determiner = 1 << 0,

    /// <summary>Possessive pronouns.</summary>
    Possessive = 1 << 1,

    /// <summary>Pronouns that can be a subject.</summary>
    Pronoun = 1 << 2,

    /// <summary>Subjects that stand for nobody ("it is said").</summary>
    EmptySubject = 1 << 3,

    /// <summary>Pronouns that are objects.</summary>
    ObjectPronoun = 1 << 4,

    /// <summary>Relative pronouns.</summary>
    Relative = 1 << 5,

    /// <summary>The conjunction of reported clauses.</summary>
    Complementizer = 1 << 6,

    /// <summary>Words that open question clauses.</summary>
    QuestionWord = 1 << 7,

    /// <summary>Coordinating conjunctions.</summary>
    Coordinator = 1 << 8,

    /// <summary>Other conjunctions.</summary>
    Subordinator = 1 << 9,

    /// <summary>Prepositions.</summary>
    Preposition = 1 << 10,

    /// <summary>Auxiliary verbs.</summary>
    Auxiliary = 1 << 11,

    /// <summary>Auxiliaries of the passive.</summary>
    Be = 1 << 12,

    /// <summary>Negations.</summary>
    Negation = 1 << 13,

    /// <summary>Marker of the infinitive.</summary>
    Infinitive = 1 << 14,

    /// <summary>Adverbs.</summary>
    Adverb = 1 << 15,

    /// <summary>Days and months.</summary>
    Time = 1 << 16,

    /// <summary>Units of time.</summary>
    TimeNoun = 1 << 17,

    /// <summary>What stands before units of time.</summary>
    TimeAdjective = 1 << 18,

    /// <summary>Nouns for those who speak.</summary>
    SpeakerNoun = 1 << 19,

    /// <summary>Prepositions before the listener.</summary>
    AddresseePreposition = 1 << 20,

    /// <summary>Nouns that name an act of speech or thought.</summary>
    CueNoun = 1 << 21,
}
