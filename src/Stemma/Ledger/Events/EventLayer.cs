using System.Collections.Immutable;

namespace Stemma.Ledger;

/// <summary>The political events one article reports, by the start of their evidence.</summary>
public sealed record EventLayer(ImmutableArray<ReportedEvent> Events) : IActorBearing
{
    /// <inheritdoc/>
    public IArticleLayer RenameActors(Func<string, string> rename) =>
        new EventLayer([
            .. Events.Select(reported =>
                reported with
                {
                    Actors = [.. reported.Actors.Select(rename)],
                    Recipients = [.. reported.Recipients.Select(rename)],
                    Place = reported.Place is { } place ? rename(place) : null,
                }
            ),
        ]);
}

/// <summary>Who did what to whom, as one article tells it. Typed by PLOVER (Open Event Data Alliance, manual of 2021).</summary>
/// <param name="Id"><c>e1</c>, … within the article.</param>
/// <param name="Type">PLOVER event type.</param>
/// <param name="Mode">PLOVER mode, lower case; null where the type has none or it cannot be told.</param>
/// <param name="Actors">Who does it: actor ids.</param>
/// <param name="Recipients">To or with whom: actor ids.</param>
/// <param name="When">The date of the event itself, not of the report.</param>
/// <param name="Place">Actor id of the place.</param>
/// <param name="Status">Whether it is told as having happened.</param>
/// <param name="Evidence">The words it rests on; never empty.</param>
public sealed record ReportedEvent(
    string Id,
    EventType Type,
    string? Mode,
    ImmutableArray<string> Actors,
    ImmutableArray<string> Recipients,
    DateInterval When,
    string? Place,
    EventStatus Status,
    ImmutableArray<TextSpan> Evidence
);

/// <summary>PLOVER's sixteen event types. The contract prints them in upper case.</summary>
public enum EventType
{
    /// <summary>Agree, sign, accept.</summary>
    Agree,

    /// <summary>Meet, visit, negotiate, call.</summary>
    Consult,

    /// <summary>Praise, endorse, recognise.</summary>
    Support,

    /// <summary>Give way, ease, return.</summary>
    Concede,

    /// <summary>Work together: exercises, joint projects, intelligence.</summary>
    Cooperate,

    /// <summary>Give goods, money, arms, shelter.</summary>
    Aid,

    /// <summary>Withdraw, release, retreat.</summary>
    Retreat,

    /// <summary>Ask, urge, demand.</summary>
    Request,

    /// <summary>Blame, criticise, investigate.</summary>
    Accuse,

    /// <summary>Refuse, veto, oppose.</summary>
    Reject,

    /// <summary>Warn of force or measures.</summary>
    Threaten,

    /// <summary>Demonstrate, strike, riot.</summary>
    Protest,

    /// <summary>Cut ties, embargo, expel.</summary>
    Sanction,

    /// <summary>Deploy, alert, test weapons.</summary>
    Mobilize,

    /// <summary>Seize, arrest, restrict.</summary>
    Coerce,

    /// <summary>Use force.</summary>
    Assault,
}

/// <summary>Whether an event is told as having happened.</summary>
public enum EventStatus
{
    /// <summary>Told as a fact by the article.</summary>
    Happened,

    /// <summary>Announced or expected.</summary>
    Planned,

    /// <summary>Said not to have happened.</summary>
    Denied,

    /// <summary>Under a condition.</summary>
    Conditional,

    /// <summary>Told on somebody's word.</summary>
    Reported,
}
