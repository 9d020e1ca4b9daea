namespace Stemma.Actors;

/// <summary>
/// "The university professor", "le diplomate", "이 연구원": a description that stands for the only person of the article whom it fits. Where two
/// fit, it stands for nobody.
/// </summary>
internal sealed class Descriptions
{
    /// <summary>How far before a name its bearer's state may stand ("the Japanese coast guard's spokesman Kiryu"), in characters.</summary>
    private const int Introduction = 60;

    // Fields of work that are spoken of by one word in turn: the analyst is "the professor" three paragraphs on.
    private static readonly HashSet<string> Loose = new(StringComparer.Ordinal)
    {
        "learning",
        "arts",
        "sport",
    };

    private static readonly Lazy<ILookup<string, string>> Kinds = new(() =>
        EmbeddedResource
            .Rows("Actors/Resources/role-kinds.tsv")
            .ToLookup(row => row[0], row => row[1], StringComparer.Ordinal)
    );

    private readonly Dictionary<
        string,
        (int First, HashSet<string> Roles, HashSet<string> States)
    > _people = new(StringComparer.Ordinal);

    /// <param name="names">All names of the article, in text order.</param>
    public Descriptions(List<Mention> names)
    {
        for (int at = 0; at < names.Count; at++)
        {
            if (
                names[at]
                is not { Type: NameType.Person, Actor: { } id, Kind: MentionKind.Proper } name
            )
            {
                continue;
            }

            if (!_people.TryGetValue(id, out var person))
            {
                _people[id] = person = (name.Start, [], []);
            }

            if (name.Role is not { } role)
            {
                continue;
            }

            person.Roles.Add(role);
            for (
                int before = at - 1;
                before >= 0 && names[before].End > name.Start - Introduction;
                before--
            )
            {
                if (StateOf(names[before]) is { } state)
                {
                    person.States.Add(state);
                }
            }
        }
    }

    /// <summary>The one person named before <paramref name="start"/> whom a role fits; null where none or several do.</summary>
    /// <param name="role">The role said.</param>
    /// <param name="of">What stands beside it ("the French diplomat"); null where nothing does.</param>
    /// <param name="start">Where it stands.</param>
    public string? Find(Role role, Mention? of, int start)
    {
        var exact = Bearers(had => string.Equals(had, role.Id, StringComparison.Ordinal));
        if (exact.Count == 0)
        {
            exact = Bearers(had => Kinds.Value[role.Id].Contains(had, StringComparer.Ordinal));
        }

        if (exact.Count == 0 && Loose.Contains(role.Class))
        {
            exact = Bearers(had =>
                string.Equals(RoleClasses.Of(had), role.Class, StringComparison.Ordinal)
            );
        }

        if (exact is not [var id] || _people[id].First >= start)
        {
            return null;
        }

        // "The Japanese minister" is not the Chinese one.
        return
            of is not null
            && StateOf(of) is { } state
            && _people[id].States is { Count: > 0 } states
            && !states.Contains(state)
            ? null
            : id;
    }

    private List<string> Bearers(Func<string, bool> fits) =>
        [
            .. _people
                .Where(person => person.Value.Roles.Any(fits))
                .Select(person => person.Key)
                .Order(StringComparer.Ordinal),
        ];

    private static string? StateOf(Mention name) =>
        name is { Type: not NameType.Person, Actor: { } id }
            ? ActorCatalogue.Shared.StateOf(id)
            : null;
}
