namespace Stemma.Attribution;

/// <summary>How a cue stands to its content.</summary>
internal enum HeadPlacement
{
    /// <summary>Content after the cue.</summary>
    Before,

    /// <summary>Content before source and cue, perhaps going on after them.</summary>
    After,

    /// <summary>Source in a prepositional phrase ("according to").</summary>
    Adjunct,

    /// <summary>Passive without a source of its own: the content's subject stands before the cue.</summary>
    Passive,
}

/// <summary>Where the source of a head comes from.</summary>
internal enum SourceOrigin
{
    /// <summary>Nobody is named.</summary>
    None,

    /// <summary>Named beside the cue.</summary>
    Own,

    /// <summary>Shared with an earlier verb ("… and said").</summary>
    Shared,

    /// <summary>The antecedent of a relative pronoun.</summary>
    Relative,
}

/// <summary>A cue with its source, before its content is delimited. All numbers index the items of the stretch.</summary>
internal sealed record ReportingHead
{
    /// <summary>The words of the cue.</summary>
    public required ItemRange Cue { get; init; }

    /// <summary>The reporting verb; null for prepositions and colons.</summary>
    public Cue? Verb { get; init; }

    /// <summary>Its source; null where none is named.</summary>
    public ItemRange? Source { get; init; }

    /// <summary>Where the source comes from.</summary>
    public SourceOrigin Origin { get; init; }

    /// <summary>How it stands to its content.</summary>
    public required HeadPlacement Placement { get; init; }

    /// <summary>Leftmost item of the reporting clause, its conjunction included.</summary>
    public required int ClauseStart { get; init; }

    /// <summary>The item after the reporting clause, where that goes no further than source, cue and adjuncts.</summary>
    public required int ClauseEnd { get; init; }

    /// <summary>First item of content after the cue; -1 where there is none.</summary>
    public int ContentStart { get; init; } = -1;

    /// <summary>Whether the content after the cue is an object rather than a clause.</summary>
    public bool ObjectContent { get; init; }

    /// <summary>The listener; null where none is named.</summary>
    public ItemRange? Addressee { get; init; }

    /// <summary>Whether the cue is negated.</summary>
    public bool Negated { get; init; }

    /// <summary>Whether the verb is a bare form without an auxiliary (a present plural).</summary>
    public bool Bare { get; init; }

    /// <summary>Whether the verb stands in a gerund.</summary>
    public bool Gerund { get; init; }
}
