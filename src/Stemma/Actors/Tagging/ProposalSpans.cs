namespace Stemma.Actors.Tagging;

/// <summary>
/// Leaves the catalogue's names their own: a proposal that took one in ("the EU's Operation Halcyon", "Comoros-flagged Aster Dawn", 日本 before a firm) is cut to
/// what is not the catalogue's, and one that cut through a catalogue's name goes.
/// </summary>
internal static class ProposalSpans
{
    /// <summary>Fewer characters than this of a script without spaces are a suffix (군, 側), not a name.</summary>
    private const int LeastSolid = 2;

    /// <summary>The part of a proposal that is free; null where none is. It is the proposal itself where nothing was cut.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="name">The proposal.</param>
    /// <param name="known">The catalogue's names that overlap it, in text order.</param>
    public static Mention? Free(string text, Mention name, IEnumerable<Mention> known)
    {
        if (CutsQuotation(text.AsSpan(name.Start, name.Length)))
        {
            return null;
        }

        int start = name.Start;
        int end = name.End;
        int inside = 0;
        foreach (var entry in known)
        {
            if (entry.End <= start || entry.Start >= end)
            {
                continue;
            }

            if (entry.Start < start || entry.End > end)
            {
                return null;
            }

            if (IsSolid(text, entry))
            {
                if (entry.Type == NameType.Person && name.Type == NameType.Person)
                {
                    continue;
                }

                if (entry.Start == start)
                {
                    start = Opening(text, entry.End, end);
                }
                else if (entry.End == end)
                {
                    end = entry.Start;
                }
                else
                {
                    return null;
                }
            }
            else if (++inside > 1)
            {
                // "ASEAN and the EU": a row of names is no name.
                return null;
            }
            else if (Modified(text, entry.End) is > 0 and var behind)
            {
                start = Opening(text, behind, end);
            }
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (start == name.Start && end == name.End)
        {
            return name;
        }

        bool suffix = end <= start || (NameIndex.IsSolid(text[start]) && end - start < LeastSolid);
        return suffix || name.Type == NameType.Other || !MayOpen(text[start])
            ? null
            : new Mention
            {
                Start = start,
                End = end,
                Type = name.Type,
                Weight = name.Weight,
            };
    }

    /// <summary>Whether a quotation or a bracket that begins before it ends in it: such a stretch is no name.</summary>
    private static bool CutsQuotation(ReadOnlySpan<char> name)
    {
        const string open = "「『（(“«《〈";
        const string close = "」』）)”»》〉";
        int depth = 0;
        foreach (char c in name)
        {
            depth += open.Contains(c, StringComparison.Ordinal) ? 1 : 0;
            depth -= close.Contains(c, StringComparison.Ordinal) ? 1 : 0;
            if (depth < 0)
            {
                return true;
            }
        }

        return depth > 0;
    }

    /// <summary>Whether a catalogue's name stands in a script without spaces, or right before a word of one.</summary>
    private static bool IsSolid(string text, Mention entry) =>
        NameIndex.IsSolid(text[entry.Start])
        || (entry.End < text.Length && NameIndex.IsSolid(text[entry.End]));

    /// <summary>The end of what makes a name a modifier of the words behind it ("'s", "-flagged"); 0 where it is none.</summary>
    private static int Modified(string text, int end)
    {
        if (end + 1 >= text.Length)
        {
            return 0;
        }

        if (text[end] is '\'' or '’')
        {
            return text[end + 1] == 's' && (end + 2 == text.Length || !char.IsLetter(text[end + 2]))
                ? end + 2
                : 0;
        }

        if (text[end] is not ('-' or '‑') || !char.IsLower(text[end + 1]))
        {
            return 0;
        }

        int at = end + 1;
        while (at < text.Length && (char.IsLetter(text[at]) || text[at] == '-'))
        {
            at++;
        }

        return at;
    }

    private static int Opening(string text, int at, int end)
    {
        while (at < end && (char.IsWhiteSpace(text[at]) || char.IsPunctuation(text[at])))
        {
            at++;
        }

        return at;
    }

    private static bool MayOpen(char c) => char.IsUpper(c) || NameIndex.IsSolid(c);
}
