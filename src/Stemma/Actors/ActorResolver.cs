using System.Collections.Immutable;

namespace Stemma.Actors;

/// <summary>Finds out which actors of a run's articles are one and the same. Precision before recall.</summary>
public static class ActorResolver
{
    /// <summary>The roll of all actors named in <paramref name="articles"/>; independent of their order.</summary>
    public static ActorRoll Across(IReadOnlyList<Article> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var roll = new SortedDictionary<string, Actor>(StringComparer.Ordinal);
        foreach (var layer in articles.Select(article => article.Layer<NameLayer>()))
        {
            foreach (var name in layer.Names)
            {
                if (name.Actor is { } id && ActorCatalogue.Shared.Find(id) is { } known)
                {
                    roll.TryAdd(id, new Actor(id, known.Name, known.Type, []));
                }
            }
        }

        return new ActorRoll([.. roll.Values], ImmutableDictionary<string, string>.Empty);
    }
}
