using Stemma.Language;

namespace Stemma.Actors;

/// <summary>
/// What names an actor without its name: an office ("the NATO chief", "the Russian president") by who held it on the day of
/// publication; an alliance or bloc named before ("the alliance"); a capital that acts ("Seoul urged"); a pronoun where only one
/// person can be meant.
/// </summary>
internal sealed class Nominals
{
    private readonly NameWords _words;
    private readonly RoleWords _roles;
    private readonly bool _headFirst;
    private readonly GroupNouns _groups;
    private readonly Metonyms _metonyms;

    public Nominals(string language)
    {
        _words = NameWords.Of(language);
        _roles = RoleWords.Of(language);
        _groups = new GroupNouns(_words);
        _metonyms = new Metonyms(_words);

        // Languages that put what an office is of behind it: "le président russe", "o presidente da Ucrânia".
        _headFirst = language is "pt" or "fr" or "es";
    }

    /// <summary>Adds the nominal mentions of a sentence and gives acting capitals their state.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="names">All names of the article, in text order.</param>
    /// <param name="people">Whom descriptions may stand for.</param>
    /// <param name="published">When the article was published.</param>
    /// <param name="found">Where new mentions go.</param>
    public void Find(
        SentenceWords sentence,
        List<Mention> names,
        Descriptions people,
        DateInterval published,
        List<Mention> found
    )
    {
        int first = FirstIn(names, sentence.Sentence.Span.Start);
        var at = new Mention?[sentence.Count];
        int next = first;
        for (int word = 0; word < sentence.Count; word++)
        {
            while (next < names.Count && names[next].End <= sentence.Words[word].Start)
            {
                next++;
            }

            if (next < names.Count && names[next].Start < sentence.Words[word].End)
            {
                at[word] = names[next];
            }
        }

        for (int word = 0; word < sentence.Count; word++)
        {
            if (at[word] is { } name)
            {
                _metonyms.Resolve(sentence, word, name, names);
                continue;
            }

            if (!sentence.Words[word].IsWord)
            {
                continue;
            }

            int end = sentence.RoleAt(word, _roles, out var role);
            if (end > word)
            {
                if (!Beside(sentence, at, word, end) && !LooksBack(sentence, word))
                {
                    Person(sentence, at, word, end, role!, people, published, found);
                }

                word = end - 1;
                continue;
            }

            _groups.Find(sentence, word, names, first, found);
        }
    }

    public static int FirstIn(List<Mention> names, int start)
    {
        int low = 0;
        int high = names.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (names[middle].End <= start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private string? Office(
        SentenceWords sentence,
        Mention?[] at,
        int start,
        int end,
        Role role,
        DateInterval published
    )
    {
        return Of(sentence, at, start, end) is { } of
            ? OfficeHolders.Find(role.Id, of, published)
            : null;
    }

    private void Person(
        SentenceWords sentence,
        Mention?[] at,
        int start,
        int end,
        Role role,
        Descriptions people,
        DateInterval published,
        List<Mention> found
    )
    {
        if (Office(sentence, at, start, end, role, published) is { } holder)
        {
            Add(sentence, start, end, NameType.Person, holder, MentionKind.Nominal, found);
        }
        else if (Described(sentence, at, start, end, role, people) is { } person)
        {
            Add(sentence, start, end, NameType.Person, person, MentionKind.Description, found);
        }
    }

    /// <summary>Beside a name it is that person's title.</summary>
    private static bool Beside(SentenceWords sentence, Mention?[] at, int start, int end) =>
        (end < sentence.Count && at[end] is { Type: NameType.Person })
        || (
            end + 1 < sentence.Count
            && sentence.IsMark(end, ',')
            && at[end + 1] is { Type: NameType.Person }
        )
        || (
            start > 1
            && sentence.IsMark(start - 1, ',')
            && at[start - 2] is { Type: NameType.Person }
        );

    /// <summary>"the university professor", "le diplomate français": definite, and of nothing that would make it another.</summary>
    private string? Described(
        SentenceWords sentence,
        Mention?[] at,
        int start,
        int end,
        Role role,
        Descriptions people
    )
    {
        Mention? of = null;
        int before = start - 1;
        if (
            !_headFirst
            && before >= 0
            && at[before] is { Type: NameType.People or NameType.Organisation } owner
        )
        {
            of = owner;
            while (before >= 0 && at[before] == owner)
            {
                before--;
            }
        }

        if (
            before < 0
            || !sentence.Words[before + 1].Close
            || !_words.Is("definite", sentence.Of(before))
        )
        {
            return null;
        }

        if (_headFirst && end < sentence.Count && at[end] is { Type: NameType.People } adjective)
        {
            of = adjective;
            end++;
        }

        bool another =
            end < sentence.Count
            && sentence.Words[end].Close
            && (
                at[end] is not null
                || sentence.Words[end].Capital
                || _words.Is("of", sentence.Of(end))
                || _words.Is("restriction", sentence.Of(end))
            );
        return another ? null : people.Find(role, of, sentence.Words[start].Start);
    }

    private bool LooksBack(SentenceWords sentence, int start)
    {
        for (int word = Math.Max(0, start - 4); word < start; word++)
        {
            if (_words.Is("former", sentence.Of(word)))
            {
                return true;
            }
        }

        return false;
    }

    private string? Of(SentenceWords sentence, Mention?[] at, int start, int end)
    {
        // "NATO chief", "Russian president", "Russia's president".
        int before = start - 1;
        if (!_headFirst && before >= 0 && (sentence.Of(before) is "'s" or "’s" or "'" or "’"))
        {
            before--;
        }

        if (
            !_headFirst
            && before >= 0
            && sentence.Words[start].Close
            && at[before] is { Type: not NameType.Person, Kind: MentionKind.Proper } owner
        )
        {
            return owner.Actor;
        }

        // "president of Russia", "président russe", "secretário-geral da NATO".
        int behind = end;
        while (
            behind < sentence.Count
            && behind - end < 2
            && sentence.Words[behind].Close
            && _words.Is("of", sentence.Of(behind))
        )
        {
            behind++;
        }

        return
            (behind > end || _headFirst)
            && behind < sentence.Count
            && sentence.Words[behind].Close
            && at[behind] is { Type: not NameType.Person } named
            ? named.Actor
            : null;
    }

    internal static void Add(
        SentenceWords sentence,
        int from,
        int to,
        NameType type,
        string actor,
        MentionKind kind,
        List<Mention> found
    ) =>
        found.Add(
            new Mention
            {
                Start = sentence.Words[from].Start,
                End = sentence.Words[to - 1].End,
                Type = type,
                Actor = actor,
                Kind = kind,
                Weight = 20,
            }
        );
}
