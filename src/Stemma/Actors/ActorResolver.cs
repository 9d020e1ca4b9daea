using System.Collections.Immutable;

namespace Stemma.Actors;

/// <summary>Finds out which actors of a run's articles are one and the same. Precision before recall.</summary>
public static class ActorResolver
{
    /// <summary>The roll of all actors named in <paramref name="articles"/>; independent of their order.</summary>
    public static ActorRoll Across(IReadOnlyList<Article> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        return new ActorRoll([], ImmutableDictionary<string, string>.Empty);
    }
}
