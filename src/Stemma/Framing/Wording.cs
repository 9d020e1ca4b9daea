using System.Collections.Immutable;
using Stemma.Ledger;

namespace Stemma.Framing;

/// <summary>Describes how the tellings of a story differ in their words.</summary>
public static class Wording
{
    /// <summary>A record for each story of two or more articles.</summary>
    public static ImmutableArray<FramingRecord> Describe(
        IReadOnlyList<Article> articles,
        IReadOnlyList<Story> stories
    )
    {
        return [];
    }
}
