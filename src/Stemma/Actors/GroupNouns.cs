namespace Stemma.Actors;

/// <summary>Groups and agencies called by what they are.</summary>
internal sealed class GroupNouns(NameWords words)
{
    /// <summary>"the alliance", "the 10-nation bloc": where one of its kind, and no other, is named before.</summary>
    public void Find(
        SentenceWords sentence,
        int word,
        List<Mention> names,
        int first,
        List<Mention> found
    )
    {
        var here = sentence.Of(word);
        var noun =
            words.Is("alliance-noun", here) ? "alliance"
            : words.Is("bloc-noun", here) ? "bloc"
            : words.Is("agency-noun", here) ? "agency"
            : words.Is("organisation-noun", here) ? "organisation"
            : null;
        if (noun is null || !IsDefinite(sentence, word))
        {
            return;
        }

        int end = first;
        while (end < names.Count && names[end].Start < sentence.Words[word].Start)
        {
            end++;
        }

        string? group = null;

        // An article names its alliance in its first paragraphs; a hundred names back is far enough.
        for (int at = end - 1; at >= 0 && end - at < 100; at--)
        {
            if (
                names[at] is { Actor: { } id, Type: NameType.Organisation }
                && ActorCatalogue.Shared.Find(id) is { } actor
                && Is(noun, actor.Class)
            )
            {
                if (group is not null && !string.Equals(group, id, StringComparison.Ordinal))
                {
                    return;
                }

                group = id;
            }
        }

        if (group is not null)
        {
            var kind = noun is "alliance" or "bloc" ? MentionKind.Nominal : MentionKind.Description;
            Nominals.Add(sentence, word, word + 1, NameType.Organisation, group, kind, found);
        }
    }

    private static bool Is(string noun, string kind) =>
        noun switch
        {
            "alliance" => kind is "alliance",
            "agency" => kind is "news-agency",
            "organisation" => kind is "alliance" or "union" or "association" or "international",
            _ => kind is "alliance" or "union" or "association" or "grouping" or "pact",
        };

    /// <summary>An article before it, with nothing between but a count of members ("10-nation").</summary>
    private bool IsDefinite(SentenceWords sentence, int word)
    {
        int before = word - 1;
        int digits = before;
        while (digits >= 0 && word - digits <= 3 && !char.IsDigit(sentence.Of(digits)[0]))
        {
            digits--;
        }

        if (digits >= 0 && word - digits <= 3 && !words.Is("definite", sentence.Of(before)))
        {
            before = digits - 1;
        }

        return before >= 0
            && sentence.Words[before + 1].Close
            && words.Is("definite", sentence.Of(before));
    }
}
