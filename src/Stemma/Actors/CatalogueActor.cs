namespace Stemma.Actors;

/// <summary>An actor of the catalogue.</summary>
/// <param name="Id">ISO 3166-1 alpha-3 for states, else a short stable id.</param>
/// <param name="Type">What it is.</param>
/// <param name="Class"><c>state</c>, <c>capital</c>, <c>city</c>, <c>region</c>, <c>alliance</c>, <c>union</c>, <c>news-agency</c>, <c>metonym</c>, …</param>
/// <param name="Parent">Id of the state or organisation it belongs to.</param>
/// <param name="Name">Its English name.</param>
/// <param name="Ownership">
/// Who stands behind a news medium: <c>state</c>, <c>party</c>, <c>public</c>, <c>state-funded</c>, <c>cooperative</c> or <c>private</c>; null where
/// that is not sure, and for all others.
/// </param>
public sealed record CatalogueActor(
    string Id,
    NameType Type,
    string Class,
    string? Parent,
    string Name,
    string? Ownership = null
);
