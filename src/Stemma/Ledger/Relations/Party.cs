using Stemma.Actors;

namespace Stemma.Ledger.Relations;

/// <summary>A state or an organisation of states named in a sentence.</summary>
/// <param name="Actor">Actor id; of a capital or a people the state's.</param>
/// <param name="Span">The words.</param>
/// <param name="IsGroup">Whether it can have members.</param>
internal readonly record struct Party(string Actor, TextSpan Span, bool IsGroup)
{
    /// <summary>The party a name stands for, or null where it stands for none.</summary>
    public static Party? Of(Name name)
    {
        if (
            name.Actor is not { } id
            || name.Type == NameType.Person
            || ActorCatalogue.Shared.Find(id) is not { } actor
        )
        {
            return null;
        }

        return actor.Class switch
        {
            "state" => new Party(id, name.Span, false),
            "alliance"
            or "union"
            or "association"
            or "grouping"
            or "pact"
            or "international"
            or "finance" => new Party(id, name.Span, true),
            _ => null,
        };
    }
}
