using System.Collections.Immutable;

namespace Stemma.Collation;

/// <summary>Collects the changes of one article against one source; each is printed once.</summary>
internal sealed class ChangeSheet(Article parent, Article child)
{
    private readonly HashSet<Change> changes = [];

    /// <summary>Notes a change; spans that are the same words on both sides are none.</summary>
    public void Add(ChangeKind kind, TextSpan from, TextSpan to)
    {
        changes.Add(
            new Change(kind, child.Id, parent.Id, to, from, parent.Words(from), child.Words(to))
        );
    }

    /// <summary>By place in the child, then in the parent.</summary>
    public ImmutableArray<Change> InOrder() =>
        [
            .. changes
                .OrderBy(change => change.Span)
                .ThenBy(change => change.AgainstSpan)
                .ThenBy(change => change.Kind),
        ];
}
