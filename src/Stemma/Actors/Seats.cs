namespace Stemma.Actors;

/// <summary>Whom a capital stands for where it acts: its state, or an organisation that sits there ("Brussels").</summary>
internal static class Seats
{
    /// <summary>
    /// The state where nobody else sits in the city. Else, of the state and the organisations, the one the article names, and if it names several
    /// the one it names at least twice as often as each other; null where that is none.
    /// </summary>
    /// <param name="city">Id of the capital or seat of power.</param>
    /// <param name="state">Id of its state.</param>
    /// <param name="names">All names of the article.</param>
    public static string? Behind(string city, string state, List<Mention> names)
    {
        var candidates = ActorCatalogue
            .Shared.Relations(city)
            .Where(fact =>
                string.Equals(fact.Kind, "seat", StringComparison.Ordinal)
                && string.Equals(fact.Subject, city, StringComparison.Ordinal)
            )
            .Select(fact => fact.Object)
            .ToList();
        if (candidates.Count == 0)
        {
            return state;
        }

        var counts = candidates
            .Append(state)
            .Select(id =>
                (
                    Id: id,
                    Count: names.Count(name =>
                        name.Kind == MentionKind.Proper
                        && string.Equals(name.Actor, id, StringComparison.Ordinal)
                    )
                )
            )
            .OrderByDescending(pair => pair.Count)
            .ToList();
        return counts[0].Count > 0 && counts[0].Count >= 2 * counts[1].Count ? counts[0].Id : null;
    }
}
