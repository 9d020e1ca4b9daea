using Stemma.Language;

namespace Stemma.Actors;

/// <summary>Finds the catalogue's names in a text: the longest that begins at each place, read from left to right.</summary>
internal sealed class CatalogueScan(string text, string folded, string language)
{
    /// <summary>Letters that may follow a stem: the longest ending of Russian adjectives and German ones.</summary>
    private const int LongestEnding = 3;

    private readonly NameIndex _index = ActorCatalogue.Shared.Index(language);
    private readonly HangulJoint _joint = HangulJoint.Of(language);
    private readonly ContextRules _context = ContextRules.Of(language);
    private readonly Dictionary<NameForm, bool> _allowed = [];

    /// <summary>The names between two places, in text order, not overlapping.</summary>
    public void Find(int start, int end, List<Mention> found)
    {
        int at = start;
        while (at < end)
        {
            char c = folded[at];
            if (NameIndex.IsSolid(c))
            {
                at = Solid(at, end, found);
            }
            else if (char.IsLetterOrDigit(c))
            {
                at = Word(at, end, found);
            }
            else
            {
                at++;
            }
        }
    }

    private int Word(int at, int end, List<Mention> found)
    {
        int wordEnd = Math.Min(NameIndex.WordEnd(folded, at), end);
        var word = folded.AsSpan(at, wordEnd - at);
        if (Longest(_index.Beginning(word), at, end, found) is { } done)
        {
            return done;
        }

        if (_index.HasStems)
        {
            for (int cut = 1; cut <= LongestEnding && word.Length - cut >= 3; cut++)
            {
                foreach (var form in _index.Beginning(word[..^cut]))
                {
                    if (form.Stem && form.Folded.Length == word.Length - cut && CaseFits(form, at))
                    {
                        return Take(form, at, wordEnd, found);
                    }
                }
            }
        }

        return wordEnd;
    }

    private int? Longest(NameForm[] forms, int at, int end, List<Mention> found)
    {
        NameForm? best = null;
        foreach (var form in forms)
        {
            int stop = at + form.Folded.Length;
            if (best is not null && form.Folded.Length < best.Folded.Length)
            {
                break;
            }

            if (
                stop <= end
                && string.CompareOrdinal(folded, at, form.Folded, 0, form.Folded.Length) == 0
                && (
                    stop == end
                    || !char.IsLetterOrDigit(folded[stop - 1])
                    || !char.IsLetterOrDigit(folded[stop])
                    || NameIndex.IsSolid(folded[stop])
                )
                && CaseFits(form, at)
                && !RunsOn(form, stop)
                && (
                    best is null
                    || !Allowed(best)
                    || (
                        Allowed(form)
                        && text.AsSpan(at).StartsWith(form.Printed, StringComparison.Ordinal)
                    )
                )
            )
            {
                // Of forms that differ only in case the one as printed: Lusa is not "lusa". Of one form of two actors the one the article speaks of.
                best = form;
            }
        }

        return best is null ? null : Take(best, at, at + best.Folded.Length, found);
    }

    /// <summary>"the North" of "the North Sea".</summary>
    private bool RunsOn(NameForm form, int stop) =>
        stop + 1 < text.Length
        && text[stop] is ' ' or '-'
        && char.IsUpper(text[stop + 1])
        && _context.ForbidsCapitalAfter(form);

    private bool CaseFits(NameForm form, int at)
    {
        if (!form.Capitals)
        {
            // "The Economist" is a paper, "The economist" a person.
            return (!char.IsUpper(form.Printed[0]) || char.IsUpper(text[at]))
                && (
                    form.TitleWord == 0
                    || text.Length <= at + form.TitleWord
                    || char.IsUpper(text[at + form.TitleWord])
                );
        }

        for (int offset = 0; offset < form.Printed.Length; offset++)
        {
            if (char.IsUpper(form.Printed[offset]) && !char.IsUpper(text[at + offset]))
            {
                return false;
            }
        }

        return true;
    }

    private int Solid(int at, int end, List<Mention> found)
    {
        if (at + 1 >= end)
        {
            return at + 1;
        }

        bool hangul = Script.IsHangul(folded[at]);
        if (hangul && !_joint.MayBegin(folded, at))
        {
            return at + 1;
        }

        NameForm? best = null;
        foreach (var form in _index.Beginning(folded[at], folded[at + 1]))
        {
            int stop = at + form.Folded.Length;
            if (
                stop > end
                || string.CompareOrdinal(folded, at, form.Folded, 0, form.Folded.Length) != 0
                || CutsKatakana(at, stop, end)
                || (hangul && !_joint.MayEnd(folded, stop, end, _index, form.Folded.Length))
            )
            {
                continue;
            }

            // Of one form of two actors the one the article speaks of.
            if (best is not null && form.Folded.Length < best.Folded.Length)
            {
                break;
            }

            best = form;
            if (Allowed(form))
            {
                break;
            }
        }

        return best is null ? at + 1 : Take(best, at, at + best.Folded.Length, found);
    }

    private bool CutsKatakana(int at, int stop, int end) =>
        (at > 0 && Script.IsKatakana(folded[at]) && Script.IsKatakana(folded[at - 1]))
        || (stop < end && Script.IsKatakana(folded[stop - 1]) && Script.IsKatakana(folded[stop]));

    private bool Allowed(NameForm form)
    {
        if (!_allowed.TryGetValue(form, out bool allowed))
        {
            _allowed[form] = allowed = _context.Allows(form, text);
        }

        return allowed;
    }

    private int Take(NameForm form, int at, int stop, List<Mention> found)
    {
        // "NZ$", "US$" are money.
        if (
            !Allowed(form)
            || (
                stop < text.Length
                && (
                    text[stop] == '$'
                    || (char.IsDigit(text[stop]) && _context.ForbidsDigitAfter(form))
                )
            )
        )
        {
            return stop;
        }

        found.Add(
            new Mention
            {
                Start = at,
                End = stop,
                Type = form.Type,
                Actor = form.Id,
                Form = form,
                Weight = 50,
            }
        );
        return stop;
    }
}
