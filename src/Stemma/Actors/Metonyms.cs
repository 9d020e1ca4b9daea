namespace Stemma.Actors;

/// <summary>Capitals and seats of power that stand for those who sit there.</summary>
internal sealed class Metonyms(NameWords words)
{
    /// <summary>A capital or seat of power that does what only a government does.</summary>
    public void Resolve(SentenceWords sentence, int word, Mention name, List<Mention> names)
    {
        if (
            name.Actor is not { } id
            || name.Kind != MentionKind.Proper
            || ActorCatalogue.Shared.Find(id) is not { Parent: { } state } actor
            || actor.Class is not ("capital" or "metonym")
            || sentence.Words[word].Start != name.Start
        )
        {
            return;
        }

        int end = word;
        while (end < sentence.Count && sentence.Words[end].Start < name.End)
        {
            end++;
        }

        bool owns =
            end + 1 < sentence.Count
            && (sentence.Of(end) is "'s" or "’s")
            && words.Is("government-noun", sentence.Of(end + 1));
        bool placed = word > 0 && words.Is("place-preposition", sentence.Of(word - 1));
        bool acts =
            !placed
            && end < sentence.Count
            && sentence.Words[end].Close
            && words.Is("metonym-verb", sentence.Of(end));
        bool addressed =
            word > 0
            && sentence.Words[word].Close
            && words.Is("metonym-object", sentence.Of(word - 1));
        if (
            (acts || addressed || owns || actor.Class is "metonym")
            && Seats.Behind(id, state, names) is { } meant
        )
        {
            name.Actor = meant;
            name.Kind = MentionKind.Nominal;
        }
    }
}
