namespace Stemma.Ledger.Relations;

/// <summary>A word of a sentence that states a relation.</summary>
/// <param name="Kind">Kind of relation, as in <see cref="Relation.Kind"/>.</param>
/// <param name="IsOfGroup">Whether it makes one a party of a group; else it ties two.</param>
/// <param name="IsSingle">Whether the word is singular: it makes one party, not a list.</param>
/// <param name="Span">Where.</param>
internal readonly record struct RelationCue(
    string Kind,
    bool IsOfGroup,
    bool IsSingle,
    TextSpan Span
);
