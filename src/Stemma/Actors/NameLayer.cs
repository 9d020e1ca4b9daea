using System.Collections.Immutable;

namespace Stemma.Actors;

/// <summary>The names printed in an article, in text order, not overlapping.</summary>
/// <param name="Names">Each mention as printed, with the actor it stands for where that is known.</param>
/// <param name="Locals">Actors met in this article that the catalogue does not hold.</param>
public sealed record NameLayer(ImmutableArray<Name> Names, ImmutableArray<Actor> Locals)
    : IActorBearing
{
    /// <inheritdoc/>
    public IArticleLayer RenameActors(Func<string, string> rename) =>
        this with
        {
            Names =
            [
                .. Names.Select(name =>
                    name.Actor is { } id ? name with { Actor = rename(id) } : name
                ),
            ],
            Locals = [.. Locals.Select(actor => actor with { Id = rename(actor.Id) })],
        };
}

/// <summary>A mention as printed. Whom it stands for is a judgement and kept apart from the words.</summary>
/// <param name="Span">Where.</param>
/// <param name="Type">What kind of thing is named.</param>
/// <param name="Actor">Id of the actor it stands for; null where that cannot be told.</param>
/// <param name="Kind">How it names: in full, shortened, by title, by place, by pronoun.</param>
public sealed record Name(
    TextSpan Span,
    NameType Type,
    string? Actor,
    MentionKind Kind = MentionKind.Proper
)
{
    /// <summary>Only points back at an actor that is named elsewhere in the article: the contract's <c>names</c> leaves it out.</summary>
    public bool PointsBack => Kind is MentionKind.Description or MentionKind.Pronoun;
}

/// <summary>What kind of thing a name names.</summary>
public enum NameType
{
    /// <summary>A human being.</summary>
    Person,

    /// <summary>A state's organ, alliance, company, agency, party.</summary>
    Organisation,

    /// <summary>A state, city or other place.</summary>
    Place,

    /// <summary>A people or the adjective of a state ("Japanese").</summary>
    People,

    /// <summary>Ships, treaties, exercises, works and other things with a name.</summary>
    Other,
}

/// <summary>How a mention names its actor.</summary>
public enum MentionKind
{
    /// <summary>A proper name, in full or shortened.</summary>
    Proper,

    /// <summary>An office or description that stands for the actor ("the NATO chief", "the alliance").</summary>
    Nominal,

    /// <summary>A description of an actor named elsewhere ("the university professor", "the agency"), for coreference.</summary>
    Description,

    /// <summary>A pronoun, for coreference.</summary>
    Pronoun,
}

/// <summary>Somebody or something that acts: a state, an organisation, a person.</summary>
/// <param name="Id">ISO 3166-1 alpha-3 for states, else a Latin slug of the best-attested name.</param>
/// <param name="Name">The best-attested name.</param>
/// <param name="Type">What it is.</param>
/// <param name="Merged">Other names judged to stand for it, each with the reason.</param>
public sealed record Actor(string Id, string Name, NameType Type, ImmutableArray<MergedName> Merged)
{
    /// <summary>What the texts call it beside its name, in Stemma's own words for roles (<c>minister</c>, <c>professor</c>), ordinal order.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>The name in Latin letters that a text prints behind it in brackets; null where none does.</summary>
    public string? Latin { get; init; }

    /// <summary>Its acronym, where a text prints name and acronym; null where none does.</summary>
    public string? Short { get; init; }
}

/// <summary>A name taken to stand for an actor: a decision with its reason, which can be undone.</summary>
/// <param name="Name">The name as printed.</param>
/// <param name="Reason">Why, in words for a person.</param>
public sealed record MergedName(string Name, string Reason);
