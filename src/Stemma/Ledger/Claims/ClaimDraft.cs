namespace Stemma.Ledger.Claims;

/// <summary>A claim before it has an id.</summary>
/// <param name="Kind">What kind of assertion.</param>
/// <param name="Text">A sentence or quotation of a witness.</param>
/// <param name="Witnesses">One an article, by article.</param>
/// <param name="Speaker">Actor on whose word a quotation rests, where known.</param>
internal sealed record ClaimDraft(
    ClaimKind Kind,
    string Text,
    IReadOnlyList<WitnessDraft> Witnesses,
    string? Speaker = null
);

/// <summary>An article that carries a claim.</summary>
/// <param name="Article">Index in the run.</param>
/// <param name="Span">The words.</param>
/// <param name="Sentences">The sentences they stand in, rising.</param>
/// <param name="Stance">How it carries it.</param>
internal sealed record WitnessDraft(
    int Article,
    TextSpan Span,
    IReadOnlyList<int> Sentences,
    Stance Stance
);
