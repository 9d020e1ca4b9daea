using System.Collections.Immutable;

namespace Stemma.Actors;

/// <summary>
/// Finds out which actors of a run's articles are one and the same. Precision before recall: a name is joined to another only
/// by the same letters, or by spelling and description together, and every join keeps its reason.
/// </summary>
public static class ActorResolver
{
    /// <summary>The roll of all actors named in <paramref name="articles"/>; independent of their order.</summary>
    public static ActorRoll Across(IReadOnlyList<Article> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var roll = new SortedDictionary<string, Actor>(StringComparer.Ordinal);
        var profiles =
            new Dictionary<(string Id, string Name, NameType Type, string Roles), ActorProfile>();
        foreach (var article in articles)
        {
            var layer = article.Layer<NameLayer>();
            foreach (var name in layer.Names)
            {
                if (name.Actor is { } id && ActorCatalogue.Shared.Find(id) is { } known)
                {
                    roll.TryAdd(id, new Actor(id, known.Name, known.Type, []));
                }
            }

            foreach (var actor in layer.Locals)
            {
                var key = (actor.Id, actor.Name, actor.Type, string.Join(' ', actor.Roles));
                if (!profiles.TryGetValue(key, out var profile))
                {
                    profiles[key] = profile = new ActorProfile(actor, article.Language);
                }

                profile.Latin ??= actor.Latin;
                profile.Short ??= actor.Short;
                profile.Articles.Add(article.Id);
            }
        }

        var groups = ActorMerger.Merge([
            .. profiles
                .Values.OrderBy(profile => profile.Id, StringComparer.Ordinal)
                .ThenBy(profile => profile.Name, StringComparer.Ordinal)
                .ThenBy(profile => profile.Type)
                .ThenBy(profile => string.Join(' ', profile.Roles), StringComparer.Ordinal),
        ]);
        return Name(groups, roll);
    }

    /// <summary>Gives each group its id: the slug of its best-attested name, the Latin ones first.</summary>
    private static ActorRoll Name(List<ActorGroup> groups, SortedDictionary<string, Actor> roll)
    {
        var taken = new HashSet<string>(roll.Keys, StringComparer.Ordinal);
        var byLocal = new SortedDictionary<string, List<(ActorProfile Profile, string Id)>>(
            StringComparer.Ordinal
        );
        foreach (
            var group in groups
                .OrderByDescending(group => group.TextCount)
                .ThenBy(group => group.Best.Slug, StringComparer.Ordinal)
                .ThenBy(group => group.Best.Name, StringComparer.Ordinal)
                .ThenBy(group => group.Best.Type)
                .ThenBy(group => string.Join(' ', group.Best.Roles), StringComparer.Ordinal)
        )
        {
            var best = group.Best;
            var id = best.Slug;
            for (int twin = 2; ActorCatalogue.Shared.Find(id) is not null || !taken.Add(id); twin++)
            {
                id = $"{best.Slug}-{twin}";
            }

            roll[id] = new Actor(id, best.Name, best.Type, [.. group.Merged()])
            {
                Roles =
                [
                    .. group
                        .Members.SelectMany(profile => profile.Roles)
                        .Distinct(StringComparer.Ordinal)
                        .Order(StringComparer.Ordinal),
                ],
                Latin = best.Latin,
                Short = best.Short,
            };
            foreach (var profile in group.Members)
            {
                if (!byLocal.TryGetValue(profile.Id, out var bearers))
                {
                    byLocal[profile.Id] = bearers = [];
                }

                bearers.Add((profile, id));
            }
        }

        var renames = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var single = new Dictionary<ArticleId, ImmutableDictionary<string, string>.Builder>();
        foreach (var (local, bearers) in byLocal)
        {
            if (
                bearers.TrueForAll(bearer =>
                    string.Equals(bearer.Id, bearers[0].Id, StringComparison.Ordinal)
                )
            )
            {
                if (!string.Equals(local, bearers[0].Id, StringComparison.Ordinal))
                {
                    renames[local] = bearers[0].Id;
                }

                continue;
            }

            foreach (var (profile, id) in bearers)
            {
                foreach (var article in profile.Articles)
                {
                    if (!single.TryGetValue(article, out var own))
                    {
                        single[article] = own = ImmutableDictionary.CreateBuilder<string, string>(
                            StringComparer.Ordinal
                        );
                    }

                    own[local] = id;
                }
            }
        }

        return new ActorRoll([.. roll.Values], renames.ToImmutable())
        {
            RenamesIn = single.ToImmutableDictionary(
                pair => pair.Key,
                pair => pair.Value.ToImmutable()
            ),
        };
    }
}
