using Stemma.Ledger.Assertions;

namespace Stemma.Ledger.Relations;

/// <summary>The ways in which a sentence ties parties to a word of relation.</summary>
internal static class RelationFrames
{
    // Words between the group and the cue: "NATO's closest", "of the".
    private const int NearGroup = 3;

    // Words between the cue with its group and the party: "Poland, which is a", "are two of".
    private const int NearParty = 4;

    // Words between a cue and a list that a colon or dash opens: "partners in the Indo-Pacific:".
    private const int NearList = 9;

    // Words of listing between two names: "Australia, and the Netherlands".
    private const int InList = 2;

    // Words between either party of a pair and the cue.
    private const int NearPair = 7;

    // Words between a list of parties and the cue: "A and B held joint naval".
    private const int NearVerb = 3;

    /// <summary>Parties that a cue makes members, partners or allies of a group; each with the words it rests on.</summary>
    public static IEnumerable<(Party[] Parties, TextSpan Hull)> OfGroup(
        string text,
        TextSpan sentence,
        List<Party> parties,
        RelationCue cue,
        RelationLexicon lexicon
    )
    {
        if (
            GroupOf(text, parties, cue, lexicon) is not { } group
            || IsBarred(text, sentence, cue.Span.Hull(group.Span), lexicon)
        )
        {
            yield break;
        }

        var hull = cue.Span.Hull(group.Span);
        var others = parties.Where(party => !party.IsGroup).ToList();
        var stated = Following(text, others, hull, lexicon).ToList();
        if (stated.Count == 0)
        {
            stated = [.. Leading(text, others, hull, lexicon)];
        }

        // "NATO member Poland, and Japan …": one member is one.
        foreach (var party in cue.IsSingle ? stated.Take(1) : stated)
        {
            yield return ([party, group], hull.Hull(party.Span));
        }
    }

    /// <summary>The parties that a cue ties: "between A and B", "joint drills by A, B and C", "A signed a treaty with B".</summary>
    public static (Party[] Parties, TextSpan Hull)? Pair(
        string text,
        TextSpan sentence,
        List<Party> parties,
        RelationCue cue,
        RelationLexicon lexicon
    )
    {
        if (IsBarred(text, sentence, cue.Span, lexicon))
        {
            return null;
        }

        var before = parties.FindLastIndex(party => party.Span.End <= cue.Span.Start);
        var after = parties.FindIndex(party => party.Span.Start >= cue.Span.End);
        var syllabic = TermFolding.IsSyllabic(text[cue.Span.Start]);
        if (
            after >= 0
            && !syllabic
            && Words(text, cue.Span.End, parties[after].Span.Start) <= NearPair
        )
        {
            var list = new List<Party> { parties[after] };
            for (
                var i = after + 1;
                i < parties.Count && IsListed(text, parties[i - 1], parties[i], lexicon);
                i++
            )
            {
                list.Add(parties[i]);
            }

            if (list.Count > 1)
            {
                return Tie(list, cue.Span);
            }

            var between = new TextSpan(cue.Span.End, parties[after].Span.Start);
            if (
                before >= 0
                && Words(text, parties[before].Span.End, cue.Span.Start) <= NearPair
                && lexicon.Has("with", text, between)
            )
            {
                return Tie([parties[before], parties[after]], cue.Span);
            }
        }

        if (before > 0 && Words(text, parties[before].Span.End, cue.Span.Start) <= NearVerb)
        {
            var list = new List<Party> { parties[before] };
            for (
                var i = before - 1;
                i >= 0 && IsListed(text, parties[i], parties[i + 1], lexicon);
                i--
            )
            {
                list.Add(parties[i]);
            }

            if (list.Count > 1)
            {
                return Tie(list, cue.Span);
            }
        }

        return null;
    }

    private static (Party[] Parties, TextSpan Hull)? Tie(List<Party> list, TextSpan cue)
    {
        var parties = list.DistinctBy(party => party.Actor, StringComparer.Ordinal).ToArray();
        return parties.Length > 1
            ? (parties, parties.Aggregate(cue, (hull, party) => hull.Hull(party.Span)))
            : null;
    }

    /// <summary>The date a relation is said to hold since: the one that follows such a word near the relation's words.</summary>
    public static string? Since(
        string text,
        SentenceProfile sentence,
        TextSpan hull,
        RelationLexicon lexicon
    )
    {
        foreach (var time in sentence.Times)
        {
            var opening = new TextSpan(
                Math.Max(sentence.Sentence.Span.Start, time.Span.Start - 10),
                time.Span.Start
            );
            if (
                time.When.Value is { } value
                && time.Span.Start >= hull.Start
                && Words(text, hull.End, time.Span.Start) <= NearPair
                && lexicon.Has("since", text, opening)
            )
            {
                return value.ToString();
            }
        }

        return null;
    }

    /// <summary>The group next to the cue: "NATO member", "NATO's closest partners", "member of NATO".</summary>
    public static Party? GroupOf(
        string text,
        List<Party> parties,
        RelationCue cue,
        RelationLexicon lexicon
    )
    {
        Party? best = null;
        var fewest = NearGroup + 1;
        foreach (var party in parties.Where(party => party.IsGroup))
        {
            var isBefore = party.Span.End <= cue.Span.Start;
            var between = isBefore
                ? new TextSpan(party.Span.End, cue.Span.Start)
                : new TextSpan(cue.Span.End, Math.Max(cue.Span.End, party.Span.Start));
            var words = Words(text, between.Start, between.End);
            if (
                words < fewest
                && !Breaks(text, between)
                && (isBefore || lexicon.Has("joint", text, between))
            )
            {
                best = party;
                fewest = words;
            }
        }

        return best;
    }

    /// <summary>The parties that follow a cue with its group, and their list.</summary>
    private static IEnumerable<Party> Following(
        string text,
        List<Party> parties,
        TextSpan hull,
        RelationLexicon lexicon
    )
    {
        var first = parties.FindIndex(party => party.Span.Start >= hull.End);
        if (first < 0)
        {
            yield break;
        }

        var between = new TextSpan(hull.End, parties[first].Span.Start);
        var gap = text.AsSpan(between.Start, between.Length);
        var opens = gap.IndexOfAny(':', '–', '—') >= 0 || gap.Contains('：');
        var words = Words(text, between.Start, between.End);
        if (opens ? words > NearList : words > 0)
        {
            yield break;
        }

        yield return parties[first];
        for (
            var i = first + 1;
            i < parties.Count && IsListed(text, parties[i - 1], parties[i], lexicon);
            i++
        )
        {
            yield return parties[i];
        }
    }

    /// <summary>The parties before a cue with its group, in apposition or as subject of "is", and their list.</summary>
    private static IEnumerable<Party> Leading(
        string text,
        List<Party> parties,
        TextSpan hull,
        RelationLexicon lexicon
    )
    {
        var last = parties.FindLastIndex(party => party.Span.End <= hull.Start);
        if (last < 0)
        {
            yield break;
        }

        var between = new TextSpan(parties[last].Span.End, hull.Start);
        if (
            Words(text, between.Start, between.End) > NearParty
            || between.Length < 1
            || lexicon.Has("with", text, between)
            || Breaks(text, between)
        )
        {
            yield break;
        }

        yield return parties[last];
        for (var i = last - 1; i >= 0 && IsListed(text, parties[i], parties[i + 1], lexicon); i--)
        {
            yield return parties[i];
        }
    }

    /// <summary>Whether nothing but marks and a word of listing ("and") stands between two names.</summary>
    private static bool IsListed(string text, Party one, Party next, RelationLexicon lexicon)
    {
        var between = new TextSpan(one.Span.End, Math.Max(one.Span.End, next.Span.Start));
        return !Breaks(text, between)
            && Words(text, between.Start, between.End) is var words
            && (words == 0 || (words <= InList && lexicon.Has("list", text, between)));
    }

    private static bool IsBarred(
        string text,
        TextSpan sentence,
        TextSpan hull,
        RelationLexicon lexicon
    )
    {
        // A "not" or "former" may stand some words before: "is not a NATO member".
        const int Reach = 24;
        return lexicon.Has(
            "bar",
            text,
            new TextSpan(Math.Max(sentence.Start, hull.Start - Reach), hull.End)
        );
    }

    private static bool Breaks(string text, TextSpan between) =>
        text.AsSpan(between.Start, between.Length).IndexOfAny(';', '.', '；') >= 0
        || text.AsSpan(between.Start, between.Length).Contains('。');

    /// <summary>Words between two offsets; in scripts that part none, two characters count as one.</summary>
    private static int Words(string text, int start, int end)
    {
        var (words, syllables, inside) = (0, 0, false);
        for (var i = start; i < end; i++)
        {
            if (TermFolding.IsSyllabic(text[i]))
            {
                syllables++;
                inside = false;
            }
            else if (char.IsLetterOrDigit(text[i]) || (inside && text[i] is '\'' or '’' or '-'))
            {
                words += inside ? 0 : 1;
                inside = true;
            }
            else
            {
                inside = false;
            }
        }

        return words + (syllables / 2);
    }
}
