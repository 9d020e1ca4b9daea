using System.Collections.Immutable;
using Stemma.Actors;
using Stemma.Collation;
using Stemma.Framing;
using Stemma.Ledger;
using Stemma.Lineage;

namespace Stemma.Dossiers;

/// <summary>All of one run: what was read and everything that was found in it.</summary>
/// <param name="Articles">By path, then language.</param>
/// <param name="Failed">Inputs that could not be read, with the reason.</param>
/// <param name="Actors">Who is named, over all articles.</param>
/// <param name="Derivations">Who was made from whom.</param>
/// <param name="Quotes">Utterances and their versions.</param>
/// <param name="Changes">What changed along the derivations.</param>
/// <param name="Ledger">Stories, trees, claims, conflicts, events, relations, coverage.</param>
/// <param name="Framing">How tellings differ, a record a story of two or more articles.</param>
public sealed record Dossier(
    ImmutableArray<Article> Articles,
    ImmutableArray<FailedInput> Failed,
    ImmutableArray<Actor> Actors,
    ImmutableArray<Derivation> Derivations,
    ImmutableArray<QuoteFamily> Quotes,
    ImmutableArray<Change> Changes,
    LedgerRecord Ledger,
    ImmutableArray<FramingRecord> Framing
);

/// <summary>An input that could not be read.</summary>
/// <param name="Path">The path as given.</param>
/// <param name="Reason">What is wrong, in words for a person.</param>
public sealed record FailedInput(string Path, string Reason);
