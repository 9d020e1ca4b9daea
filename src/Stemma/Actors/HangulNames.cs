using Stemma.Language;

namespace Stemma.Actors;

/// <summary>
/// Korean names the catalogue does not hold: a surname and given name beside a title, foreign names before a title, organisations
/// and places by their last word.
/// </summary>
internal sealed class HangulNames(string language)
{
    private readonly NameWords _words = NameWords.Of(language);
    private readonly RoleWords _roles = RoleWords.Of(language);
    private readonly HangulJoint _joint = HangulJoint.Of(language);
    private readonly WordList _common = WordList.Of("common." + language);
    private readonly string[] _organisationEnds =
    [
        .. NameWords
            .Of(language)
            .All("org-end")
            .Where(end => end.Length > 1)
            .OrderByDescending(end => end.Length),
    ];

    /// <summary>Adds the names of a sentence; <paramref name="known"/> are the catalogue's.</summary>
    public void Find(
        string text,
        SyntaxLayer syntax,
        Sentence sentence,
        List<Mention> known,
        List<Mention> found
    )
    {
        var words = new List<(int Start, int End, int Stem)>();
        for (
            int token = sentence.FirstToken;
            token < sentence.FirstToken + sentence.TokenCount;
            token++
        )
        {
            var span = syntax.Tokens[token].Span;
            words.Add((span.Start, span.End, span.Start + StemLength(text, span)));
        }

        int next = 0;
        for (int at = 0; at < words.Count; at++)
        {
            var (start, end, stem) = words[at];
            if (!HangulLatin.IsSyllable(text[start]))
            {
                continue;
            }

            while (next < known.Count && known[next].End <= start)
            {
                next++;
            }

            bool covered = next < known.Count && known[next].Start < end;
            Organisation(text, start, stem, found);
            Place(text, words, at, found);
            if (RoleIn(text, start, end, out int roleStart) is { } role)
            {
                Titled(text, words, at, role, roleStart, known, found);
                continue;
            }

            if (
                !covered
                && at > 0
                && RoleOfWord(text, words[at - 1]) is { } before
                && Adjacent(text, words[at - 1].End, start)
            )
            {
                int length = NameLength(text, start, end);
                if (length == 3)
                {
                    Add(start, start + length, NameType.Person, 45, before.Id, found);
                }
                else if (
                    length == 0
                    && at + 1 < words.Count
                    && stem == end
                    && words[at + 1].Stem < words[at + 1].End
                    && Adjacent(text, end, words[at + 1].Start)
                    && Foreign(text, start, end, known)
                    && Foreign(text, words[at + 1].Start, words[at + 1].Stem, known)
                )
                {
                    // "대변인 라힘 수피안은".
                    Add(start, words[at + 1].Stem, NameType.Person, 30, before.Id, found);
                }
            }
        }
    }

    private static bool Adjacent(string text, int from, int to) =>
        to - from == 1 && text[from] == ' ';

    private int StemLength(string text, TextSpan span)
    {
        // The longest particle that leaves at least one syllable.
        for (int cut = span.Start + 1; cut < span.End; cut++)
        {
            if (span.End - cut <= 6 && _joint.IsParticle(text.AsSpan(cut, span.End - cut)))
            {
                return cut - span.Start;
            }
        }

        return span.Length;
    }

    /// <summary>Length of the Korean name an eojeol begins with, when nothing but a particle follows; 0 where there is none.</summary>
    private int NameLength(string text, int start, int end)
    {
        foreach (int length in new[] { 3, 4, 2 })
        {
            int close = start + length;
            if (
                close > end
                || HangulLatin.SurnameLength(text.AsSpan(start, length))
                    is not (> 0 and var surname)
                || length - surname is < 1 or > 2
            )
            {
                continue;
            }

            bool whole = close == end || _joint.IsParticle(text.AsSpan(close, end - close));
            if (
                whole
                && AllHangul(text, start, end)
                && !_common.Has(text.AsSpan(start, length))
                && !_common.Has(text.AsSpan(start, Math.Min(2, length)))
                && _roles.Find(text.AsSpan(start, length)) is null
            )
            {
                return length;
            }
        }

        return 0;
    }

    private static bool AllHangul(string text, int start, int end)
    {
        for (int at = start; at < end; at++)
        {
            if (!HangulLatin.IsSyllable(text[at]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The role an eojeol is or ends with (before its particle).</summary>
    private Role? RoleIn(string text, int start, int end, out int roleStart)
    {
        for (int close = end; close > start && end - close <= 5; close--)
        {
            // Of several of them ("전문가들은") none is named.
            if (
                close < end
                && (text[close] == '들' || !_joint.IsParticle(text.AsSpan(close, end - close)))
            )
            {
                continue;
            }

            for (int from = Math.Max(start, close - _roles.LongestForm); from < close; from++)
            {
                if (
                    (close - from > 1 || from == start)
                    && _roles.Find(text.AsSpan(from, close - from)) is { } role
                )
                {
                    roleStart = from;
                    return role;
                }
            }
        }

        roleStart = end;
        return null;
    }

    private Role? RoleOfWord(string text, (int Start, int End, int Stem) word) =>
        RoleIn(text, word.Start, word.End, out _) is { } role
        && HangulLatin.IsSyllable(text[word.End - 1])
        && word.Stem == word.End
            ? role
            : null;

    private void Titled(
        string text,
        List<(int Start, int End, int Stem)> words,
        int at,
        Role role,
        int roleStart,
        List<Mention> known,
        List<Mention> found
    )
    {
        var (start, _, _) = words[at];
        if (roleStart > start)
        {
            // "김동명연구사": written on.
            int length = roleStart - start;
            if (length is 3 && NameLength(text, start, roleStart) == 3)
            {
                Add(start, roleStart, NameType.Person, 45, role.Id, found);
            }

            if (
                length > 0
                && _organisationEnds.FirstOrDefault(end =>
                    text.AsSpan(start, length).EndsWith(end, StringComparison.Ordinal)
                )
                    is null
            )
            {
                return;
            }
        }

        int name = at - 1;
        if (
            name >= 0
            && roleStart == start
            && (IsBetween(text, words[name]) || Covered(known, words[name].Start, words[name].End))
            && name > 0
            && Adjacent(text, words[name].End, start)
        )
        {
            start = words[name].Start;
            name--;
        }

        if (
            name < 0
            || !Adjacent(text, words[name].End, start)
            || !AllHangul(text, words[name].Start, words[name].End)
        )
        {
            return;
        }

        var (from, to, _) = words[name];
        if (Covered(known, from, to))
        {
            return;
        }

        int korean = NameLength(text, from, to);
        if (korean == to - from && korean >= 2)
        {
            Add(from, to, NameType.Person, korean == 3 ? 45 : 35, role.Id, found);
            return;
        }

        if (to - from == 1 && HangulLatin.SurnameLength(text.AsSpan(from, 1)) == 1)
        {
            Add(from, to, NameType.Person, 5, role.Id, found);
            return;
        }

        // A foreign name: one to three words that are no common words, with no particle, before the title.
        if (words[name].Stem < words[name].End || !Foreign(text, from, to, known))
        {
            return;
        }

        int first = name;
        while (
            first > 0
            && name - first < 2
            && Adjacent(text, words[first - 1].End, words[first].Start)
            && Foreign(text, words[first - 1].Start, words[first - 1].End, known)
            && words[first - 1].Stem == words[first - 1].End
        )
        {
            first--;
        }

        if (first < name || to - from >= 3)
        {
            Add(words[first].Start, to, NameType.Person, 30, role.Id, found);
        }
    }

    private bool IsBetween(string text, (int Start, int End, int Stem) word) =>
        _words.Is("name-between", text.AsSpan(word.Start, word.End - word.Start))
        || Array.Exists(
            _organisationEnds,
            end =>
                text.AsSpan(word.Start, word.End - word.Start)
                    .EndsWith(end, StringComparison.Ordinal)
        );

    private bool Foreign(string text, int from, int to, List<Mention> known)
    {
        var word = text.AsSpan(from, to - from);
        bool organisation = false;
        foreach (var end in _organisationEnds)
        {
            organisation |= word.EndsWith(end, StringComparison.Ordinal);
        }

        for (int length = 1; length <= 2 && length < word.Length; length++)
        {
            if (_words.Is("foreign-stop", word[^length..]))
            {
                return false;
            }
        }

        return to - from >= 2
            && AllHangul(text, from, to)
            && !organisation
            && !_common.Has(word)
            && !_words.Is("place-after", word)
            && _roles.Find(word) is null
            && !Covered(known, from, to);
    }

    private static bool Covered(List<Mention> known, int from, int to)
    {
        int low = 0;
        int high = known.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (known[middle].End <= from)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < known.Count && known[low].Start < to;
    }

    private void Organisation(string text, int start, int stem, List<Mention> found)
    {
        var word = text.AsSpan(start, stem - start);
        if (!AllHangul(text, start, stem) || _common.Has(word))
        {
            return;
        }

        foreach (var end in _organisationEnds)
        {
            if (word.Length >= end.Length + 2 && word.EndsWith(end, StringComparison.Ordinal))
            {
                Add(start, stem, NameType.Organisation, 55, null, found);
                return;
            }
        }
    }

    private void Place(
        string text,
        List<(int Start, int End, int Stem)> words,
        int at,
        List<Mention> found
    )
    {
        var (start, end, stem) = words[at];
        bool direction =
            at + 1 < words.Count
            && words[at + 1].Start - end == 1
            && StartsPlace(text, words[at + 1]);
        // Before "south of" there is no particle: "신여도 남쪽" is the island.
        stem = direction ? end : stem;
        var word = text.AsSpan(start, stem - start);
        if (stem - start < 2 || !AllHangul(text, start, stem) || _common.Has(word))
        {
            return;
        }

        for (int length = 1; length <= 3 && length < word.Length; length++)
        {
            if (
                _words.Is("place-end", word[^length..])
                && (length > 1 || direction)
                && word.Length - length >= 1
                && (word.Length >= 3)
            )
            {
                Add(start, stem, NameType.Place, 20, null, found);
                return;
            }
        }
    }

    private bool StartsPlace(string text, (int Start, int End, int Stem) word) =>
        _words.Is("place-after", text.AsSpan(word.Start, word.Stem - word.Start));

    private static void Add(
        int start,
        int end,
        NameType type,
        int weight,
        string? role,
        List<Mention> found
    ) =>
        found.Add(
            new Mention
            {
                Start = start,
                End = end,
                Type = type,
                Role = role,
                Weight = weight,
            }
        );
}
