using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Stemma.Actors;

/// <summary>
/// States, capitals, organisations, news media and people in office, with their names in many languages and the dated facts
/// between them. Made by <c>tools/catalogue</c>; read on first use, language by language.
/// </summary>
public sealed class ActorCatalogue
{
    private const string Folder = "Actors/Resources/";

    private static ActorCatalogue? _shared;

    private readonly Dictionary<string, CatalogueActor> _actors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CatalogueFact>> _facts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, NameIndex> _indexes = new(StringComparer.Ordinal);

    private ActorCatalogue(UserActors? added)
    {
        Added = added;
        foreach (var row in EmbeddedResource.Rows(Folder + "actors.tsv"))
        {
            _actors[row[0]] = CatalogueRows.Actor(row);
        }

        foreach (var actor in added?.Actors ?? [])
        {
            _actors[actor.Id] = actor;
        }

        foreach (
            var fact in EmbeddedResource
                .Rows(Folder + "facts.tsv")
                .Select(CatalogueRows.Fact)
                .Concat(added?.Facts ?? [])
        )
        {
            Add(fact.Subject, fact);
            Add(fact.Object, fact);
        }

        void Add(string id, CatalogueFact fact)
        {
            if (!_facts.TryGetValue(id, out var list))
            {
                _facts[id] = list = [];
            }

            list.Add(fact);
        }
    }

    /// <summary>The one catalogue of the process.</summary>
    public static ActorCatalogue Shared
    {
        get
        {
            if (_shared is null)
            {
                Interlocked.CompareExchange(ref _shared, Plain, null);
            }

            return _shared;
        }
    }

    /// <summary>Stemma's own catalogue, without anything a user added.</summary>
    internal static ActorCatalogue Plain { get; } = new(added: null);

    /// <summary>What the user's file added; null where there was none.</summary>
    public UserActors? Added { get; }

    /// <summary>Stemma's own catalogue with the rows of a user's file; <see cref="Shared"/> is not touched.</summary>
    public static ActorCatalogue With(UserActors added) => new(added);

    /// <summary>Makes the user's rows part of <see cref="Shared"/>. To be called before anything is read.</summary>
    /// <exception cref="InvalidOperationException">The catalogue is in use already.</exception>
    public static void Extend(UserActors added)
    {
        if (Interlocked.CompareExchange(ref _shared, new ActorCatalogue(added), null) is not null)
        {
            throw new InvalidOperationException(
                "The catalogue of actors is in use; it can be extended only before the first article is read."
            );
        }
    }

    /// <summary>
    /// The last day to which facts without an end were checked. Whether an office is still held after it, the catalogue does not know.
    /// </summary>
    public static DateOnly KnownUntil { get; } = new(2025, 6, 30);

    /// <summary>The actor of that id, or null.</summary>
    public CatalogueActor? Find(string id) => _actors.GetValueOrDefault(id);

    /// <summary>Facts that have the actor as subject or object, in the order of the table.</summary>
    public IReadOnlyList<CatalogueFact> Relations(string id) =>
        _facts.TryGetValue(id, out var facts) ? facts : [];

    /// <summary>
    /// The state an actor belongs to: of a state itself, of a capital the state, of an agency or seat of power its
    /// state; null for those that belong to none.
    /// </summary>
    public string? StateOf(string id)
    {
        // Two steps lead from any actor of the table to its state (organ, organisation, state).
        for (int step = 0; step < 3 && Find(id) is { } actor; step++)
        {
            if (string.Equals(actor.Class, "state", StringComparison.Ordinal))
            {
                return actor.Id;
            }

            if (actor.Parent is null)
            {
                return null;
            }

            id = actor.Parent;
        }

        return null;
    }

    /// <summary>
    /// Who held an office on every day of an interval: null where that is nobody the catalogue knows, more than one, or later
    /// than the catalogue was checked.
    /// </summary>
    /// <param name="office">An office as in the catalogue: <c>president</c>, <c>head-of-government</c>, <c>secretary-general</c>, …</param>
    /// <param name="of">Id of the state or organisation.</param>
    /// <param name="when">The day or interval asked for; an open one gives null.</param>
    public string? HolderOf(string office, string of, DateInterval when)
    {
        if (when.Earliest is not { } first || when.Latest is not { } last)
        {
            return null;
        }

        string? holder = null;
        foreach (var fact in Relations(of))
        {
            if (
                string.Equals(fact.Object, of, StringComparison.Ordinal)
                && fact.Kind.StartsWith("office:", StringComparison.Ordinal)
                && fact.Kind.AsSpan(7).SequenceEqual(office)
                && fact.Holds(first)
                && fact.Holds(last)
            )
            {
                if (holder is not null)
                {
                    return null;
                }

                holder = fact.Subject;
            }
        }

        return holder;
    }

    /// <summary>The forms a language has for the actor, as the catalogue lists them; stems end in <c>*</c>.</summary>
    public ImmutableArray<string> Names(string id, string language) =>
        [.. Index(language).FormsOf(id)];

    /// <summary>The names a text in <paramref name="language"/> is searched for; English and international ones where the language has none.</summary>
    internal NameIndex Index(string language)
    {
        bool known =
            EmbeddedResource.Exists($"{Folder}names.{language}.tsv")
            || Added?.Names.Any(row => string.Equals(row[0], language, StringComparison.Ordinal))
                is true;
        return _indexes.GetOrAdd(
            known ? language : "en",
            tag => NameIndex.Read(Rows("mul").Concat(Rows(tag)), this)
        );
    }

    /// <summary>Rows of form, id and kind; a form the user gives takes the place of Stemma's own in that language.</summary>
    private IEnumerable<string[]> Rows(string language)
    {
        var path = $"{Folder}names.{language}.tsv";
        var own = EmbeddedResource.Exists(path) ? EmbeddedResource.Rows(path) : [];
        if (Added is null)
        {
            return own;
        }

        var added = Added
            .Names.Where(row => string.Equals(row[0], language, StringComparison.Ordinal))
            .Select(row => row[1..])
            .ToList();
        var taken = added.Select(row => row[0]).ToHashSet(StringComparer.Ordinal);
        return own.Where(row => !taken.Contains(row[0])).Concat(added);
    }
}
