namespace Stemma.Actors;

/// <summary>Who is meant by a role said of a state or organisation on a day.</summary>
internal static class OfficeHolders
{
    private static readonly Lazy<ILookup<string, (string Of, string Office)>> Offices = new(() =>
        EmbeddedResource
            .Rows("Actors/Resources/offices.tsv")
            .ToLookup(row => row[0], row => (row[1], row[2]), StringComparer.Ordinal)
    );

    /// <summary>The holder's id; null where the catalogue does not know, or knows several.</summary>
    /// <param name="role">The role, as in the tables of roles.</param>
    /// <param name="of">Id of the state or organisation.</param>
    /// <param name="when">The day of publication.</param>
    public static string? Find(string role, string of, DateInterval when)
    {
        if (ActorCatalogue.Shared.Find(of) is not { } actor)
        {
            return null;
        }

        var kind = actor.Class is "state" ? "state" : "organisation";
        foreach (var (wanted, office) in Offices.Value[role])
        {
            if (
                string.Equals(wanted, kind, StringComparison.Ordinal)
                && ActorCatalogue.Shared.HolderOf(office, of, when) is { } holder
            )
            {
                return holder;
            }
        }

        return null;
    }
}
