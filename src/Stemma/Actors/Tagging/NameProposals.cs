namespace Stemma.Actors.Tagging;

/// <summary>
/// What stays of a sentence's names where a tagger, the catalogue and the rules all have a say. The tagger knows what is a name and of what kind; the
/// catalogue knows whom it names; the rules know the role beside it, and things and peoples, which the tagger is not asked.
/// </summary>
internal static class NameProposals
{
    /// <summary>From this weight on a rule stands on a title, a said-word or the like, and not on capitals alone.</summary>
    private const int Sure = 45;

    /// <summary>Weight of a proposal that goes beyond a catalogue's name ("Bank of Japan"): more than that has.</summary>
    private const int Beyond = 55;

    /// <summary>Weights up to this name somebody only where a full name in the article says so.</summary>
    private const int Guess = 5;

    /// <summary>Adds what stays to <paramref name="found"/>.</summary>
    /// <param name="tagged">The tagger's, in text order, not overlapping.</param>
    /// <param name="known">The catalogue's, in text order, not overlapping.</param>
    /// <param name="ruled">The rules'.</param>
    /// <param name="signs">Single characters that stand for states (日米豪印); their row is no name.</param>
    /// <param name="found">Takes the mentions.</param>
    public static void Combine(
        List<Mention> tagged,
        List<Mention> known,
        List<Mention> ruled,
        List<Mention> signs,
        List<Mention> found
    )
    {
        foreach (var name in tagged)
        {
            bool told = Overlapping(signs, name).Sum(sign => sign.Length) == name.Length;
            foreach (var entry in Overlapping(known, name))
            {
                if (entry.Start <= name.Start && entry.End >= name.End)
                {
                    told = true;
                    if (entry.Length == name.Length && IsSeat(entry.Type) && IsSeat(name.Type))
                    {
                        // A state's team or government is named like the state.
                        entry.Type = name.Type;
                    }
                }
                else
                {
                    name.Weight = Beyond;
                }
            }

            foreach (var rule in ruled)
            {
                if (rule.Start < name.End && rule.End > name.Start && rule.Type == name.Type)
                {
                    name.Role ??= rule.Role;
                }
            }

            if (!told)
            {
                found.Add(name);
            }
        }

        found.AddRange(signs);
        found.AddRange(known);
        found.AddRange(
            ruled.Where(rule =>
                (
                    rule.Weight is <= Guess or >= Sure
                    || rule.Type is NameType.Other or NameType.People
                ) && Overlapping(tagged, rule).All(name => GoesBeyond(rule, name))
            )
        );
    }

    /// <summary>Whether a rule knows a longer name around a proposal ("Institute of" before "Northern Studies").</summary>
    private static bool GoesBeyond(Mention rule, Mention name) =>
        rule.Weight >= Beyond
        && rule.Start <= name.Start
        && rule.End >= name.End
        && rule.Length > name.Length;

    private static bool IsSeat(NameType type) => type is NameType.Organisation or NameType.Place;

    private static IEnumerable<Mention> Overlapping(List<Mention> names, Mention mention) =>
        names.Where(name => name.Start < mention.End && name.End > mention.Start);
}
