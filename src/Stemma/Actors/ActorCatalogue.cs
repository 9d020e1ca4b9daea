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

    private readonly Dictionary<string, CatalogueActor> _actors = [];
    private readonly Dictionary<string, List<CatalogueFact>> _facts = [];
    private readonly ConcurrentDictionary<string, NameIndex> _indexes = new(StringComparer.Ordinal);

    private ActorCatalogue()
    {
        foreach (var row in EmbeddedResource.Rows(Folder + "actors.tsv"))
        {
            var type = row[1] switch
            {
                "organisation" => NameType.Organisation,
                "person" => NameType.Person,
                _ => NameType.Place,
            };
            _actors[row[0]] = new CatalogueActor(
                row[0],
                type,
                row[2],
                row[3].Length > 0 ? row[3] : null,
                row[4]
            );
        }

        foreach (var row in EmbeddedResource.Rows(Folder + "facts.tsv"))
        {
            var fact = new CatalogueFact(
                row[0],
                row[1],
                row[2],
                IsoDate.TryParse(row[3], out var from) ? from : null,
                IsoDate.TryParse(row[4], out var to) ? to : null
            );
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

    /// <summary>The one catalogue.</summary>
    public static ActorCatalogue Shared => Holder.Value;

    private static Lazy<ActorCatalogue> Holder { get; } = new(() => new ActorCatalogue());

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
        var known = EmbeddedResource.Exists($"{Folder}names.{language}.tsv") ? language : "en";
        return _indexes.GetOrAdd(
            known,
            tag => NameIndex.Read([$"{Folder}names.mul.tsv", $"{Folder}names.{tag}.tsv"])
        );
    }
}

/// <summary>An actor of the catalogue.</summary>
/// <param name="Id">ISO 3166-1 alpha-3 for states, else a short stable id.</param>
/// <param name="Type">What it is.</param>
/// <param name="Class"><c>state</c>, <c>capital</c>, <c>city</c>, <c>region</c>, <c>alliance</c>, <c>union</c>, <c>news-agency</c>, <c>metonym</c>, …</param>
/// <param name="Parent">Id of the state or organisation it belongs to.</param>
/// <param name="Name">Its English name.</param>
public sealed record CatalogueActor(
    string Id,
    NameType Type,
    string Class,
    string? Parent,
    string Name
);

/// <summary>A dated fact between two actors.</summary>
/// <param name="Subject">Id of the actor it is about.</param>
/// <param name="Kind"><c>member</c>, <c>partner</c>, <c>ally</c>, <c>permanent-member</c>, <c>capital</c>, or <c>office:</c> and the office.</param>
/// <param name="Object">Id of the state or organisation.</param>
/// <param name="From">Since when; null where not known.</param>
/// <param name="To">Until when, exclusive; null where still so on <see cref="ActorCatalogue.KnownUntil"/> or not known.</param>
public sealed record CatalogueFact(
    string Subject,
    string Kind,
    string Object,
    IsoDate? From,
    IsoDate? To
)
{
    /// <summary>Whether it is known to hold on a day.</summary>
    public bool Holds(DateOnly day) =>
        From is { } from
        && from.Earliest <= day
        && (To is { } to ? day < to.Earliest : day <= ActorCatalogue.KnownUntil);
}
