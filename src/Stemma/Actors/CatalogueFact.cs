namespace Stemma.Actors;

/// <summary>A dated fact between two actors.</summary>
/// <param name="Subject">Id of the actor it is about.</param>
/// <param name="Kind">
/// <c>member</c>, <c>partner</c>, <c>ally</c>, <c>permanent-member</c>, <c>elected-member</c>, <c>dialogue-partner</c>, <c>cooperation-programme</c>,
/// <c>tailored-partnership-programme</c>, <c>capital</c>, or <c>office:</c> and the office.
/// </param>
/// <param name="Object">Id of the state or organisation.</param>
/// <param name="From">Since when; null where not known.</param>
/// <param name="To">Until when, exclusive; null where still so on <see cref="ActorCatalogue.KnownUntil"/> or not known.</param>
public sealed record CatalogueFact(
    string Subject,
    string Kind,
    string Object,
    IsoDate? From,
    IsoDate? To
)
{
    /// <summary>
    /// Whether it is known to hold on a day. Where only a month or year is given, the days that may lie outside are not known to be inside.
    /// </summary>
    public bool Holds(DateOnly day) =>
        From is { } from
        && from.Latest <= day
        && (To is { } to ? day < to.Earliest : day <= ActorCatalogue.KnownUntil);
}
