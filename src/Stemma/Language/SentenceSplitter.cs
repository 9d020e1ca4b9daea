using System.Collections.Immutable;

namespace Stemma.Language;

/// <summary>
/// Finds where sentences end among the tokens of one part. A stop ends a sentence when what follows could begin one; closing
/// quotation marks and brackets belong to the sentence they close. Sentences inside a quotation are sentences; "…?" he
/// asked is one sentence. A blank line ends a sentence, a single line break does unless the lines were wrapped to a width.
/// </summary>
internal readonly ref struct SentenceSplitter
{
    private readonly string _text;
    private readonly WritingRules _rules;
    private readonly ImmutableArray<Token>.Builder _tokens;
    private readonly int _last;
    private readonly bool _wrapped;

    private SentenceSplitter(
        string text,
        TextSpan span,
        WritingRules rules,
        ImmutableArray<Token>.Builder tokens
    )
    {
        _text = text;
        _rules = rules;
        _tokens = tokens;
        _last = tokens.Count;
        _wrapped = LineWrapping.IsWrapped(text.AsSpan(span.Start, span.Length));
    }

    /// <summary>Adds the sentences of the tokens from <paramref name="firstToken"/> on.</summary>
    public static void Split(
        string text,
        TextSpan span,
        Sentence model,
        WritingRules rules,
        int firstToken,
        ImmutableArray<Token>.Builder tokens,
        ImmutableArray<Sentence>.Builder sentences
    )
    {
        var splitter = new SentenceSplitter(text, span, rules, tokens);
        int begin = firstToken;
        int depth = 0;
        while (begin < tokens.Count)
        {
            int stop = splitter.End(begin, ref depth);
            sentences.Add(
                model with
                {
                    Span = new TextSpan(tokens[begin].Span.Start, tokens[stop - 1].Span.End),
                    FirstToken = begin,
                    TokenCount = stop - begin,
                }
            );
            begin = stop;
        }
    }

    /// <summary>Index after the last token of the sentence that begins at <paramref name="begin"/>.</summary>
    private int End(int begin, ref int depth)
    {
        for (int i = begin; i < _last; i++)
        {
            if (i > begin && BreaksLine(i - 1))
            {
                depth = 0;
                return i;
            }

            depth = Math.Max(0, depth + Nesting(i));
            var stop = StopOf(i);
            if (stop == Stop.None)
            {
                continue;
            }

            int after = AfterClosers(i, ref depth);
            if (after >= _last || BreaksLine(after - 1))
            {
                depth = 0;
                return after;
            }

            if (Ends(begin, i, after, stop, depth))
            {
                return after;
            }

            i = after - 1;
        }

        return _last;
    }

    private char First(int token) => _text[_tokens[token].Span.Start];

    private ReadOnlySpan<char> Form(int token) =>
        _text.AsSpan(_tokens[token].Span.Start, _tokens[token].Span.Length);

    private bool Gap(int left) => _tokens[left].Span.End < _tokens[left + 1].Span.Start;

    private int Nesting(int token) =>
        _tokens[token].Kind != TokenKind.Mark ? 0
        : First(token) is '「' or '『' or '（' ? 1
        : First(token) is '」' or '』' or '）' ? -1
        : 0;

    private Stop StopOf(int token)
    {
        var form = Form(token);
        char last = form[^1];
        if (_tokens[token].Kind != TokenKind.Mark)
        {
            return last == '.' ? Stop.Abbreviation : Stop.None;
        }

        return last switch
        {
            '。' or '！' or '？' or '｡' or '．' => Stop.Wide,
            '.' => form.Length > 1 ? Stop.Ellipsis : Stop.Full,
            '…' or '⋯' => Stop.Ellipsis,
            '!' or '?' or '‼' or '⁇' or '⁈' or '⁉' or '؟' or '۔' or '।' or '՞' => Stop.Loud,
            _ => Stop.None,
        };
    }

    /// <summary>Index after the stops, brackets and quotation marks that close the sentence a stop ended.</summary>
    private int AfterClosers(int token, ref int depth)
    {
        int i = token + 1;
        while (i < _last && _tokens[i].Kind == TokenKind.Mark)
        {
            char c = First(i);
            bool closes =
                c
                is ')'
                    or ']'
                    or '}'
                    or '"'
                    or '\''
                    or '”'
                    or '’'
                    or '」'
                    or '』'
                    or '）'
                    or '》'
                    or '〉'
                    or '】'
                    or '］'
                    or '›'
                    or '»'
                    or '＂';
            if (_rules.Language is "de" or "da" && c is '“' or '‘' or '«')
            {
                closes = true;
            }

            if (Gap(i - 1) && !(c is '»' && _rules.Language == "fr"))
            {
                break;
            }

            if (!closes && StopOf(i) == Stop.None)
            {
                break;
            }

            depth = Math.Max(0, depth + Nesting(i));
            i++;
        }

        return i;
    }

    private bool Ends(int begin, int stop, int next, Stop kind, int depth)
    {
        bool gap = Gap(next - 1);
        bool closed = next - stop > 1;
        char ahead = Ahead(next);
        if (kind == Stop.Wide)
        {
            return _rules.Language != "ja"
                || (depth == 0 && !(closed && Script.IsHiragana(First(next))));
        }

        if (!gap)
        {
            return Script.IsUnspaced(First(next))
                ? kind == Stop.Loud && depth == 0 && !(closed && Script.IsHiragana(First(next)))
                : kind == Stop.Full && !closed && MissingSpace(stop, next);
        }

        if (char.IsLower(ahead))
        {
            return false;
        }

        return kind switch
        {
            Stop.Abbreviation => EndsAtAbbreviation(stop, next, closed),
            Stop.Full => EndsAtFullStop(begin, stop, next, ahead),
            Stop.Loud => !(closed && CueFollows(next)),
            _ => true,
        };
    }

    /// <summary>First letter or digit at or after a token, opening marks passed over.</summary>
    private char Ahead(int token)
    {
        for (int i = token; i < _last && i < token + 4; i++)
        {
            if (_tokens[i].Kind != TokenKind.Mark)
            {
                return First(i);
            }
        }

        return '\0';
    }

    private int AheadToken(int token)
    {
        int i = token;
        while (i < _last - 1 && i < token + 3 && _tokens[i].Kind == TokenKind.Mark)
        {
            i++;
        }

        return i;
    }

    private bool EndsAtAbbreviation(int stop, int next, bool closed)
    {
        var form = Form(stop);
        int opener = AheadToken(next);
        if (_rules.Abbreviation(form[..^1]) == AbbreviationKind.Title)
        {
            return false;
        }

        if (_tokens[opener].Kind == TokenKind.Number)
        {
            return false;
        }

        return closed || Script.IsHangul(First(opener)) || _rules.Opens(Form(opener));
    }

    private bool EndsAtFullStop(int begin, int stop, int next, char ahead)
    {
        if (stop == begin || _tokens[stop - 1].Kind != TokenKind.Number || Gap(stop - 1))
        {
            return true;
        }

        // "1. Item" at the head of a sentence; "2023. 1. 30."; German "3. Oktober"
        if (stop - 1 == begin && _tokens[stop - 1].Span.Length <= 3)
        {
            return false;
        }

        if (char.IsDigit(ahead))
        {
            return !(next + 1 < _last && First(next + 1) == '.' && !Gap(next))
                && !_rules.OrdinalStop;
        }

        return !_rules.OrdinalStop || _tokens[stop - 1].Span.Length > 2;
    }

    /// <summary>"…end.Next": the space after the stop was lost.</summary>
    private bool MissingSpace(int stop, int next)
    {
        int end = _tokens[stop].Span.Start;
        return end >= 2
            && char.IsLower(_text[end - 1])
            && char.IsLower(_text[end - 2])
            && char.IsUpper(First(next));
    }

    /// <summary>"…?" Kim asked: up to five words of a name, then a verb of saying.</summary>
    private bool CueFollows(int next)
    {
        for (int i = next; i < _last && i < next + 6; i++)
        {
            if (_tokens[i].Kind != TokenKind.Word)
            {
                return false;
            }

            if (_rules.FollowsQuotation(Form(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the white space after a token ends a sentence.</summary>
    private bool BreaksLine(int left)
    {
        if (left + 1 >= _last)
        {
            return false;
        }

        int lines = 0;
        var gap = _text.AsSpan(
            _tokens[left].Span.End,
            _tokens[left + 1].Span.Start - _tokens[left].Span.End
        );
        foreach (var c in gap)
        {
            if (c is '\n' or '\u2028' or '\u2029' or '\v' or '\f')
            {
                lines++;
            }
        }

        return lines > 1 || (lines == 1 && !_wrapped && !char.IsLower(First(left + 1)));
    }

    private enum Stop
    {
        None,
        Full,
        Loud,
        Wide,
        Ellipsis,
        Abbreviation,
    }
}
