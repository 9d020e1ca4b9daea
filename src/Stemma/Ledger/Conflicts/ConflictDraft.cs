using Stemma.Ledger.Claims;

namespace Stemma.Ledger.Conflicts;

/// <summary>A conflict before its claims have ids.</summary>
/// <param name="About">What the values are of.</param>
/// <param name="Slot">Kind of value.</param>
/// <param name="Values">Two or more.</param>
/// <param name="Claims">The claims these are values of; may be empty.</param>
internal sealed record ConflictDraft(
    string About,
    ConflictSlot Slot,
    IReadOnlyList<ConflictDraftValue> Values,
    IReadOnlyList<ClaimDraft> Claims
);

/// <summary>One value with its words.</summary>
/// <param name="Value">As the contract prints it.</param>
/// <param name="Evidence">The words, by article, then place; never empty.</param>
internal sealed record ConflictDraftValue(string Value, IReadOnlyList<EvidenceSpan> Evidence);
