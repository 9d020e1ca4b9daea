using System.Buffers;
using System.Text;

namespace Stemma.Reading;

/// <summary>Brings characters into the one form that all later offsets count in.</summary>
internal static class TextCleaning
{
    // Everything that the cleaning of characters may change; marks and jamo are for the composing.
    private static readonly SearchValues<char> Unclean = SearchValues.Create([
        .. Range('\0', '\u0009'),
        .. Range('\u000B', '\u001F'),
        .. Range('\u007F', '\u00A0'),
        '\u00AD',
        .. Range('\u0300', '\u036F'),
        .. Range('\u1100', '\u11FF'),
        .. Range('\u2000', '\u200F'),
        .. Range('\u2028', '\u202F'),
        .. Range('\u2060', '\u206F'),
        .. Range('\u3099', '\u309A'),
        .. Range('\uD800', '\uDFFF'),
        '\uFEFF',
    ]);

    private static IEnumerable<char> Range(char first, char last) =>
        Enumerable.Range(first, last - first + 1).Select(code => (char)code);

    /// <summary>
    /// Composed, line ends as <c>\n</c>, special spaces as plain ones, invisible characters and lone surrogates out. Line structure is kept.
    /// </summary>
    public static string Characters(string text)
    {
        if (!text.AsSpan().ContainsAny(Unclean))
        {
            return text;
        }

        var composed = TextFolding.Compose(text);
        var clean = new StringBuilder(composed.Length);
        for (var i = 0; i < composed.Length; i++)
        {
            var c = composed[i];
            switch (c)
            {
                case '\r':
                    if (i + 1 >= composed.Length || composed[i + 1] != '\n')
                    {
                        clean.Append('\n');
                    }

                    break;
                case '\n':
                    clean.Append('\n');
                    break;
                case '\u2028' or '\u2029' or '\u0085' or '\f' or '\v':
                    clean.Append('\n');
                    break;
                case '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\u200E' or '\u200F':
                case >= '\u202A' and <= '\u202E':
                case >= '\u2066' and <= '\u2069':
                    break;
                case '\u200C' or '\u200D':
                    // Joiners shape words in Persian and the scripts of India; elsewhere they are debris.
                    if (clean.Length > 0 && clean[^1] is >= '\u0600' and < '\u1000')
                    {
                        clean.Append(c);
                    }

                    break;
                case < ' ' or '\u007F' or '\u00A0' or '\u202F':
                case >= '\u2000' and <= '\u200A':
                    clean.Append(' ');
                    break;
                default:
                    AppendWhole(composed, ref i, clean);
                    break;
            }
        }

        return clean.ToString();
    }

    /// <summary>One paragraph: inner white space collapsed, line breaks kept, ends trimmed.</summary>
    public static string Paragraph(string text)
    {
        if (!text.AsSpan().ContainsAny("\n\t") && !text.Contains("  ", StringComparison.Ordinal))
        {
            return text.Trim('\u3000', ' ');
        }

        var clean = new StringBuilder(text.Length);
        var gap = '\0';
        foreach (var c in text)
        {
            if (c == '\n')
            {
                gap = '\n';
            }
            else if (c is ' ' or '\t')
            {
                gap = gap == '\n' ? gap : ' ';
            }
            else
            {
                if (gap != '\0' && clean.Length > 0)
                {
                    clean.Append(gap);
                }

                gap = '\0';
                clean.Append(c);
            }
        }

        return clean.ToString().Trim('\u3000', ' ', '\n');
    }

    /// <summary>Letters and digits only, folded: what two printings of the same words have in common.</summary>
    public static string Key(string text)
    {
        if (Ascii.IsValid(text))
        {
            return AsciiKey(text);
        }

        var folded = TextFolding.Fold(text);
        var key = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            if (char.IsLetterOrDigit(c))
            {
                key.Append(c);
            }
        }

        return key.ToString();
    }

    private static string AsciiKey(string text)
    {
        var lent = ArrayPool<char>.Shared.Rent(text.Length);
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                lent[length++] = char.ToLowerInvariant(c);
            }
        }

        var key = new string(lent, 0, length);
        ArrayPool<char>.Shared.Return(lent);
        return key;
    }

    private static void AppendWhole(string text, ref int i, StringBuilder clean)
    {
        var c = text[i];
        if (!char.IsSurrogate(c))
        {
            clean.Append(c);
        }
        else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        {
            clean.Append(c).Append(text[++i]);
        }
        else
        {
            clean.Append('\uFFFD');
        }
    }
}
