using System.Collections.Immutable;

namespace Stemma.Attribution;

/// <summary>Who says what in an article: its attribution relations, by the start of their content.</summary>
public sealed record StatementLayer(ImmutableArray<Statement> Statements) : IActorBearing
{
    /// <inheritdoc/>
    public IArticleLayer RenameActors(Func<string, string> rename) =>
        new StatementLayer([
            .. Statements.Select(statement =>
                statement with
                {
                    Source = statement.Source is { Actor: { } id } source
                        ? source with
                        {
                            Actor = rename(id),
                        }
                        : statement.Source,
                    Via = [.. statement.Via.Select(rename)],
                    Addressee = statement.Addressee is { } addressee ? rename(addressee) : null,
                    Occasion = statement.Occasion is { Place: { } place } occasion
                        ? occasion with
                        {
                            Place = rename(place),
                        }
                        : statement.Occasion,
                }
            ),
        ]);
}

/// <summary>
/// An attribution relation after PARC (Pareti 2012) and PolNeAR (Newell et al. 2018): a source, a cue and a content, each
/// possibly in pieces.
/// </summary>
/// <param name="Id"><c>s1</c>, <c>s2</c>, … within the article.</param>
/// <param name="Kind">How the words are given.</param>
/// <param name="Source">Who said it; null where nobody is named.</param>
/// <param name="Cue">The words that tie content to source; empty where there are none.</param>
/// <param name="Content">What was said, without the quotation marks around the whole of a direct quotation.</param>
/// <param name="Via">Carriers between the article and the source, nearest first: actor ids, else names as printed.</param>
/// <param name="Addressee">To whom it was said: an actor id, else the words as printed.</param>
/// <param name="Occasion">When and where it was said, where stated.</param>
/// <param name="Parent">Id of the statement inside whose content this one stands.</param>
/// <param name="Negated">The source is said not to have said it, or denies it.</param>
/// <param name="Hedged">The source says it may be so.</param>
/// <param name="Conditional">It is said under a condition.</param>
/// <param name="Question">It is asked.</param>
public sealed record Statement(
    string Id,
    StatementKind Kind,
    StatementSource? Source,
    ImmutableArray<TextSpan> Cue,
    ImmutableArray<TextSpan> Content,
    ImmutableArray<string> Via,
    string? Addressee = null,
    Occasion? Occasion = null,
    string? Parent = null,
    bool Negated = false,
    bool Hedged = false,
    bool Conditional = false,
    bool Question = false
);

/// <summary>Who a statement is by.</summary>
/// <param name="Spans">The words that name the source.</param>
/// <param name="Actor">Id of the actor; null for an unnamed source or where it cannot be told.</param>
public sealed record StatementSource(ImmutableArray<TextSpan> Spans, string? Actor);

/// <summary>When and where something was said.</summary>
/// <param name="Date">The date with its precision.</param>
/// <param name="Place">Actor id of the place.</param>
public sealed record Occasion(IsoDate? Date, string? Place);

/// <summary>How the words of a source are given.</summary>
public enum StatementKind
{
    /// <summary>In quotation marks throughout.</summary>
    Direct,

    /// <summary>In the reporter's words.</summary>
    Indirect,

    /// <summary>Partly in quotation marks.</summary>
    Mixed,
}
