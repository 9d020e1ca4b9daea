using Stemma.Actors;

namespace Stemma.Reporting;

/// <summary>What the actors of a dossier are called in the report.</summary>
internal sealed class ActorNames(IEnumerable<Actor> actors)
{
    private readonly Dictionary<string, string> _names = actors
        .GroupBy(actor => actor.Id, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().Name, StringComparer.Ordinal);

    /// <summary>The name of an actor id, or of a voice that has none.</summary>
    public string Of(string id) =>
        _names.GetValueOrDefault(id)
        ?? (id.StartsWith("unnamed:", StringComparison.Ordinal) ? "an unnamed source" : id);

    /// <summary>Several names; unnamed sources are counted together.</summary>
    public string Of(IEnumerable<string> ids) =>
        string.Join(
            ", ",
            ids.Select(Of)
                .GroupBy(name => name, StringComparer.Ordinal)
                .Select(group => group.Count() == 1 ? group.Key : $"{group.Count()} × {group.Key}")
        );
}
