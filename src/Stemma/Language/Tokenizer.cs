using System.Collections.Immutable;

namespace Stemma.Language;

/// <summary>
/// Cuts a stretch of text into tokens: every code unit that is no white space is in exactly one. Words follow Universal
/// Dependencies where that asks no model: English 's, n't, 'll and French l', d', qu' are tokens of their own; Portuguese and
/// French contractions (do, du) stay one; words joined by hyphens stay one; a Korean token is an eojeol without its punctuation.
/// Chinese and Japanese have no spaces and there is no model yet: see <see cref="UnspacedWords"/> for what is done there.
/// </summary>
internal static class Tokenizer
{
    private static readonly Lazy<byte[]> Classes = new(() =>
    {
        var classes = new byte[char.MaxValue + 1];
        for (int c = 0; c < classes.Length; c++)
        {
            classes[c] = (byte)Script.ClassOf((char)c);
        }

        return classes;
    });

    /// <summary>Adds the tokens of <paramref name="span"/> in text order.</summary>
    public static void Tokenize(
        string text,
        TextSpan span,
        WritingRules rules,
        ImmutableArray<Token>.Builder tokens
    )
    {
        new Scan(text, span.End, rules, Classes.Value, tokens).Run(span.Start);
    }

    private readonly ref struct Scan(
        string text,
        int end,
        WritingRules rules,
        byte[] classes,
        ImmutableArray<Token>.Builder tokens
    )
    {
        public void Run(int start)
        {
            int at = start;
            while (at < end)
            {
                at = ClassAt(at) switch
                {
                    CharClass.Space => at + 1,
                    CharClass.Letter or CharClass.Hangul => Word(at),
                    CharClass.Digit => Number(at),
                    CharClass.Han or CharClass.Hiragana or CharClass.Katakana => Unspaced(at),
                    CharClass.HighSurrogate => Surrogate(at),
                    _ => Mark(at),
                };
            }
        }

        private CharClass ClassAt(int at) =>
            at < end ? (CharClass)classes[text[at]] : CharClass.Space;

        private bool IsWordPart(int at) =>
            ClassAt(at)
                is CharClass.Letter
                    or CharClass.Hangul
                    or CharClass.Digit
                    or CharClass.Joiner;

        private bool IsLetter(int at) => ClassAt(at) is CharClass.Letter or CharClass.Hangul;

        private int Add(int start, int stop, TokenKind kind)
        {
            tokens.Add(new Token(new TextSpan(start, stop), kind));
            return stop;
        }

        private int Word(int start)
        {
            if (Address(start) is > 0 and var address)
            {
                return Add(start, address, TokenKind.Word);
            }

            int at = start;
            while (at < end)
            {
                if (IsWordPart(at))
                {
                    at++;
                }
                else if (at > start && IsInner(at))
                {
                    at += 2;
                }
                else
                {
                    break;
                }
            }

            if (at < end && text[at] == '.')
            {
                at = WithStops(start, at);
            }

            return Clitics(start, at);
        }

        /// <summary>An apostrophe, hyphen or middle dot between letters, or an ampersand as in "AT&amp;T".</summary>
        private bool IsInner(int at)
        {
            if (!IsWordPart(at + 1) || !IsWordPart(at - 1))
            {
                return false;
            }

            return text[at] switch
            {
                '\'' or '\u2019' or '\u2018' or '\u02BC' or '\uFF07' => IsLetter(at + 1)
                    && ClassAt(at - 1) != CharClass.Hangul,
                '-' or '\u2010' or '\u2011' or '\u00B7' or '&' or '_' => true,
                _ => false,
            };
        }

        /// <summary>Takes in the stops of an abbreviation, initial or dotted acronym, or of an address without scheme.</summary>
        private int WithStops(int start, int stop)
        {
            // a.m., U.S., e.g.: single letters with stops between
            int at = stop;
            int from = start;
            while (at < end && text[at] == '.' && at - from == 1 && char.IsLetter(text[from]))
            {
                if (ClassAt(at + 1) is CharClass.Letter)
                {
                    from = at + 1;
                    at = from;
                    while (ClassAt(at) is CharClass.Letter or CharClass.Joiner)
                    {
                        at++;
                    }
                }
                else
                {
                    return IsInitial(start, at) ? at + 1 : at;
                }
            }

            if (from > start && at < end && text[at] == '.')
            {
                // The last piece is longer than a letter: "Ph.D." is met the other way round, "e.Kr." keeps its stop too.
                return rules.Abbreviation(text.AsSpan(start, at - start)) == AbbreviationKind.None
                    ? at
                    : at + 1;
            }

            if (from > start)
            {
                return at;
            }

            var word = text.AsSpan(start, stop - start);
            var kind = rules.Abbreviation(word);
            if (
                kind is AbbreviationKind.Title or AbbreviationKind.Other
                || (kind is AbbreviationKind.Number && BeforeNumber(stop + 1))
            )
            {
                return AbbreviationEnd(start, stop);
            }

            return Domain(stop);
        }

        private int AbbreviationEnd(int start, int stop)
        {
            // "Ph.D.", "Lt.Col.": a further dotted piece without a space
            int at = stop + 1;
            while (ClassAt(at) is CharClass.Letter)
            {
                int piece = at;
                while (ClassAt(piece) is CharClass.Letter or CharClass.Joiner)
                {
                    piece++;
                }

                if (piece >= end || text[piece] != '.')
                {
                    break;
                }

                if (
                    piece - at > 1
                    && rules.Abbreviation(text.AsSpan(at, piece - at)) == AbbreviationKind.None
                )
                {
                    break;
                }

                at = piece + 1;
            }

            return at;
        }

        private bool IsInitial(int start, int stop) =>
            stop - start > 1 || (char.IsUpper(text[start]) && !OnlyListLetter(start));

        /// <summary>The pronoun "I" or a word of one letter before a stop is an initial only if a name may follow.</summary>
        private bool OnlyListLetter(int start) =>
            rules.Language == "en"
            && text[start] == 'I'
            && start > 0
            && start - 2 >= 0
            && char.IsLower(text[start - 2]);

        private bool BeforeNumber(int at)
        {
            while (at < end && text[at] is ' ' or '\u00A0')
            {
                at++;
            }

            return ClassAt(at) is CharClass.Digit;
        }

        /// <summary>"example.org": stops between lower-case letters and no space.</summary>
        private int Domain(int stop)
        {
            int at = stop;
            while (
                at + 1 < end
                && text[at] == '.'
                && (char.IsAsciiLetterLower(text[at + 1]) || char.IsAsciiDigit(text[at + 1]))
                && char.IsAscii(text[at - 1])
            )
            {
                at++;
                while (
                    at < end
                    && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '-' or '_' or '/')
                )
                {
                    at++;
                }
            }

            return at;
        }

        private int Address(int start)
        {
            var rest = text.AsSpan(start, Math.Min(8, end - start));
            bool address =
                rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
                || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
                || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
            if (!address)
            {
                return 0;
            }

            int at = start;
            while (at < end && text[at] is > ' ' and < '\u007F' and not ('"' or '<' or '>'))
            {
                at++;
            }

            while (
                at > start + 4
                && text[at - 1] is '.' or ',' or ')' or ']' or ';' or ':' or '!' or '?' or '\''
            )
            {
                at--;
            }

            return at;
        }

        private int Clitics(int start, int stop)
        {
            if (rules.Before.IsEmpty && rules.After.IsEmpty)
            {
                return Add(start, stop, KindOf(start, stop));
            }

            int from = start;
            foreach (var clitic in rules.Before)
            {
                if (stop - from > clitic.Length && Matches(from, clitic))
                {
                    from = Add(from, from + clitic.Length, TokenKind.Word);
                    break;
                }
            }

            foreach (var clitic in rules.After)
            {
                int cut = stop - clitic.Length;
                if (cut > from && Matches(cut, clitic))
                {
                    Add(from, cut, KindOf(from, cut));
                    return Add(cut, stop, TokenKind.Word);
                }
            }

            return Add(from, stop, KindOf(from, stop));
        }

        private bool Matches(int at, string clitic)
        {
            for (int i = 0; i < clitic.Length; i++)
            {
                char c = text[at + i];
                c = c is '\u2019' or '\u02BC' or '\uFF07' ? '\'' : char.ToLowerInvariant(c);
                if (c != clitic[i])
                {
                    return false;
                }
            }

            return true;
        }

        private TokenKind KindOf(int start, int stop) =>
            start < stop && ClassAt(start) is CharClass.Digit ? TokenKind.Number : TokenKind.Word;

        private int Number(int start)
        {
            int at = start;
            while (at < end)
            {
                if (ClassAt(at) is CharClass.Digit)
                {
                    at++;
                }
                else if (
                    text[at]
                        is '.'
                            or ','
                            or ':'
                            or '/'
                            or '\''
                            or '\u2019'
                            or '\u066B'
                            or '\u066C'
                            or '．'
                            or '，'
                    && ClassAt(at + 1) is CharClass.Digit
                    && at > start
                )
                {
                    at += 2;
                }
                else if (text[at] == '-' && IsIsoDate(start, at))
                {
                    at += 2;
                }
                else
                {
                    break;
                }
            }

            if (
                ClassAt(at) is CharClass.Letter or CharClass.Hangul or CharClass.Joiner
                || IsOrdinalSign(at)
            )
            {
                // 20th, 1990s, 38m, 29일: what is written together
                at++;
                while (IsWordPart(at) || (IsInner(at) && text[at] is '-' or '\u2010' or '\u2011'))
                {
                    at++;
                }

                return Clitics(start, at);
            }

            if (at < end && text[at] == '-' && IsLetter(at + 1) && !IsHangul(at + 1))
            {
                // 30-member, 35-year-old
                at++;
                while (IsWordPart(at) || IsInner(at))
                {
                    at++;
                }
            }

            return Clitics(start, at);
        }

        private bool IsHangul(int at) => ClassAt(at) is CharClass.Hangul;

        private bool IsOrdinalSign(int at) => at < end && text[at] is 'º' or 'ª' or '°';

        private bool IsIsoDate(int start, int at) =>
            ClassAt(at + 1) is CharClass.Digit
            && (
                (at - start == 4 && IsTwoDigits(at + 1) && at + 3 < end && text[at + 3] == '-')
                || (at - start == 7 && text[start + 4] == '-')
            );

        private bool IsTwoDigits(int at) =>
            ClassAt(at) is CharClass.Digit && ClassAt(at + 1) is CharClass.Digit;

        private int Unspaced(int start)
        {
            int at = start;
            while (
                ClassAt(at)
                    is CharClass.Han
                        or CharClass.Hiragana
                        or CharClass.Katakana
                        or CharClass.Joiner
            )
            {
                at++;
            }

            UnspacedWords.Cut(text, new TextSpan(start, at), rules, tokens);
            return at;
        }

        private int Surrogate(int start)
        {
            if (start + 1 < end && char.IsLowSurrogate(text[start + 1]))
            {
                var kind = char.IsLetter(text, start) ? TokenKind.Word : TokenKind.Mark;
                int stop = start + 2;
                while (ClassAt(stop) is CharClass.Joiner)
                {
                    stop++;
                }

                return Add(start, stop, kind);
            }

            return Add(start, start + 1, TokenKind.Mark);
        }

        private int Mark(int start)
        {
            char c = text[start];
            if (c == '\'' || c == '\u2019')
            {
                // 's after a bracket or a quotation mark
                foreach (var clitic in rules.After)
                {
                    if (
                        clitic[0] == '\''
                        && start > 0
                        && start + clitic.Length <= end
                        && !char.IsWhiteSpace(text[start - 1])
                        && !IsWordPart(start + clitic.Length)
                        && Matches(start, clitic)
                    )
                    {
                        return Add(start, start + clitic.Length, TokenKind.Word);
                    }
                }
            }

            int at = start + 1;
            if (
                c
                is '.'
                    or '-'
                    or '!'
                    or '?'
                    or '*'
                    or '='
                    or '_'
                    or '~'
                    or '…'
                    or '—'
                    or '―'
                    or '─'
                    or '·'
                    or '・'
                    or '⋯'
            )
            {
                while (at < end && (text[at] == c || (c is '!' or '?' && text[at] is '!' or '?')))
                {
                    at++;
                }
            }

            while (ClassAt(at) is CharClass.Joiner)
            {
                at++;
            }

            return Add(start, at, TokenKind.Mark);
        }
    }
}
