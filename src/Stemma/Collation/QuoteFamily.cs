using System.Collections.Immutable;

namespace Stemma.Collation;

/// <summary>One utterance and all its printed versions.</summary>
/// <param name="Id"><c>q1</c>, … within the dossier.</param>
/// <param name="Speaker">Actor id; null where nobody is named or the witnesses do not agree.</param>
/// <param name="Witnesses">Its versions, fullest first, then by article and place.</param>
public sealed record QuoteFamily(
    string Id,
    string? Speaker,
    ImmutableArray<QuoteWitness> Witnesses
);

/// <summary>An utterance as one article prints it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Span">Where; the hull, where the quotation is in pieces.</param>
/// <param name="Spans">The pieces, without the quotation marks around them.</param>
/// <param name="Language">BCP 47 tag of the words.</param>
/// <param name="Speaker">Actor id this article gives it to.</param>
/// <param name="Statement">Id of the statement in the article; null where the words are in no statement.</param>
public sealed record QuoteWitness(
    ArticleId Article,
    TextSpan Span,
    ImmutableArray<TextSpan> Spans,
    string Language,
    string? Speaker,
    string? Statement
);
