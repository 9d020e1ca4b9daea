namespace Stemma.Collation;

/// <summary>
/// Cuts text into the words that are aligned: letters with inner apostrophes, digits with their separators, each Han character and
/// each hiragana by itself, runs of katakana and of Hangul. Hyphens part words, so that house style in hyphens disappears.
/// </summary>
internal static class WordScanner
{
    /// <summary>The keys of the words of <paramref name="text"/>.</summary>
    public static string[] Keys(string text, Phrasebook book)
    {
        var words = new List<WitnessWord>();
        Scan(text, new TextSpan(0, text.Length), 0, book, words);
        return [.. words.Select(word => word.Key)];
    }

    /// <summary>Adds the words inside <paramref name="span"/> to <paramref name="words"/>, in text order.</summary>
    public static void Scan(
        string text,
        TextSpan span,
        int sentence,
        Phrasebook book,
        List<WitnessWord> words
    )
    {
        var at = span.Start;
        while (at < span.End)
        {
            var c = text[at];
            if (char.IsDigit(c))
            {
                var end = EndOfNumber(text, at, span.End);
                var key = NumberKey(text.AsSpan(at, end - at), book);
                words.Add(new WitnessWord(new TextSpan(at, end), key, WordWeight.Number, sentence));
                at = end;
            }
            else if (IsLetter(text, at))
            {
                var end = EndOfLetters(text, at, span.End, book);
                AddWord(text, new TextSpan(at, end), sentence, book, words);
                at = end;
            }
            else
            {
                at++;
            }
        }
    }

    private static void AddWord(
        string text,
        TextSpan span,
        int sentence,
        Phrasebook book,
        List<WitnessWord> words
    )
    {
        var key = TextFolding.Fold(text[span.Start..span.End]).Replace('’', '\'');
        if (book.Expand(key) is { } parts)
        {
            foreach (var part in parts)
            {
                words.Add(new WitnessWord(span, part, Weigh(part, book), sentence));
            }

            return;
        }

        if (key.EndsWith("'s", StringComparison.Ordinal))
        {
            key = key[..^2];
        }
        else if (key.Length > 1 && key[^1] == '\'')
        {
            key = key[..^1];
        }

        if (key.Length > 0)
        {
            key = book.Spell(key);
            var weight = Weigh(key, book);
            words.Add(
                new WitnessWord(
                    span,
                    key,
                    weight == WordWeight.Function && IsNamePrint(text, span)
                        ? WordWeight.Content
                        : weight,
                    sentence
                )
            );
        }
    }

    /// <summary>
    /// Whether a word is printed with a capital where none is due, behind another word: the month of May, a man called Will.
    /// </summary>
    public static bool IsNamePrint(string text, TextSpan word)
    {
        var (start, end) = (word.Start, word.End);
        return start > 1
            && end - start > 1
            && char.IsUpper(text[start])
            && !char.IsUpper(text[start + 1])
            && text[start - 1] == ' '
            && (char.IsLetterOrDigit(text[start - 2]) || text[start - 2] == ',');
    }

    private static WordWeight Weigh(string key, Phrasebook book)
    {
        if (book.IsFunction(key) || (key.Length == 1 && key[0] is >= '\u3040' and <= '\u309F'))
        {
            return WordWeight.Function;
        }

        return book.IsLight(key) || book.IsHonorific(key) ? WordWeight.Light : WordWeight.Content;
    }

    private static bool IsLetter(string text, int at) =>
        char.IsLetter(text[at])
        || (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLetter(text, at));

    private static int EndOfLetters(string text, int start, int limit, Phrasebook book)
    {
        var script = ScriptOf(text[start]);
        var at = start + (char.IsHighSurrogate(text[start]) ? 2 : 1);
        if (script is Script.Han or Script.Hiragana)
        {
            return Math.Min(at, limit);
        }

        while (at < limit)
        {
            var c = text[at];
            var inner =
                c is '\'' or '’'
                && !book.Elides
                && at + 1 < limit
                && char.IsLetter(text[at + 1])
                && ScriptOf(text[at + 1]) == script;
            var mark = c is >= '\u0300' and <= '\u036F' || (c == 'ー' && script == Script.Katakana);
            if (!inner && !mark && !(char.IsLetter(c) && ScriptOf(c) == script))
            {
                break;
            }

            at++;
        }

        return Math.Min(at, limit);
    }

    private static int EndOfNumber(string text, int start, int limit)
    {
        var at = start + 1;
        while (at < limit)
        {
            var c = text[at];
            var separator =
                c is '.' or ',' or '\u00A0' or '\u202F'
                && at + 1 < limit
                && char.IsDigit(text[at + 1]);
            if (!char.IsDigit(c) && !separator)
            {
                break;
            }

            at++;
        }

        return at;
    }

    /// <summary>The digits with a point for the decimals and without separators of groups: one key for one value.</summary>
    private static string NumberKey(ReadOnlySpan<char> digits, Phrasebook book)
    {
        Span<char> key =
            digits.Length <= 64 ? stackalloc char[digits.Length] : new char[digits.Length];
        var length = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var c = digits[i];
            if (char.IsDigit(c))
            {
                key[length++] = (char)('0' + (int)char.GetNumericValue(c));
            }
            else if (!IsGroup(digits, i, book))
            {
                key[length++] = '.';
            }
        }

        return new string(key[..length]);
    }

    private static bool IsGroup(ReadOnlySpan<char> digits, int at, Phrasebook book)
    {
        if (digits[at] is '\u00A0' or '\u202F')
        {
            return true;
        }

        var after = 0;
        while (at + 1 + after < digits.Length && char.IsDigit(digits[at + 1 + after]))
        {
            after++;
        }

        return after == 3 && digits[at] == (book.GroupsWithComma ? ',' : '.');
    }

    private static Script ScriptOf(char c) =>
        c switch
        {
            >= '\uAC00' and <= '\uD7A3' => Script.Hangul,
            >= '\u3040' and <= '\u309F' => Script.Hiragana,
            >= '\u30A0' and <= '\u30FF' => Script.Katakana,
            >= '\u3400' and <= '\u9FFF' => Script.Han,
            >= '\uF900' and <= '\uFAFF' => Script.Han,
            _ when char.IsSurrogate(c) => Script.Han,
            _ => Script.Other,
        };

    private enum Script
    {
        Other,
        Han,
        Hiragana,
        Katakana,
        Hangul,
    }
}
