namespace Stemma.Collation;

/// <summary>A number in the text with its value: digits or number words with the words that multiply them.</summary>
/// <param name="Span">The words, without unit and currency.</param>
/// <param name="Value">What they amount to.</param>
/// <param name="InDigits">Whether digits are printed.</param>
internal readonly record struct Figure(TextSpan Span, decimal Value, bool InDigits);

/// <summary>Reads the figures of a sentence.</summary>
internal static class FigureReader
{
    // Beyond this a product would overflow a decimal; no report counts that far.
    private const decimal Largest = 1_000_000_000_000_000_000m;

    /// <summary>Adds the figures among <paramref name="words"/>, in text order.</summary>
    public static void Read(
        string text,
        ReadOnlySpan<WitnessWord> words,
        Phrasebook book,
        List<Figure> figures
    )
    {
        var at = 0;
        while (at < words.Length)
        {
            at = ReadOne(text, words, at, book, figures);
        }
    }

    /// <summary>Reads the figure that starts at word <paramref name="at"/>, if one does, and gives the word after it.</summary>
    private static int ReadOne(
        string text,
        ReadOnlySpan<WitnessWord> words,
        int at,
        Phrasebook book,
        List<Figure> figures
    )
    {
        if (!TryValue(words[at], book, out var number))
        {
            return at + 1;
        }

        var digits = words[at].Weight == WordWeight.Number;
        var (start, end) = words[at].Span;
        decimal total = 0;
        decimal section = number;
        var next = at + 1;
        while (next < words.Length && IsNear(text, end, words[next].Span.Start))
        {
            var word = words[next];
            if (TryScale(text, word, book, digits, out var scale, out var length))
            {
                section = Math.Min(section, Largest / scale) * scale;
                end = word.Span.Start + length;
                // 만, 억, 万, thousand close a group: what follows is added to it.
                if (scale >= 1000)
                {
                    total = Math.Min(total + section, Largest);
                    section = 0;
                }

                next++;
                if (length < word.Span.Length)
                {
                    break;
                }
            }
            else if (section == 0 && TryValue(word, book, out var more) && more < 10_000)
            {
                section = more;
                end = word.Span.End;
                next++;
            }
            else if (
                !digits
                && section is >= 20 and < 100
                && TryValue(word, book, out var one)
                && one is > 0 and < 10
            )
            {
                section += one;
                end = word.Span.End;
                next++;
            }
            else
            {
                break;
            }
        }

        figures.Add(new Figure(new TextSpan(start, end), total + section, digits));
        return next;
    }

    private static bool TryValue(WitnessWord word, Phrasebook book, out decimal value)
    {
        if (word.Weight == WordWeight.Number)
        {
            return decimal.TryParse(
                    word.Key,
                    System.Globalization.NumberStyles.AllowDecimalPoint,
                    System.Globalization.CultureInfo.InvariantCulture,
                    out value
                )
                && value < Largest;
        }

        // Where number words are glued to others ("이" is also "this"), only digits are sure to be a figure.
        value = 0;
        return !book.MatchesInside && book.TryNumber(word.Key, out value);
    }

    /// <summary>Whether the word multiplies: as a whole, or by how it starts where counters are glued on (만명).</summary>
    private static bool TryScale(
        string text,
        WitnessWord word,
        Phrasebook book,
        bool digits,
        out decimal scale,
        out int length
    )
    {
        length = word.Span.Length;
        if (word.Weight != WordWeight.Number && book.TryScale(word.Key, out scale))
        {
            // "m" and "k" are scales only where they are glued to digits.
            return word.Key.Length > 1 || book.MatchesInside || digits;
        }

        scale = 0;
        length = 1;
        return book.MatchesInside
            && word.Weight != WordWeight.Number
            && book.TryScale(text[word.Span.Start..(word.Span.Start + 1)], out scale);
    }

    /// <summary>Whether nothing but one space or hyphen stands between.</summary>
    private static bool IsNear(string text, int end, int start) =>
        start == end || (start == end + 1 && text[end] is ' ' or '-' or '\u00A0' or '\u202F');
}
