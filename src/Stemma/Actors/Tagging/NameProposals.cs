namespace Stemma.Actors.Tagging;

/// <summary>
/// What stays of a sentence's names where a tagger, the catalogue and the rules all have a say. The tagger knows what is a name and of what kind; the
/// catalogue knows whom it names; the rules know the role beside it, and things and peoples, which the tagger is not asked. What the catalogue or a sure
/// rule found keeps its span; a weak rule that no proposal confirms names somebody only where the article names him elsewhere.
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
    /// <param name="text">The article's text.</param>
    /// <param name="tagged">The tagger's, in text order, not overlapping.</param>
    /// <param name="known">The catalogue's, in text order, not overlapping.</param>
    /// <param name="ruled">The rules'.</param>
    /// <param name="signs">Single characters that stand for states (日米豪印); their row is no name.</param>
    /// <param name="found">Takes the mentions.</param>
    public static void Combine(
        string text,
        List<Mention> tagged,
        List<Mention> known,
        List<Mention> ruled,
        List<Mention> signs,
        List<Mention> found
    )
    {
        var kept = new List<Mention>(tagged.Count);
        foreach (var proposal in tagged)
        {
            if (
                Overlapping(signs, proposal).Sum(sign => sign.Length) != proposal.Length
                && !Told(proposal, known)
                && ProposalSpans.Free(text, proposal, Overlapping(known, proposal)) is { } name
                && !ruled.Exists(rule => Holds(text, rule, name))
            )
            {
                name.Weight = Overlapping(known, name).Any() ? Beyond : name.Weight;
                name.Role ??= Overlapping(ruled, name)
                    .FirstOrDefault(rule => rule.Type == name.Type && rule.Role is not null)
                    ?.Role;
                kept.Add(name);
            }
        }

        found.AddRange(kept);
        found.AddRange(signs);
        found.AddRange(known);
        foreach (var rule in ruled.Where(rule => !Overlapping(kept, rule).Any()))
        {
            bool stands = rule.Weight >= Sure || rule.Type is NameType.Other or NameType.People;
            rule.Weight = stands ? rule.Weight : Math.Min(rule.Weight, Guess);
            found.Add(rule);
        }
    }

    /// <summary>Whether the catalogue has all of a proposal; a state's team or government is named like the state, so that its type is the tagger's.</summary>
    private static bool Told(Mention proposal, List<Mention> known)
    {
        foreach (var entry in Overlapping(known, proposal))
        {
            if (entry.Start <= proposal.Start && entry.End >= proposal.End)
            {
                if (
                    entry.Length == proposal.Length
                    && entry.Type == NameType.Place
                    && IsSeat(proposal.Type)
                )
                {
                    entry.Type = proposal.Type;
                }

                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a sure rule keeps its span against a proposal: where it knows a longer name around it ("Institute of" before "Northern Studies"), and, where no spaces
    /// part words, where the proposal ran beyond it.
    /// </summary>
    private static bool Holds(string text, Mention rule, Mention name)
    {
        if (rule.Start >= name.End || rule.End <= name.Start)
        {
            return false;
        }

        // A title before or behind a name is no part of it.
        if (
            rule.Role is not null
            && rule.Type == name.Type
            && rule.Length < name.Length
            && rule.Start >= name.Start
            && rule.End <= name.End
        )
        {
            return true;
        }

        if (rule.Weight < Sure)
        {
            return false;
        }

        bool around = rule.Start <= name.Start && rule.End >= name.End;
        return rule.Length != name.Length || !around
            ? around
                ? rule.Weight >= Beyond || rule.Role is not null
                : NameIndex.IsSolid(text[rule.Start])
            : false;
    }

    private static bool IsSeat(NameType type) => type is NameType.Organisation or NameType.Place;

    private static IEnumerable<Mention> Overlapping(List<Mention> names, Mention mention) =>
        names.Where(name => name.Start < mention.End && name.End > mention.Start);
}
