using System.Collections.Immutable;

namespace Stemma.Attribution;

/// <summary>A statement before it has a name, an actor and a parent.</summary>
internal sealed record Draft
{
    /// <summary>How the words are given.</summary>
    public required StatementKind Kind { get; init; }

    /// <summary>The words of the source; empty where nobody is named.</summary>
    public ImmutableArray<TextSpan> Source { get; init; } = [];

    /// <summary>The words of the cue.</summary>
    public ImmutableArray<TextSpan> Cue { get; init; } = [];

    /// <summary>The pieces of the content in text order.</summary>
    public required ImmutableArray<TextSpan> Content { get; init; }

    /// <summary>The whole reporting clause without the content: where listener and occasion stand.</summary>
    public TextSpan Clause { get; init; }

    /// <summary>The listener's words.</summary>
    public TextSpan? Addressee { get; init; }

    /// <summary>Carriers named in the clause, nearest first.</summary>
    public ImmutableArray<TextSpan> Via { get; init; } = [];

    /// <summary>Whom the source is said to cite ("…, citing the agency").</summary>
    public TextSpan? Cites { get; init; }

    /// <summary>Whether the cue is negated or denies.</summary>
    public bool Negated { get; init; }

    /// <summary>Whether the cue asks.</summary>
    public bool Asks { get; init; }

    /// <summary>Whether its words go on under the next cue of the sentence ("…"라며 "…"라고).</summary>
    public bool Linking { get; init; }

    /// <summary>BCP 47 tag of its sentence.</summary>
    public string Language { get; init; } = "und";

    /// <summary>Index of the stretch it was found in.</summary>
    public int Stretch { get; init; }

    /// <summary>Whether a free-standing quotation may go on with its source.</summary>
    public bool CanGoOn => Source.Length > 0;

    /// <summary>From the first to the last code unit of the content.</summary>
    public TextSpan Hull => new(Content[0].Start, Content[^1].End);
}
