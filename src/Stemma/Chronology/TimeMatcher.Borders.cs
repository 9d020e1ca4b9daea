using System.Globalization;
using Stemma.Language;

namespace Stemma.Chronology;

/// <content>Where words, blanks and dashes begin and end.</content>
internal readonly ref partial struct TimeMatcher
{
    private bool IsWhole(TextSpan span, int start, int dash)
    {
        char first = text[span.Start];
        if (span.Start == start)
        {
            return true;
        }

        char before = text[span.Start - 1];
        if (char.IsDigit(first))
        {
            return !char.IsDigit(before)
                && !(
                    char.IsLetter(before) && !Script.IsUnspaced(before) && !Script.IsHangul(before)
                )
                && !(
                    before is '.' or ',' or ':' or '/' or '-'
                    && !(before == '-' && span.Start - 1 == dash)
                    && span.Start - 2 >= start
                    && char.IsLetterOrDigit(text[span.Start - 2])
                );
        }

        return !char.IsLetterOrDigit(before)
            || Script.IsUnspaced(first)
            || (Script.IsUnspaced(before) && !Script.IsHangul(first));
    }

    private bool EndsWord(int at)
    {
        if (at >= end)
        {
            return true;
        }

        char last = text[at - 1];
        if (char.IsDigit(last))
        {
            return !char.IsLetterOrDigit(text[at])
                    && !(
                        text[at] is '.' or ',' or ':' or '/'
                        && at + 1 < end
                        && char.IsDigit(text[at + 1])
                    )
                || Script.IsHangul(text[at])
                || Script.IsUnspaced(text[at]);
        }

        return !char.IsLetter(last)
            || !char.IsLetterOrDigit(text[at])
            || Script.IsUnspaced(last)
            || Script.IsHangul(last);
    }

    private int Literal(string literal, int at)
    {
        if (end - at < literal.Length)
        {
            return -1;
        }

        for (int i = 0; i < literal.Length; i++)
        {
            char c = char.ToLowerInvariant(text[at + i]);
            if (c != literal[i] && !(c is '\u2019' or '\u2018' && literal[i] == '\''))
            {
                return -1;
            }
        }

        return at + literal.Length;
    }

    /// <summary>Up to three blanks, one of them a line break at most.</summary>
    private int Spaces(int at)
    {
        int count = 0;
        while (
            count < 3
            && at + count < end
            && text[at + count] is ' ' or '\u00A0' or '\u202F' or '\u3000' or '\n' or '\t'
        )
        {
            count++;
        }

        return count;
    }

    private int Dash(int at)
    {
        int here = at + Spaces(at);
        return
            here < end
            && text[here]
                is '-'
                    or '\u2010'
                    or '\u2011'
                    or '\u2013'
                    or '\u2014'
                    or '~'
                    or '\uFF5E'
                    or '\u301C'
                    or '\uFF0D'
                    or '\u2212'
                    or '\u223C'
            ? here + 1 + Spaces(here + 1)
            : -1;
    }

    /// <summary>The stop of "Jan." before a figure or a small letter; elsewhere it may end a sentence.</summary>
    private int AfterAbbreviation(int at, int length) =>
        length <= 5
        && at + 2 < end
        && text[at] == '.'
        && text[at + 1] is ' ' or '\u00A0'
        && (char.IsDigit(text[at + 2]) || char.IsLower(text[at + 2]))
            ? at + 1
            : at;

    private int AfterSuffix(int at) =>
        at < end && lexicon.TryWord("daysuffix", _text[at..], out int length, out _)
            ? at + length
            : at;
}
