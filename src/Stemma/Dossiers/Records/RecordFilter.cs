using System.Collections.Immutable;

namespace Stemma.Dossiers.Records;

/// <summary>Which rows of a record are wanted. What is null or empty filters nothing.</summary>
public sealed record RecordFilter
{
    /// <summary>Id of a story.</summary>
    public string? Story { get; init; }

    /// <summary>Actors, by id or name: a row must have them all.</summary>
    public ImmutableArray<string> Actors { get; init; } = [];

    /// <summary>An article by id or by a part of its path or outlet: a row must rest on it.</summary>
    public string? Article { get; init; }

    /// <summary>The kind, type or slot.</summary>
    public string? Kind { get; init; }

    /// <summary>Words that a cell or the evidence must hold, whatever their case.</summary>
    public string? Match { get; init; }

    /// <summary>A day, <c>yyyy-MM-dd</c>: relations that held then, and events that had happened by then.</summary>
    public string? AsOf { get; init; }

    /// <summary>A day, <c>yyyy-MM-dd</c>: only what rests on articles that were published by then. An article without a date is not counted among them.</summary>
    public string? KnownOn { get; init; }

    internal bool IsStory(string story) =>
        Story is null || string.Equals(Story, story, StringComparison.Ordinal);

    internal bool IsKind(string kind) =>
        Kind is null || string.Equals(Kind, kind, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a date that may be a year or a month alone has begun by the day asked for.</summary>
    internal bool HasBegun(string? from) =>
        AsOf is null || from is null || string.CompareOrdinal(from, AsOf) <= 0;

    /// <summary>Whether a date that may be a year or a month alone has not ended before the day asked for.</summary>
    internal bool HasNotEnded(string? to) =>
        AsOf is null
        || to is null
        || string.CompareOrdinal(AsOf[..Math.Min(AsOf.Length, to.Length)], to) <= 0;
}
