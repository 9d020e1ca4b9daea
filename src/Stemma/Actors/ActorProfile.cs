namespace Stemma.Actors;

/// <summary>A local actor as one or more articles describe it, with what comparing it needs.</summary>
internal sealed class ActorProfile
{
    public ActorProfile(Actor actor, string language)
    {
        Id = actor.Id;
        Name = actor.Name;
        Type = actor.Type;
        Roles = [.. actor.Roles];
        Latin = actor.Latin;
        Short = actor.Short;
        Language = language;
        Solid = actor.Name.Any(NameIndex.IsSolid);
        Slug =
            Actors.Slug.OfLatin(actor.Latin ?? actor.Name) is { Length: > 0 } latin ? latin
            : Actors.Slug.Of(actor.Name, actor.Type, language) is { Length: > 0 } slug ? slug
            : actor.Id;
        Compact = Slug.Replace("-", string.Empty, StringComparison.Ordinal);
        Words = Romanisation.LatinWords(
            actor.Latin
                ?? (
                    Solid
                        ? Romanisation.Best(actor.Name, actor.Type == NameType.Person, language)
                        : actor.Name
                )
        );
        Bones = string.Concat(Words.Select(Skeleton.Of).Order(StringComparer.Ordinal));
    }

    public string Id { get; }
    public string Name { get; }
    public NameType Type { get; }
    public string[] Roles { get; }
    public string Language { get; }

    /// <summary>Name in Latin letters from the text itself.</summary>
    public string? Latin { get; set; }

    /// <summary>The acronym that a text prints beside it.</summary>
    public string? Short { get; set; }

    /// <summary>In a script without capitals and Latin letters: Hangul, Han, kana.</summary>
    public bool Solid { get; }

    public string Slug { get; }
    public string Compact { get; }
    public string[] Words { get; }

    /// <summary>Skeletons of its words, in ordinal order, joined.</summary>
    public string Bones { get; }

    public SortedSet<ArticleId> Articles { get; } = [];
}

/// <summary>Profiles taken for one actor.</summary>
internal sealed class ActorGroup(
    List<ActorProfile> members,
    Dictionary<ActorProfile, string> reasons
)
{
    public List<ActorProfile> Members { get; } = members;

    public int TextCount { get; } = Texts(members);

    /// <summary>The name printed in most articles, Latin script before others, fuller before shorter; a person without any role only where no text takes it for a thing.</summary>
    public ActorProfile Best { get; } =
        members
            .GroupBy(profile => profile.Slug, StringComparer.Ordinal)
            .OrderBy(names => names.All(profile => profile.Solid && profile.Latin is null))
            .ThenByDescending(Texts)
            .ThenByDescending(names => names.Key.Length)
            .ThenBy(names => names.Key, StringComparer.Ordinal)
            .First()
            .GroupBy(profile => (profile.Name, profile.Type))
            .OrderBy(names =>
                names.Key.Type == NameType.Person
                && members.TrueForAll(profile => profile.Roles.Length == 0)
            )
            .ThenByDescending(Texts)
            .ThenByDescending(names => names.Key.Type)
            .ThenBy(names => names.Key.Name, StringComparer.Ordinal)
            .First()
            .First();

    private static int Texts(IEnumerable<ActorProfile> profiles) =>
        profiles.SelectMany(profile => profile.Articles).Distinct().Count();

    /// <summary>The other names, each with why it was joined.</summary>
    public IEnumerable<MergedName> Merged() =>
        Members
            .Where(profile => !string.Equals(profile.Name, Best.Name, StringComparison.Ordinal))
            .GroupBy(profile => profile.Name, StringComparer.Ordinal)
            .OrderBy(names => names.Key, StringComparer.Ordinal)
            .Select(names => new MergedName(
                names.Key,
                names
                    .Select(profile => reasons.GetValueOrDefault(profile))
                    .FirstOrDefault(reason => reason is not null)
                    ?? "the other name was joined to it"
            ));
}
