using System.Collections.Immutable;
using Stemma.Lineage;

namespace Stemma.Ledger;

/// <summary>What the ledger holds of one run.</summary>
/// <param name="Stories">Articles about one event, grouped.</param>
/// <param name="Trees">The stemma of each story.</param>
/// <param name="Claims">What several articles assert, with its three counts.</param>
/// <param name="Conflicts">Where witnesses cannot all be right.</param>
/// <param name="Events">Events merged across articles.</param>
/// <param name="Relations">Dated relations between actors.</param>
/// <param name="Coverage">Which article of a story carries which of its claims.</param>
public sealed record LedgerRecord(
    ImmutableArray<Story> Stories,
    ImmutableArray<FamilyTree> Trees,
    ImmutableArray<Claim> Claims,
    ImmutableArray<Conflict> Conflicts,
    ImmutableArray<LedgerEvent> Events,
    ImmutableArray<Relation> Relations,
    ImmutableArray<CoverageEntry> Coverage
);

/// <summary>Articles about one event.</summary>
/// <param name="Id"><c>st1</c>, …</param>
/// <param name="Title">A headline of one of its articles.</param>
/// <param name="Articles">By path, then language.</param>
/// <param name="Origins">Roots of its tree, lost ones included, folded along chains of attribution.</param>
/// <param name="Voices">Actors on whose word its claims rest.</param>
public sealed record Story(
    string Id,
    string? Title,
    ImmutableArray<ArticleId> Articles,
    OriginCount Origins,
    ImmutableArray<string> Voices
);

/// <summary>How many independent lines of reporting, with the room for doubt.</summary>
/// <param name="Low">At least.</param>
/// <param name="Likely">Most likely.</param>
/// <param name="High">At most.</param>
/// <param name="Groups">Articles that go back to one origin stand together.</param>
/// <param name="Reasons">Why, in words for a person.</param>
public sealed record OriginCount(
    int Low,
    int Likely,
    int High,
    ImmutableArray<ImmutableArray<ArticleId>> Groups,
    ImmutableArray<string> Reasons
);

/// <summary>Something one or several articles assert.</summary>
/// <param name="Id"><c>c1</c>, …</param>
/// <param name="Kind">What kind of assertion.</param>
/// <param name="Text">A sentence or quotation of a witness that says it.</param>
/// <param name="Story">Id of the story it belongs to.</param>
/// <param name="Witnesses">Who carries it, by article.</param>
/// <param name="Texts">Number of articles that carry it.</param>
/// <param name="Voices">Actors on whose word it rests.</param>
/// <param name="Origins">Independent lines of reporting behind it.</param>
public sealed record Claim(
    string Id,
    ClaimKind Kind,
    string Text,
    string Story,
    ImmutableArray<ClaimWitness> Witnesses,
    int Texts,
    ImmutableArray<string> Voices,
    OriginCount Origins
);

/// <summary>Kinds of claim.</summary>
public enum ClaimKind
{
    /// <summary>That somebody said these words.</summary>
    Quotation,

    /// <summary>That something happened or will.</summary>
    Event,

    /// <summary>That something has this size.</summary>
    Figure,
}

/// <summary>An article that carries a claim.</summary>
/// <param name="Article">The article.</param>
/// <param name="Span">The words.</param>
/// <param name="Stance">How it carries it.</param>
public sealed record ClaimWitness(ArticleId Article, TextSpan Span, Stance Stance);

/// <summary>How an article stands to a claim.</summary>
public enum Stance
{
    /// <summary>States it.</summary>
    Says,

    /// <summary>States it as possible.</summary>
    Hedges,

    /// <summary>States the opposite.</summary>
    Denies,

    /// <summary>Reports that somebody denies it.</summary>
    ReportsDenial,

    /// <summary>Read whole, of the same story, and without it. Only ever in <see cref="CoverageEntry"/>.</summary>
    Omits,
}

/// <summary>Values that cannot all be right.</summary>
/// <param name="About">What they are values of.</param>
/// <param name="Slot">Kind of value.</param>
/// <param name="Values">Two or more.</param>
public sealed record Conflict(
    string About,
    ConflictSlot Slot,
    ImmutableArray<ConflictValue> Values
);

/// <summary>Kinds of value that can conflict.</summary>
public enum ConflictSlot
{
    /// <summary>When.</summary>
    Date,

    /// <summary>How many or how much.</summary>
    Figure,

    /// <summary>What somebody or something is called.</summary>
    Name,

    /// <summary>Where.</summary>
    Place,

    /// <summary>Who.</summary>
    Actor,

    /// <summary>Whether.</summary>
    Polarity,
}

/// <summary>One of the values in conflict.</summary>
/// <param name="Value">The value: ISO date, number with unit, actor id or words.</param>
/// <param name="Claims">Ids of the claims that hold it.</param>
/// <param name="Evidence">The words, each in its article; never empty.</param>
public sealed record ConflictValue(
    string Value,
    ImmutableArray<string> Claims,
    ImmutableArray<EvidenceSpan> Evidence
);

/// <summary>Words of an article that something rests on.</summary>
/// <param name="Article">The article.</param>
/// <param name="Span">The words.</param>
public readonly record struct EvidenceSpan(ArticleId Article, TextSpan Span);

/// <summary>An event merged across the articles that report it.</summary>
/// <param name="Id"><c>e1</c>, … within the dossier.</param>
/// <param name="Type">PLOVER event type.</param>
/// <param name="Mode">PLOVER mode.</param>
/// <param name="Actors">Who.</param>
/// <param name="Recipients">To or with whom.</param>
/// <param name="When">Date of the event.</param>
/// <param name="Place">Where.</param>
/// <param name="Status">As told.</param>
/// <param name="Evidence">All the words it rests on.</param>
public sealed record LedgerEvent(
    string Id,
    EventType Type,
    string? Mode,
    ImmutableArray<string> Actors,
    ImmutableArray<string> Recipients,
    DateInterval When,
    string? Place,
    EventStatus Status,
    ImmutableArray<EvidenceSpan> Evidence
);

/// <summary>A dated relation between actors.</summary>
/// <param name="Actors">Two or more actor ids, ordinal order.</param>
/// <param name="Kind"><c>member</c>, <c>partner</c>, <c>ally</c>, <c>treaty</c>, <c>exercise</c>, <c>arms-supply</c>, …</param>
/// <param name="From">Since when, where known.</param>
/// <param name="To">Until when; null where open or unknown.</param>
/// <param name="Basis"><c>text</c> where articles say so; <c>catalogue</c> where the catalogue's dated fact is confirmed by a mention.</param>
/// <param name="Evidence">The words; never empty.</param>
public sealed record Relation(
    ImmutableArray<string> Actors,
    string Kind,
    IsoDate? From,
    IsoDate? To,
    string Basis,
    ImmutableArray<EvidenceSpan> Evidence
);

/// <summary>A cell of the table of claims against articles.</summary>
/// <param name="Claim">Id of the claim.</param>
/// <param name="Article">The article.</param>
/// <param name="Stance">How it stands to the claim.</param>
public sealed record CoverageEntry(string Claim, ArticleId Article, Stance Stance);
