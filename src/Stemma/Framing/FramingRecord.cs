using System.Collections.Immutable;
using Stemma.Ledger;

namespace Stemma.Framing;

/// <summary>How the tellings of one story differ: descriptive, always with the words.</summary>
/// <param name="Story">Id of the story.</param>
/// <param name="Labels">What each actor is called, by article.</param>
/// <param name="ReportingVerbs">The verbs that introduce what an actor said, by article.</param>
/// <param name="Words">Words that set an article apart from the rest of its story, by log-odds.</param>
public sealed record FramingRecord(
    string Story,
    ImmutableArray<ActorLabel> Labels,
    ImmutableArray<ReportingVerb> ReportingVerbs,
    ImmutableArray<MarkedWord> Words
);

/// <summary>A name or description an article uses for an actor.</summary>
/// <param name="Actor">Actor id.</param>
/// <param name="Article">The article.</param>
/// <param name="Label">The words, folded in case.</param>
/// <param name="Evidence">Every place.</param>
public sealed record ActorLabel(
    string Actor,
    ArticleId Article,
    string Label,
    ImmutableArray<EvidenceSpan> Evidence
);

/// <summary>A cue that introduces what an actor said.</summary>
/// <param name="Actor">Actor id of the source.</param>
/// <param name="Article">The article.</param>
/// <param name="Verb">The cue as printed, folded in case.</param>
/// <param name="Evidence">Every place.</param>
public sealed record ReportingVerb(
    string Actor,
    ArticleId Article,
    string Verb,
    ImmutableArray<EvidenceSpan> Evidence
);

/// <summary>A word one article uses more than its story does.</summary>
/// <param name="Article">The article.</param>
/// <param name="Word">The word, folded in case.</param>
/// <param name="ZScore">Log-odds ratio with informative Dirichlet prior over its standard deviation (Monroe, Colaresi, Quinn 2008, equation 22).</param>
/// <param name="Evidence">Every place.</param>
public sealed record MarkedWord(
    ArticleId Article,
    string Word,
    double ZScore,
    ImmutableArray<EvidenceSpan> Evidence
);
