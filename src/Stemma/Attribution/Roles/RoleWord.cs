namespace Stemma.Attribution.Roles;

/// <summary>A word of a stretch as the models of roles see it. Letters are hashes of <c>Language.Parsing.FeatureHash</c>.</summary>
internal readonly record struct RoleWord
{
    /// <summary>Where.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Hash of the form in lower case.</summary>
    public required uint Form { get; init; }

    /// <summary>Hash of the lemma.</summary>
    public required uint Lemma { get; init; }

    /// <summary>Hash of the last three letters.</summary>
    public required uint Ending { get; init; }

    /// <summary>Hash of the universal part of speech.</summary>
    public required uint Part { get; init; }

    /// <summary>Hash of the dependency relation to the head.</summary>
    public required uint Relation { get; init; }

    /// <summary>Index of the head in the stretch; -1 for a root.</summary>
    public required int Head { get; init; }

    /// <summary>Number of its word sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>Index of the outermost quotation it stands in; -1 outside.</summary>
    public required int Quotation { get; init; }

    /// <summary>The marks between the word before and this one.</summary>
    public required RoleMarks Before { get; init; }

    /// <summary>Whether it begins with a capital letter.</summary>
    public required bool Capital { get; init; }
}

/// <summary>Marks between two words.</summary>
[Flags]
internal enum RoleMarks
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A comma.</summary>
    Comma = 1,

    /// <summary>A colon or semicolon.</summary>
    Colon = 2,

    /// <summary>A dash that does not join two words.</summary>
    Dash = 4,

    /// <summary>A bracket.</summary>
    Bracket = 8,

    /// <summary>A full stop, a question or an exclamation mark.</summary>
    Stop = 16,

    /// <summary>An outermost quotation opens here.</summary>
    Opens = 32,

    /// <summary>An outermost quotation has ended here.</summary>
    Closes = 64,

    /// <summary>The word before belongs to another sentence.</summary>
    Sentence = 128,
}

/// <summary>What a word is to a cue.</summary>
internal enum Role
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A word of the content.</summary>
    Content,

    /// <summary>A word of the source.</summary>
    Source,

    /// <summary>A word of the cue.</summary>
    Cue,
}
