using System.Text.Json.Serialization;
using Stemma.Actors;
using Stemma.Attribution;
using Stemma.Chronology;
using Stemma.Ledger;

namespace Stemma.Dossiers.Contract;

/// <summary>One line of <c>stemma read</c> and <c>stemma annotate</c>. Field meanings: the contract, README "Output".</summary>
public sealed record ArticleLine(
    string SchemaVersion,
    string Id,
    string Path,
    string? Url,
    string? Title,
    IReadOnlyList<string> Authors,
    string? Outlet,
    string? Agency,
    string Language,
    string ContentHash,
    PublishedField Published,
    string Text,
    IReadOnlyList<PartField> Parts,
    IReadOnlyList<DroppedText> Dropped,
    IReadOnlyList<Doubt> Doubts
)
{
    /// <summary>Section of the outlet; left out where none is known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Section { get; init; }

    /// <summary>Where it says it first appeared; left out where it says nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SyndicatedFrom { get; init; }

    /// <summary>Sentences; absent from <c>read</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SentenceField>? Sentences { get; init; }

    /// <summary>Names; absent from <c>read</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<NameField>? Names { get; init; }

    /// <summary>Time expressions; absent from <c>read</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TimeField>? Times { get; init; }

    /// <summary>Statements; absent from <c>read</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<StatementField>? Statements { get; init; }

    /// <summary>Events; absent from <c>read</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ArticleEventField>? Events { get; init; }

    /// <summary>Tokens; with <c>--syntax</c> only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TokenField>? Tokens { get; init; }
}

/// <summary>When an article was published.</summary>
public sealed record PublishedField(
    string? Value,
    string? Earliest,
    string? Latest,
    [property: JsonConverter(typeof(KebabNames<PublicationBasis>))] PublicationBasis? Basis
)
{
    /// <summary><c>year</c>, <c>month</c>, <c>day</c> or <c>time</c>; left out where there is no value.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Precision { get; init; }

    /// <summary>How sure the zone is in which the day is counted; left out where no day is known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonConverter(typeof(KebabNames<ZoneCertainty>))]
    public ZoneCertainty? Zone { get; init; }

    /// <summary>Estimated share of pages with such clues on which the day is right, 0 to 1; left out where no clue was weighed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Reliability { get; init; }

    /// <summary>When it was last changed; left out where nothing is known of a later change.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Updated { get; init; }

    /// <summary>Dates found and not taken; left out where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<RejectedField>? Rejected { get; init; }
}

/// <summary>A date found and not taken.</summary>
public sealed record RejectedField(
    string Value,
    [property: JsonConverter(typeof(KebabNames<PublicationBasis>))] PublicationBasis Basis,
    string Reason
);

/// <summary>A part of the text.</summary>
public sealed record PartField(
    int Start,
    int End,
    [property: JsonConverter(typeof(KebabNames<PartRole>))] PartRole Role,
    string Language
);

/// <summary>A sentence.</summary>
public sealed record SentenceField(int Start, int End, string Language);

/// <summary>A name.</summary>
public sealed record NameField(
    int Start,
    int End,
    [property: JsonConverter(typeof(KebabNames<NameType>))] NameType Type,
    string? Actor
);

/// <summary>A time expression.</summary>
public sealed record TimeField(
    int Start,
    int End,
    [property: JsonConverter(typeof(KebabNames<TimeType>))] TimeType Type,
    string? Value,
    string? Earliest,
    string? Latest
);

/// <summary>Words in one or more pieces, with the actor they name where that is known.</summary>
public sealed record SpansField(IReadOnlyList<TextSpan> Spans)
{
    /// <summary>Actor id; left out where there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Actor { get; init; }
}

/// <summary>When and where something was said.</summary>
public sealed record OccasionField(string? Date, string? Place);

/// <summary>A statement.</summary>
public sealed record StatementField(
    string Id,
    [property: JsonConverter(typeof(KebabNames<StatementKind>))] StatementKind Kind,
    SpansField? Source,
    SpansField? Cue,
    SpansField Content,
    IReadOnlyList<string> Via,
    string? Addressee,
    OccasionField? Occasion,
    string? Parent,
    bool Negated,
    bool Hedged,
    bool Conditional,
    bool Question
);

/// <summary>An event as one article reports it.</summary>
public sealed record ArticleEventField(
    string Id,
    [property: JsonConverter(typeof(UpperNames<EventType>))] EventType Type,
    string? Mode,
    IReadOnlyList<string> Actors,
    IReadOnlyList<string> Recipients,
    string? Date,
    string? Place,
    [property: JsonConverter(typeof(KebabNames<EventStatus>))] EventStatus Status,
    IReadOnlyList<TextSpan> Evidence
);

/// <summary>A token.</summary>
public sealed record TokenField(
    int Start,
    int End,
    string Form,
    string? Lemma,
    string? Upos,
    int? Head,
    string? Deprel,
    int Sentence
);
