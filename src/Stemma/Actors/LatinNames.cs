using Stemma.Language;

namespace Stemma.Actors;

/// <summary>
/// Names of people, organisations, places and things the catalogue does not hold, in languages that write names with capitals:
/// by titles, honorifics, head nouns, appositions and lists of given names.
/// </summary>
internal sealed class LatinNames
{
    /// <summary>Words between a role and the comma before its bearer ("the minister of the Sea of Cape Verde, Dulce …").</summary>
    private const int RoleReach = 10;

    /// <summary>Words in the longest names of people and things, particles included.</summary>
    private const int LongestName = 8;

    private readonly NameWords _words;
    private readonly RoleWords _roles;
    private readonly WordList _common;
    private readonly WordList _given = WordList.Of("given.latin");
    private readonly WordList _surnameFirst = WordList.Of("surnames.latin");
    private readonly bool _nounsHaveCapitals;

    public LatinNames(string language)
    {
        _words = NameWords.Of(language);
        _roles = RoleWords.Of(language);
        _common = WordList.Of("common." + language);
        _nounsHaveCapitals = language is "de";
    }

    /// <summary>Whether there is any knowledge of the language's names.</summary>
    public bool Knows => !_words.IsEmpty;

    /// <summary>Adds the names of a sentence to an empty list; <paramref name="known"/> are the catalogue's, in text order.</summary>
    public void Find(SentenceWords sentence, List<Mention> known, List<Mention> found)
    {
        var covered = Cover(sentence, known);
        Organisations(sentence, covered, found);
        Runs(sentence, covered, found);
    }

    private static Mention?[] Cover(SentenceWords sentence, List<Mention> known)
    {
        var covered = new Mention?[sentence.Count];
        int at = 0;
        foreach (var mention in known)
        {
            while (at < covered.Length && sentence.Words[at].End <= mention.Start)
            {
                at++;
            }

            for (
                int word = at;
                word < covered.Length && sentence.Words[word].Start < mention.End;
                word++
            )
            {
                covered[word] = mention;
            }
        }

        return covered;
    }

    private bool IsName(SentenceWords sentence, int at) =>
        sentence.Words[at] is { Capital: true }
        && sentence.Of(at)[^1] is not ('\'' or '’')
        && !_words.Is("not-name", sentence.Of(at).TrimEnd('.'))
        && !(sentence.Words[at].Upper && IsTitled("not-name", sentence.Of(at)))
        && !IsCompound(sentence, at);

    /// <summary>Whether a word in capitals, with only its first left ("SEP": Sep), has this use.</summary>
    private bool IsTitled(string use, ReadOnlySpan<char> word)
    {
        Span<char> titled = stackalloc char[16];
        return Titled(word, titled) is > 0 and var length && _words.Is(use, titled[..length]);
    }

    private bool IsGiven(SentenceWords sentence, int at)
    {
        var word = sentence.Of(at);
        if (_given.Has(word))
        {
            return true;
        }

        Span<char> titled = stackalloc char[16];
        return sentence.Words[at].Upper
            && Titled(word, titled) is > 0 and var length
            && _given.Has(titled[..length]);
    }

    private static int Titled(ReadOnlySpan<char> word, Span<char> titled)
    {
        if (word.Length > titled.Length)
        {
            return 0;
        }

        titled[0] = word[0];
        for (int at = 1; at < word.Length; at++)
        {
            titled[at] = char.ToLowerInvariant(word[at]);
        }

        return word.Length;
    }

    private bool IsCommon(SentenceWords sentence, int at) =>
        _common.Has(sentence.FoldedOf(at)) && !_surnameFirst.Has(sentence.Of(at));

    /// <summary>"Seoul-based", "US-led": the second part is a common word.</summary>
    private bool IsCompound(SentenceWords sentence, int at)
    {
        var word = sentence.Of(at);
        int hyphen = word.LastIndexOf('-');
        // "Bae Dong-gun" is a name.
        return hyphen > 0
            && !(at > 0 && sentence.Words[at].Close && _surnameFirst.Has(sentence.Of(at - 1)))
            && hyphen + 1 < word.Length
            && char.IsLower(word[hyphen + 1])
            && _common.Has(word[(hyphen + 1)..]);
    }

    /// <summary>Whether a word, its capital at the start of a sentence aside, has this use.</summary>
    private bool Uses(string use, SentenceWords sentence, int at)
    {
        var word = sentence.Of(at);
        if (_words.Is(use, word))
        {
            return true;
        }

        // The longest such word ("throughout") is shorter than this.
        Span<char> lower = stackalloc char[16];
        return sentence.Words[at].Capital
            && word.Length <= lower.Length
            && word.ToLowerInvariant(lower) > 0
            && _words.Is(use, lower[..word.Length]);
    }

    private void Organisations(SentenceWords sentence, Mention?[] covered, List<Mention> found)
    {
        if (sentence.TitleCase)
        {
            return;
        }

        int done = 0;
        for (int at = 0; at < sentence.Count; at++)
        {
            if (
                !sentence.Words[at].Capital
                || covered[at] is { Length: > 0 } && covered[at]!.Type == NameType.Person
            )
            {
                continue;
            }

            bool head = _words.Is("org-head", sentence.Of(at));
            bool opens = _words.Is("org-start", sentence.Of(at));
            if (!head && !opens)
            {
                continue;
            }

            int from = at;
            while (
                head
                && from > done
                && sentence.Words[from].Close
                && IsName(sentence, from - 1)
                && !IsTitle(sentence, from - 1)
            )
            {
                from--;
            }

            int to = at + 1;
            while (
                head
                && to < sentence.Count
                && sentence.Words[to] is { Close: true, Capital: true }
                && _words.Is("org-head", sentence.Of(to))
            )
            {
                to++;
            }

            if (opens)
            {
                to = LinkedEnd(sentence, covered, to, !head);
            }

            if (to - from < 2)
            {
                continue;
            }

            bool same = false;
            for (int word = from; word < to; word++)
            {
                same |=
                    covered[word] is { Type: NameType.Organisation } whole
                    && whole.Start <= sentence.Words[from].Start
                    && whole.End >= sentence.Words[to - 1].End;
            }

            if (!same)
            {
                Add(sentence, from, to, NameType.Organisation, 60, null, found);
            }

            done = to;
            at = to - 1;
        }
    }

    /// <summary>Takes in "of Foreign Affairs", "for Maritime Policy Study".</summary>
    private int LinkedEnd(SentenceWords sentence, Mention?[] covered, int to, bool headFirst)
    {
        // Where the head comes first, the name follows it with or without a link: "Rádio Renascença", "Universidade de Lisboa".
        bool linked = headFirst;
        int end = to;
        while (end < sentence.Count)
        {
            int next = end;
            while (
                next < sentence.Count
                && next - end < 3
                && sentence.Words[next] is { IsWord: true, Capital: false, Close: true }
                && _words.Is("org-link", sentence.Of(next))
            )
            {
                next++;
            }

            if (next == sentence.Count || !sentence.Words[next].Close || !IsName(sentence, next))
            {
                break;
            }

            if (next == end)
            {
                // A further capital directly behind: only inside a linked part ("of Foreign Affairs").
                if (!linked)
                {
                    break;
                }

                end++;
                continue;
            }

            bool tight =
                sentence.Of(end)
                is "of"
                    or "for"
                    or "de"
                    or "do"
                    or "da"
                    or "du"
                    or "des"
                    or "del"
                    or "dos"
                    or "das";
            bool state = covered[next] is not null;
            if (!tight && !(linked && !state))
            {
                break;
            }

            linked = true;
            end = next + 1;
        }

        return end;
    }

    private bool IsTitle(SentenceWords sentence, int at) =>
        sentence.RoleAt(at, _roles, out _) > at || _words.Is("honorific", sentence.Of(at));

    private void Runs(SentenceWords sentence, Mention?[] covered, List<Mention> found)
    {
        var organisations = found.ToList();
        int next = 0;
        Role? role = null;
        int roleEnd = -1;
        int at = 0;
        while (at < sentence.Count)
        {
            while (
                next < organisations.Count && organisations[next].End <= sentence.Words[at].Start
            )
            {
                next++;
            }

            if (next < organisations.Count && organisations[next].Start <= sentence.Words[at].Start)
            {
                at++;
                continue;
            }

            if (!sentence.Words[at].IsWord)
            {
                at++;
                continue;
            }

            int titled = sentence.RoleAt(at, _roles, out var here);
            if (titled > at)
            {
                role = here;
                roleEnd = titled;
                at = titled;
                continue;
            }

            if (covered[at] is { } mention && !MayBePerson(sentence, covered, at))
            {
                if (mention.Type == NameType.Person)
                {
                    mention.Role ??=
                        RoleBefore(sentence, at, role, roleEnd)
                        ?? RoleAfter(sentence, EndOf(sentence, at, mention));
                }

                at = Math.Max(at + 1, EndOf(sentence, at, mention));
                continue;
            }

            if (!IsName(sentence, at))
            {
                at++;
                continue;
            }

            int end = RunEnd(sentence, covered, at);
            Judge(sentence, at, end, RoleBefore(sentence, at, role, roleEnd), found);
            at = end;
        }
    }

    private static int EndOf(SentenceWords sentence, int at, Mention mention)
    {
        while (at < sentence.Count && sentence.Words[at].Start < mention.End)
        {
            at++;
        }

        return at;
    }

    /// <summary>A one-word place that is also a given name before a capital, or stands behind a given name: part of a person's name.</summary>
    private bool MayBePerson(SentenceWords sentence, Mention?[] covered, int at) =>
        covered[at] is { Type: NameType.Place or NameType.Person } mention
        && mention.Start == sentence.Words[at].Start
        && mention.End == sentence.Words[at].End
        && (
            (
                at + 1 < sentence.Count
                && sentence.Words[at + 1].Close
                && covered[at + 1] is null
                && IsName(sentence, at + 1)
                && IsGiven(sentence, at)
                && !IsCommon(sentence, at + 1)
                && !IsTitle(sentence, at + 1)
            )
        );

    private string? RoleBefore(SentenceWords sentence, int at, Role? role, int roleEnd)
    {
        if (role is null || roleEnd > at || roleEnd < 0)
        {
            return null;
        }

        if (roleEnd == at)
        {
            return sentence.Words[at].Close ? role!.Id : null;
        }

        if (at - roleEnd > RoleReach + 1 || !sentence.IsMark(at - 1, ','))
        {
            return null;
        }

        for (int word = roleEnd; word < at - 1; word++)
        {
            if (sentence.Words[word].Kind == TokenKind.Mark)
            {
                return null;
            }
        }

        return role!.Id;
    }

    /// <summary>"…, an international relations professor": a role within six words behind the comma that follows a name.</summary>
    private string? RoleAfter(SentenceWords sentence, int end)
    {
        if (!sentence.IsMark(end, ','))
        {
            return null;
        }

        for (int word = end + 1; word < sentence.Count && word <= end + 6; word++)
        {
            if (
                !sentence.Words[word].IsWord
                || (word == end + 1 && sentence.Words[word].Capital && IsName(sentence, word))
            )
            {
                return null;
            }

            if (sentence.RoleAt(word, _roles, out var role) > word)
            {
                return role!.Id;
            }
        }

        return null;
    }

    private int RunEnd(SentenceWords sentence, Mention?[] covered, int at)
    {
        int end = at + 1;
        while (end < sentence.Count && sentence.Words[end].Close)
        {
            if (covered[end] is { } mention)
            {
                // "Denzel Washington": a place behind a given name ends a person's name; anything else ends the run.
                bool surname =
                    mention.Start == sentence.Words[end].Start
                    && mention.End == sentence.Words[end].End
                    && mention.Type != NameType.People
                    && end - at <= 2
                    && IsGiven(sentence, at)
                    && !sentence.IsMark(end + 1, ',');
                if (!surname)
                {
                    break;
                }

                end++;
                continue;
            }

            if (sentence.Words[end].Capital)
            {
                if (
                    !IsName(sentence, end)
                    || (
                        sentence.RoleAt(end, _roles, out var role) > end
                        && role!.Class is not "civil"
                        && end + 1 < sentence.Count
                        && sentence.Words[end + 1].Close
                        && sentence.Words[end + 1].Capital
                    )
                )
                {
                    break;
                }

                end++;
                continue;
            }

            int beyond = end;
            while (
                beyond < sentence.Count
                && beyond - end < 2
                && sentence.Words[beyond] is { IsWord: true, Close: true, Capital: false }
                && _words.Is("particle", sentence.Of(beyond))
            )
            {
                beyond++;
            }

            if (
                beyond == end
                || beyond == sentence.Count
                || !sentence.Words[beyond].Close
                || !sentence.Words[beyond].Capital
                || covered[beyond] is not null
                || !IsName(sentence, beyond)
            )
            {
                break;
            }

            end = beyond + 1;
        }

        return end;
    }

    private void Judge(SentenceWords sentence, int at, int end, string? role, List<Mention> found)
    {
        bool opens = sentence.Opens(at);
        bool honoured =
            at > 0 && sentence.Words[at].Close && _words.Is("honorific", sentence.Of(at - 1));
        while (
            end - at > 0
            && (sentence.TitleCase || opens)
            && role is null
            && !honoured
            && (IsCommon(sentence, at) || _words.Is("not-first", sentence.Of(at)))
            && !IsGiven(sentence, at)
        )
        {
            at++;
        }

        while (
            end - at > 0
            && (sentence.TitleCase || (end - at > 1 && opens))
            && IsCommon(sentence, end - 1)
        )
        {
            end--;
        }

        if (at < end && _words.Is("honorific", sentence.Of(at)))
        {
            at++;
            honoured = true;
        }

        // More words than the longest names have are a list or a heading.
        int count = end - at;
        if (count is <= 0 or > LongestName)
        {
            return;
        }

        bool behind = at > 0 && sentence.Words[at].Close;
        bool article = behind && Uses("article", sentence, at - 1);
        bool thing = behind && Uses("thing-before", sentence, at - 1);
        bool alone = count == 1;
        var last = sentence.Of(end - 1);
        if (count > 1 && !sentence.TitleCase)
        {
            if (thing || _words.Is("thing-head", last) || _words.Is("thing-start", sentence.Of(at)))
            {
                Add(sentence, at, end, NameType.Other, 40, null, found);
                return;
            }

            if (
                (_words.Is("place-head", last) || _words.Is("place-start", sentence.Of(at)))
                && (role is null || sentence.IsMark(at - 1, ','))
                && !honoured
            )
            {
                Add(sentence, at, end, NameType.Place, 40, null, found);
                return;
            }
        }

        bool given = IsGiven(sentence, at);
        bool eastern =
            (count is 2 or 3 && _surnameFirst.Has(sentence.Of(at)) && !IsCommon(sentence, end - 1))
            || (count == 2 && IsKoreanGiven(last));
        role ??= alone ? null : RoleAfter(sentence, end);
        bool spoke =
            (
                end < sentence.Count
                && sentence.Words[end].Close
                && _words.Is("said", sentence.Of(end))
            ) || (behind && _words.Is("said", sentence.Of(at - 1)));
        bool commonWords = false;
        for (int word = at; word < end; word++)
        {
            commonWords |= sentence.Words[word].Capital && IsCommon(sentence, word);
        }

        if (
            honoured
            || (role is not null && !article && (!commonWords || given))
            || (
                !alone
                && !article
                && (given || eastern)
                && (given || !commonWords || IsKoreanGiven(last))
            )
        )
        {
            Add(sentence, at, end, NameType.Person, alone ? 30 : 55, role, found);
            return;
        }

        if (
            alone
            && !IsCommon(sentence, at)
            && !sentence.Words[at].Upper
            && (sentence.TitleCase || opens || _nounsHaveCapitals)
        )
        {
            // It names somebody where a full name elsewhere says so.
            Add(sentence, at, end, NameType.Person, 5, null, found);
            return;
        }

        if (sentence.TitleCase || _nounsHaveCapitals)
        {
            return;
        }

        bool placed = behind && Uses("place-preposition", sentence, at - 1);
        if (placed && !opens && !commonWords && !sentence.Words[at].Upper)
        {
            Add(sentence, at, end, NameType.Place, 15, null, found);
            return;
        }

        // "CAPE DARUN (…)": a dateline.
        bool dateline =
            opens
            && HasUpper(sentence, at, end)
            && (sentence.IsMark(end, ',') || sentence.IsMark(end, '('));
        if (dateline)
        {
            Add(sentence, at, end, NameType.Place, 15, null, found);
            return;
        }

        if (!alone && spoke && !article && !commonWords)
        {
            Add(sentence, at, end, NameType.Person, 50, role, found);
            return;
        }

        if (!alone)
        {
            bool person = !article && !commonWords && !HasUpper(sentence, at, end);
            Add(sentence, at, end, person ? NameType.Person : NameType.Other, 12, null, found);
            return;
        }

        if (
            sentence.Words[at].Upper
            && last.Length is >= 2 and <= 6
            && !sentence.IsMark(end, '$')
            && sentence.Text[Math.Min(sentence.Words[end - 1].End, sentence.Text.Length - 1)] != '$'
            && !IsCommon(sentence, at)
        )
        {
            Add(sentence, at, end, NameType.Organisation, 10, null, found);
            return;
        }

        if (!opens && !IsCommon(sentence, at))
        {
            Add(sentence, at, end, article ? NameType.Other : NameType.Person, 5, null, found);
        }
    }

    /// <summary>"Sun-ja", "Suk-yeol": two syllables, the second without a capital.</summary>
    private static bool IsKoreanGiven(ReadOnlySpan<char> word)
    {
        int hyphen = word.IndexOf('-');
        return hyphen is >= 2 and <= 6
            && word.Length - hyphen - 1 is >= 2 and <= 6
            && char.IsUpper(word[0])
            && char.IsLower(word[hyphen + 1])
            && word.LastIndexOf('-') == hyphen;
    }

    private static bool HasUpper(SentenceWords sentence, int at, int end)
    {
        for (int word = at; word < end; word++)
        {
            if (
                sentence.Words[word].Upper
                && sentence.Words[word].End - sentence.Words[word].Start > 2
            )
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(
        SentenceWords sentence,
        int at,
        int end,
        NameType type,
        int weight,
        string? role,
        List<Mention> found
    ) =>
        found.Add(
            new Mention
            {
                Start = sentence.Words[at].Start,
                End = sentence.Words[end - 1].End,
                Type = type,
                Role = role,
                Weight = weight,
            }
        );
}
