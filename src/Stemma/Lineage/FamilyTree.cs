using System.Collections.Immutable;

namespace Stemma.Lineage;

/// <summary>The stemma of one story: its articles, the lost texts they presuppose, and who came from whom.</summary>
/// <param name="Story">Id of the story.</param>
/// <param name="Nodes">Surviving articles and lost texts, by id.</param>
/// <param name="Edges">From parent to child; a node may have several parents.</param>
public sealed record FamilyTree(
    string Story,
    ImmutableArray<TreeNode> Nodes,
    ImmutableArray<TreeEdge> Edges
);

/// <summary>A witness, or a text that did not survive.</summary>
/// <param name="Id"><c>n1</c>, … or <c>lost1</c>, … within the tree.</param>
/// <param name="Article">The witness; null for a lost text.</param>
/// <param name="Label">What is known of a lost text ("Reuters", "a source not in your collection").</param>
public sealed record TreeNode(string Id, ArticleId? Article, string? Label = null);

/// <summary>A line of descent.</summary>
/// <param name="From">Id of the parent node.</param>
/// <param name="To">Id of the child node.</param>
/// <param name="Probability">That this is the child's parent, 0 to 1.</param>
public sealed record TreeEdge(string From, string To, double Probability);
