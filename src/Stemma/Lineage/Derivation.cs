using System.Collections.Immutable;

namespace Stemma.Lineage;

/// <summary>One article made from another: a verified edge of the family tree.</summary>
/// <param name="From">The source; where the direction is undetermined, the first by path, then language.</param>
/// <param name="To">The article made from it.</param>
/// <param name="Type">What was done with the source.</param>
/// <param name="Direction">How the direction is known.</param>
/// <param name="Confidence">Probability that the link holds, 0 to 1.</param>
/// <param name="Passages">Maximal shared runs, by their start in <paramref name="From"/>; for a translation one a group of linked sentences.</param>
/// <param name="Reasons">Why, in words for a person; never empty.</param>
public sealed record Derivation(
    ArticleId From,
    ArticleId To,
    DerivationType Type,
    DerivationDirection Direction,
    double Confidence,
    ImmutableArray<Passage> Passages,
    ImmutableArray<string> Reasons
);

/// <summary>A stretch two articles share.</summary>
/// <param name="From">In the text of the source.</param>
/// <param name="To">In the text made from it.</param>
public readonly record struct Passage(TextSpan From, TextSpan To);

/// <summary>What was done with a source.</summary>
public enum DerivationType
{
    /// <summary>Reprinted as it is.</summary>
    Verbatim,

    /// <summary>Reprinted with house style, cuts and small changes.</summary>
    Edited,

    /// <summary>Told in other words, along the same line of facts.</summary>
    Rewritten,

    /// <summary>Put into another language.</summary>
    Translated,

    /// <summary>A part of it, carried whole.</summary>
    Excerpted,

    /// <summary>A later version by the same maker.</summary>
    Updated,

    /// <summary>Quoted from in a text that is otherwise its own.</summary>
    Quoted,
}

/// <summary>How it is known which of two linked articles came first.</summary>
public enum DerivationDirection
{
    /// <summary>One of them says so.</summary>
    Stated,

    /// <summary>Dates, cuts, errors or style tell.</summary>
    Inferred,

    /// <summary>The texts do not tell.</summary>
    Undetermined,
}
