using System.Collections.Immutable;

namespace Stemma.Lineage;

/// <summary>Finds which articles were made from which.</summary>
public static class LineageTracer
{
    /// <summary>
    /// The verified derivations among <paramref name="articles"/>, by source path, then target path; independent of the
    /// order of the articles. An article may have several parents; sister copies of a lost text have an undetermined
    /// derivation between them that <see cref="TreeBuilder"/> hangs on a lost node.
    /// </summary>
    public static ImmutableArray<Derivation> Trace(
        IReadOnlyList<Article> articles,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(articles);
        return [];
    }
}
