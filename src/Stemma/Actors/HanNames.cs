using Stemma.Language;

namespace Stemma.Actors;

/// <summary>
/// Chinese and Japanese names the catalogue does not hold: beside titles and honorifics, transliterations with a middle dot,
/// organisations and places by their last characters.
/// </summary>
internal sealed class HanNames
{
    private const int LongestName = 24;

    private readonly NameWords _words;
    private readonly RoleWords _roles;
    private readonly bool _japanese;
    private readonly HashSet<char> _breaks;
    private readonly string[] _organisationEnds;
    private readonly string[] _placeEnds;
    private readonly string[] _stops;
    private readonly string[] _honorifics;

    public HanNames(string language)
    {
        _words = NameWords.Of(language);
        _roles = RoleWords.Of(language);
        _japanese = language is "ja";
        _breaks = _words.All("break").SelectMany(word => word).ToHashSet();
        _organisationEnds = Longest("org-end");
        _placeEnds = Longest("place-end");
        _stops = Longest("name-stop");
        _honorifics = Longest("honorific");

        string[] Longest(string use) =>
            [
                .. _words
                    .All(use)
                    .OrderByDescending(word => word.Length)
                    .ThenBy(word => word, StringComparer.Ordinal),
            ];
    }

    public void Find(string text, TextSpan span, List<Mention> known, List<Mention> found)
    {
        int at = span.Start;
        while (at < span.End)
        {
            int length = RoleLength(text, at, span.End, out var role);
            if (
                length == 0
                && Array.Find(_honorifics, word => At(text, at, span.End, word)) is { } honorific
            )
            {
                length = honorific.Length;
            }

            if (length > 0)
            {
                Before(text, span, at, role, known, found);
                if (role is not null && !_japanese)
                {
                    After(text, span, at + length, role, known, found);
                }

                at += length;
                continue;
            }

            at++;
        }

        Ends(text, span, found);
        Quoted(text, span, found);
    }

    /// <summary>Ships, exercises, pacts: 巡視船「みさご」, 「遠海12」号.</summary>
    private void Quoted(string text, TextSpan span, List<Mention> found)
    {
        for (int at = span.Start; at < span.End; at++)
        {
            if (text[at] is not ('「' or '『' or '“' or '《'))
            {
                continue;
            }

            // A quoted name is short: the longest ships' and exercises' names stay below this.
            int close = text.AsSpan(at + 1, Math.Min(LongestName, span.End - at - 1))
                .IndexOfAny("」』”》");
            if (close < 2 || close > 10)
            {
                continue;
            }

            int end = at + 1 + close;
            bool marked =
                Marks(text, Math.Max(span.Start, at - 3), at, fromEnd: true)
                || Marks(text, end + 1, Math.Min(span.End, end + 5), fromEnd: false);
            if (marked)
            {
                Add(at + 1, end, NameType.Other, 30, null, found);
            }

            at = end;
        }
    }

    private bool Marks(string text, int from, int to, bool fromEnd)
    {
        for (int length = 1; length <= 3 && length <= to - from; length++)
        {
            if (
                _words.Is(
                    "thing-before",
                    fromEnd ? text.AsSpan(to - length, length) : text.AsSpan(from, length)
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    private int RoleLength(string text, int at, int end, out Role? role)
    {
        role = null;
        if (!Script.IsUnspaced(text[at]))
        {
            return 0;
        }

        for (int length = Math.Min(_roles.LongestForm, end - at); length >= 1; length--)
        {
            if (_roles.Find(text.AsSpan(at, length)) is { } known)
            {
                // One character is a title only in full names' wake ("外相" is a form of its own).
                role = length == 1 ? null : known;
                return length == 1 ? 0 : length;
            }
        }

        return 0;
    }

    private static bool At(string text, int at, int end, string word) =>
        at + word.Length <= end && string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    private static bool IsNameCharacter(char c) =>
        Script.IsHan(c) || Script.IsKatakana(c) || c is '・' or '·' or '•';

    /// <summary>The mark between the parts of a double name in katakana; between kanji it means "equals" or "in".</summary>
    private static bool IsKatakanaJoint(string text, int at, int end) =>
        text[at] is '＝' or '゠' or '='
        && at > 0
        && at + 1 < end
        && Script.IsKatakana(text[at - 1])
        && Script.IsKatakana(text[at + 1]);

    /// <summary>"桐生誠一報道官", "朱志群教授", "ラヒム・スフィアン報道官".</summary>
    private void Before(
        string text,
        TextSpan span,
        int at,
        Role? role,
        List<Mention> known,
        List<Mention> found
    )
    {
        int start = at;
        bool katakana = at > span.Start && (Script.IsKatakana(text[at - 1]));
        while (
            start > span.Start
            && at - start < LongestName
            && (
                IsNameCharacter(text[start - 1])
                || (katakana && IsKatakanaJoint(text, start - 1, at))
            )
            && (
                !_japanese
                || katakana
                    == (
                        Script.IsKatakana(text[start - 1])
                        || text[start - 1] is '・' or '＝' or '゠' or '='
                    )
            )
            && (_japanese || !_breaks.Contains(text[start - 1]))
        )
        {
            start--;
        }

        start = AfterKnown(text, known, start, at);
        int length = at - start;
        if (_japanese)
        {
            bool fits =
                katakana
                    ? length >= 3 && (text.AsSpan(start, length).Contains('・') || role is null)
                : role is null ? length is >= 1 and <= 6
                : length is >= 3 and <= 5;
            if (fits && IsName(text, start, at))
            {
                bool known2 = length <= 2;
                Add(
                    start,
                    at,
                    NameType.Person,
                    known2 && !katakana ? 5 : 45,
                    role?.Id ?? RoleInFront(text, span, start),
                    found
                );
            }
            else if (length is 1 or 2 && !katakana && role is not null && IsName(text, start, at))
            {
                Add(start, at, NameType.Person, 5, role.Id, found);
            }

            return;
        }

        int surname = length is >= 2 and <= 4
            ? HanLatin.SurnameLength(text.AsSpan(start, length))
            : 0;
        if (surname > 0 && length - surname is 1 or 2 && IsName(text, start, at))
        {
            Add(start, at, NameType.Person, 40, role?.Id, found);
        }
    }

    /// <summary>"写真家、桐生誠一さん", "特使の…氏", "報道官…氏": the role stands before the name.</summary>
    private string? RoleInFront(string text, TextSpan span, int start)
    {
        int end = start > span.Start && text[start - 1] is '、' or '，' or 'の' ? start - 1 : start;
        for (int length = Math.Min(_roles.LongestForm, end - span.Start); length >= 2; length--)
        {
            if (_roles.Find(text.AsSpan(end - length, length)) is { } role)
            {
                return role.Id;
            }
        }

        return null;
    }

    /// <summary>"外交部发言人汪文斌", "特使阿马拉·林德奎斯特".</summary>
    private void After(
        string text,
        TextSpan span,
        int start,
        Role role,
        List<Mention> known,
        List<Mention> found
    )
    {
        int end = start;
        bool dotted = false;
        while (
            end < span.End
            && end - start < LongestName
            && (IsNameCharacter(text[end]) || (dotted && text[end] is '-'))
            && (
                end - start < 2
                || !_words.Is(
                    dotted || Dotted(text, end, span.End) ? "name-end" : "after-name",
                    text.AsSpan(end, 1)
                )
            )
        )
        {
            dotted |= text[end] is '·' or '・' or '•';
            end++;
        }

        // "主席国发言人…": another title stands in between, and the name is its.
        for (int at = start + 1; at < end; at++)
        {
            if (RoleLength(text, at, end, out _) > 1)
            {
                return;
            }
        }

        int length = end - start;
        if (length < 2 || Overlaps(known, start, end) || !IsName(text, start, end))
        {
            return;
        }

        if (dotted)
        {
            Add(start, end, NameType.Person, 45, role.Id, found);
            return;
        }

        int surname = HanLatin.SurnameLength(text.AsSpan(start, Math.Min(3, length)));
        bool bounded =
            end == span.End
            || !Script.IsHan(text[end])
            || _words.Is("after-name", text.AsSpan(end, 1));
        if (surname > 0 && length - surname is 1 or 2 && bounded)
        {
            Add(start, end, NameType.Person, 45, role.Id, found);
        }
        else if (surname > 0 && length > 3 && HanLatin.SurnameLength(text.AsSpan(start, 1)) > 0)
        {
            // The run goes on: a surname and two characters, the commonest shape.
            Add(start, start + surname + 2, NameType.Person, 25, role.Id, found);
        }
        else if (
            surname == 0
            && length is 3 or 4
            && bounded
            && Within(known, start - LongestName, start)
                .Any(mention =>
                    mention.Actor is { } id && ActorCatalogue.Shared.StateOf(id) is "JPN"
                )
            && !HoldsEnd(text, start, end)
        )
        {
            Add(start, end, NameType.Person, 30, role.Id, found);
        }
    }

    private bool HoldsEnd(string text, int start, int end)
    {
        for (int at = start; at < end; at++)
        {
            if (_words.Is("name-end", text.AsSpan(at, 1)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a middle dot stands within the next five characters: a transliterated name.</summary>
    private static bool Dotted(string text, int at, int end) =>
        text.AsSpan(at, Math.Min(6, end - at)).ContainsAny('·', '・', '•');

    /// <summary>Where a name found backwards begins, when the catalogue already has the characters before it.</summary>
    private int AfterKnown(string text, List<Mention> known, int start, int end)
    {
        int from = start;
        foreach (var mention in Within(known, start, end))
        {
            from = Math.Max(from, Math.Min(end, mention.End));
        }

        // "海上保安庁桐生誠一報道官": what ends an organisation begins the name.
        foreach (var word in _organisationEnds)
        {
            int at = text.LastIndexOf(
                word,
                Math.Max(from, end - 1),
                Math.Max(0, end - from),
                StringComparison.Ordinal
            );
            if (at >= from && at + word.Length < end)
            {
                from = Math.Max(from, at + word.Length);
            }
        }

        return from;
    }

    private static IEnumerable<Mention> Within(List<Mention> known, int start, int end)
    {
        int low = 0;
        int high = known.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (known[middle].End <= start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (int at = low; at < known.Count && known[at].Start < end; at++)
        {
            yield return known[at];
        }
    }

    private static bool Overlaps(List<Mention> known, int start, int end) =>
        Within(known, start, end).Any();

    private bool IsName(string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        if (word.IsEmpty || word[0] is '・' or '·' || word[^1] is '・' or '·')
        {
            return false;
        }

        foreach (var stop in _stops)
        {
            if (word.StartsWith(stop, StringComparison.Ordinal))
            {
                return false;
            }
        }

        foreach (var organisation in _organisationEnds)
        {
            if (word.EndsWith(organisation, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return _roles.Find(word) is null
            && !(word.Length > 2 && _roles.Find(word[^2..]) is not null);
    }

    /// <summary>Organisations and places by their last characters, from the last break to the end.</summary>
    private void Ends(string text, TextSpan span, List<Mention> found)
    {
        int start = span.Start;
        int at = span.Start;
        while (at < span.End)
        {
            char c = text[at];
            if (!IsNameCharacter(c) || (!_japanese && _breaks.Contains(c)))
            {
                at++;
                start = at;
                continue;
            }

            if (Array.Find(_organisationEnds, word => At(text, at, span.End, word)) is { } end)
            {
                int close = at + end.Length;
                int length = close - start;
                bool last = close == span.End || !IsNameCharacter(text[close]) || !_japanese;
                if (
                    end.Length >= 2
                    && length >= end.Length + 2
                    && length <= 14
                    && last
                    && IsWhole(text, start, close)
                )
                {
                    Add(start, close, NameType.Organisation, 55, null, found);
                    at = close;
                    start = close;
                    continue;
                }

                if (
                    _japanese
                    && end is "省" or "庁"
                    && length is >= 3 and <= 6
                    && last
                    && IsWhole(text, start, close)
                )
                {
                    Add(start, close, NameType.Organisation, 55, null, found);
                    at = close;
                    start = close;
                    continue;
                }
            }

            if (Array.Find(_placeEnds, word => At(text, at, span.End, word)) is { } place)
            {
                int close = at + place.Length;
                int length = close - start;
                bool last =
                    close == span.End
                    || !Script.IsHan(text[close])
                    || (!_japanese && _breaks.Contains(text[close]));
                if (length - place.Length is >= 2 and <= 4 && last && IsWhole(text, start, close))
                {
                    Add(start, close, NameType.Place, 15, null, found);
                }
            }

            at++;
        }
    }

    private bool IsWhole(string text, int start, int close)
    {
        var word = text.AsSpan(start, close - start);
        foreach (var stop in _stops)
        {
            if (stop.Length == 1 && word.StartsWith(stop, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return word[0] is not ('・' or '·') && !char.IsDigit(word[0]);
    }

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
