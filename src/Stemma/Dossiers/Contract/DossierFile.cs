using System.Text.Json.Serialization;
using Stemma.Actors;
using Stemma.Collation;
using Stemma.Framing;
using Stemma.Ledger;
using Stemma.Lineage;

namespace Stemma.Dossiers.Contract;

/// <summary><c>dossier.json</c>. Field meanings: the contract, README "Output".</summary>
public sealed record DossierFile(
    string SchemaVersion,
    IReadOnlyList<DossierArticleField> Articles,
    IReadOnlyList<FailedInput> Failed,
    IReadOnlyList<ActorField> Actors,
    IReadOnlyList<StoryField> Stories,
    IReadOnlyList<DerivationField> Derivations,
    IReadOnlyList<TreeField> Trees,
    IReadOnlyList<QuoteField> Quotes,
    IReadOnlyList<ChangeField> Changes,
    IReadOnlyList<ClaimField> Claims,
    IReadOnlyList<ConflictField> Conflicts,
    IReadOnlyList<EventField> Events,
    IReadOnlyList<RelationField> Relations,
    IReadOnlyList<CoverageField> Coverage,
    IReadOnlyList<FramingField> Framing
);

/// <summary>An article of the run.</summary>
public sealed record DossierArticleField(
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
    IReadOnlyList<PartField> Parts
);

/// <summary>An actor.</summary>
public sealed record ActorField(
    string Id,
    string Name,
    [property: JsonConverter(typeof(KebabNames<NameType>))] NameType Type,
    IReadOnlyList<MergedName> Merged
);

/// <summary>A count of origins.</summary>
public sealed record OriginsField(
    int Low,
    int Likely,
    int High,
    IReadOnlyList<IReadOnlyList<string>> Groups,
    IReadOnlyList<string> Reasons
);

/// <summary>A story.</summary>
public sealed record StoryField(
    string Id,
    string? Title,
    IReadOnlyList<string> Articles,
    OriginsField Origins,
    IReadOnlyList<string> Voices
);

/// <summary>A derivation.</summary>
public sealed record DerivationField(
    string From,
    string To,
    [property: JsonConverter(typeof(KebabNames<DerivationType>))] DerivationType Type,
    [property: JsonConverter(typeof(KebabNames<DerivationDirection>))]
        DerivationDirection Direction,
    double Confidence,
    IReadOnlyList<PassageField> Passages,
    IReadOnlyList<string> Reasons
);

/// <summary>A shared passage.</summary>
public sealed record PassageField(TextSpan From, TextSpan To);

/// <summary>A tree.</summary>
public sealed record TreeField(
    string Story,
    IReadOnlyList<TreeNodeField> Nodes,
    IReadOnlyList<TreeEdgeField> Edges
);

/// <summary>A node of a tree; <c>article</c> is null for a lost text.</summary>
public sealed record TreeNodeField(string Id, string? Article, string? Label);

/// <summary>An edge of a tree.</summary>
public sealed record TreeEdgeField(string From, string To, double Probability);

/// <summary>A quotation and its versions.</summary>
public sealed record QuoteField(
    string Id,
    string? Speaker,
    IReadOnlyList<QuoteWitnessField> Witnesses
);

/// <summary>A version of a quotation; <c>spans</c> only where it is in pieces.</summary>
public sealed record QuoteWitnessField(
    string Article,
    TextSpan Span,
    string Language,
    string? Speaker,
    string? Statement
)
{
    /// <summary>The pieces, where there is more than one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TextSpan>? Spans { get; init; }
}

/// <summary>A change.</summary>
public sealed record ChangeField(
    [property: JsonConverter(typeof(KebabNames<ChangeKind>))] ChangeKind Kind,
    string Article,
    string Against,
    TextSpan Span,
    TextSpan AgainstSpan,
    string From,
    string To
);

/// <summary>A claim.</summary>
public sealed record ClaimField(
    string Id,
    [property: JsonConverter(typeof(KebabNames<ClaimKind>))] ClaimKind Kind,
    string Text,
    string Story,
    IReadOnlyList<ClaimWitnessField> Witnesses,
    int Texts,
    IReadOnlyList<string> Voices,
    OriginsField Origins
);

/// <summary>A witness of a claim.</summary>
public sealed record ClaimWitnessField(
    string Article,
    TextSpan Span,
    [property: JsonConverter(typeof(KebabNames<Stance>))] Stance Stance
);

/// <summary>A conflict.</summary>
public sealed record ConflictField(
    string About,
    [property: JsonConverter(typeof(KebabNames<ConflictSlot>))] ConflictSlot Slot,
    IReadOnlyList<ConflictValueField> Values
);

/// <summary>A value in conflict.</summary>
public sealed record ConflictValueField(
    string Value,
    IReadOnlyList<string> Claims,
    IReadOnlyList<string> Articles,
    IReadOnlyList<EvidenceField> Evidence
);

/// <summary>Words of an article.</summary>
public sealed record EvidenceField(string Article, TextSpan Span);

/// <summary>An event of the dossier.</summary>
public sealed record EventField(
    string Id,
    [property: JsonConverter(typeof(UpperNames<EventType>))] EventType Type,
    string? Mode,
    IReadOnlyList<string> Actors,
    IReadOnlyList<string> Recipients,
    string? Date,
    string? Place,
    [property: JsonConverter(typeof(KebabNames<EventStatus>))] EventStatus Status,
    IReadOnlyList<EvidenceField> Evidence
);

/// <summary>A relation.</summary>
public sealed record RelationField(
    IReadOnlyList<string> Actors,
    string Kind,
    string? From,
    string? To,
    string Basis,
    IReadOnlyList<EvidenceField> Evidence
);

/// <summary>A cell of the coverage table.</summary>
public sealed record CoverageField(
    string Claim,
    string Article,
    [property: JsonConverter(typeof(KebabNames<Stance>))] Stance Stance
);

/// <summary>How the tellings of a story differ.</summary>
public sealed record FramingField(
    string Story,
    IReadOnlyList<WordingField> Labels,
    IReadOnlyList<WordingField> ReportingVerbs,
    IReadOnlyList<MarkedWordField> Words
);

/// <summary>A label or reporting verb used for an actor.</summary>
public sealed record WordingField(
    string Actor,
    string Article,
    string Words,
    IReadOnlyList<TextSpan> Spans
);

/// <summary>A word that sets an article apart.</summary>
public sealed record MarkedWordField(
    string Article,
    string Word,
    double Z,
    IReadOnlyList<TextSpan> Spans
);
