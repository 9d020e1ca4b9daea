using System.Collections.Frozen;
using System.Globalization;

namespace Stemma.Reading.Encodings;

/// <summary>
/// How surprising a text is in a language, in bits, letter by letter. The same bytes read in two charsets are two texts; as a charset
/// maps one to one, the sum of bits says by itself which of the two is likelier: twenty bits more are a million times less likely.
/// </summary>
internal sealed class LetterBits
{
    // Costs of what the tables do not list. A share of letters no table can name is left for each kind: with n letters of a kind sharing
    // one in a hundred of a text, each costs log2(100 n) bits.
    private const int AsciiSign = 5;
    private const int AsciiLetterElsewhere = 6;
    private const int Typography = 8;
    private const int OtherSign = 12;
    private const int WideSign = 6;
    private const int WideSignElsewhere = 20;
    private const int KnownLetter = 11;
    private const int NeighbourLetter = 14;
    private const int RareSign = 16;
    private const int ForeignLetter = 20;
    private const int Broken = 30;
    private const int Lost = 40;

    /// <summary>Two scripts without a space between, as in no word of most languages.</summary>
    private const int ScriptChange = 4;

    private static readonly Lazy<ILookup<string, string[]>> Rows = new(() =>
        EmbeddedResource
            .Rows("Reading/Resources/letter-bits.tsv")
            .ToLookup(row => row[0], StringComparer.Ordinal)
    );

    private static readonly Lazy<FrozenDictionary<string, Lazy<LetterBits>>> Known = new(() =>
        Rows.Value.ToFrozenDictionary(
            rows => rows.Key,
            rows => new Lazy<LetterBits>(() => new LetterBits(rows.Key)),
            StringComparer.Ordinal
        )
    );

    private readonly Dictionary<uint, byte> bits = [];
    private readonly HashSet<char> alphabet = [];
    private readonly Script script;

    private LetterBits(string language)
    {
        foreach (var row in Rows.Value[language])
        {
            var cost = byte.Parse(row[2], CultureInfo.InvariantCulture);
            if (row[1] == "signs")
            {
                script = Script.EastAsian;
                foreach (var sign in row[3])
                {
                    bits[sign] = cost;
                }

                continue;
            }

            foreach (var pair in row[3].Split(' '))
            {
                bits[Pair(pair[0] == '_' ? '\0' : pair[0], pair[1])] = cost;
                if (char.IsLetter(pair[1]))
                {
                    alphabet.Add(pair[1]);
                }
            }
        }

        if (script != Script.EastAsian)
        {
            script = alphabet.Select(ScriptOf).GroupBy(s => s).MaxBy(s => s.Count())!.Key;
        }
    }

    private enum Script
    {
        None,
        Ascii,
        Latin,
        Greek,
        Cyrillic,
        EastAsian,
        Other,
    }

    /// <summary>The languages there are tables for, in ordinal order.</summary>
    public static IEnumerable<string> Languages => Known.Value.Keys.Order(StringComparer.Ordinal);

    /// <summary>The table of a language.</summary>
    public static LetterBits Of(string language) => Known.Value[language].Value;

    /// <summary>Whether a text of this language's script can be expected to hold the character often: for a first, cheap look.</summary>
    public bool IsCommon(char c) => bits.TryGetValue(c, out var cost) && cost <= 9;

    /// <summary>How many bits the text costs in this language.</summary>
    public int Of(ReadOnlySpan<char> text)
    {
        var sum = 0;
        var before = '\0';
        var scriptBefore = Script.None;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAscii(c) && !char.IsAsciiLetter(c))
            {
                sum +=
                    char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f')
                        ? Broken
                        : AsciiSign;
                (before, scriptBefore) = ('\0', Script.None);
                continue;
            }

            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                sum += char.IsLetter(text[i..(i + 2)].ToString(), 0) ? RareSign : ForeignLetter;
                i++;
                (before, scriptBefore) = ('\0', Script.None);
                continue;
            }

            if (!char.IsLetter(c) && !IsMark(c))
            {
                sum += Sign(c);
                (before, scriptBefore) = ('\0', Script.None);
                continue;
            }

            var own = ScriptOf(c);
            sum += Letter(before, c, own);
            if (
                scriptBefore != Script.None
                && own != scriptBefore
                && !(IsLatin(own) && IsLatin(scriptBefore))
            )
            {
                sum += ScriptChange;
            }

            (before, scriptBefore) = (c, own);
        }

        return sum;
    }

    private int Letter(char before, char c, Script own)
    {
        if (script == Script.EastAsian)
        {
            return own switch
            {
                Script.EastAsian => bits.TryGetValue(c, out var sign) ? sign : RareSign,
                Script.Ascii => AsciiLetterElsewhere,
                _ => ForeignLetter,
            };
        }

        if (bits.TryGetValue(Pair(before, c), out var cost))
        {
            return cost;
        }

        // Capitals throughout: the pair of the small letters.
        if (char.IsUpper(c) && (before == '\0' || char.IsUpper(before)))
        {
            var (low, small) = (char.ToLowerInvariant(before), char.ToLowerInvariant(c));
            if (bits.TryGetValue(Pair(low, small), out cost))
            {
                return cost + 2;
            }
        }

        return alphabet.Contains(c) ? KnownLetter
            : own == Script.Ascii ? (IsLatin(script) ? KnownLetter : AsciiLetterElsewhere)
            : own == script || (IsLatin(own) && IsLatin(script))
                ? NeighbourLetter + (c > '\u024F' ? 2 : 0)
            : ForeignLetter;
    }

    private int Sign(char c) =>
        c switch
        {
            '\uFFFD' => Lost,
            '\u00A0' or '\u00AB' or '\u00BB' or '\u00B7' => Typography,
            >= '\u2010' and <= '\u2026' => Typography,
            '\u3000'
            or '、'
            or '。'
            or '「'
            or '」'
            or '『'
            or '』'
            or '《'
            or '》'
            or '〈'
            or '〉'
            or '【'
            or '】'
            or '・' => script == Script.EastAsian ? WideSign : WideSignElsewhere,
            >= '\uFF01' and <= '\uFF5E' => script == Script.EastAsian
                ? WideSign + 2
                : WideSignElsewhere,
            _ => char.GetUnicodeCategory(c) switch
            {
                UnicodeCategory.Control
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.Surrogate => Broken,
                UnicodeCategory.Format => RareSign,
                _ when c < '\u0100' || c is '\u20AC' or '\u2122' or '\u2116' => OtherSign,
                _ => RareSign,
            },
        };

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;

    private static bool IsLatin(Script script) => script is Script.Ascii or Script.Latin;

    private static Script ScriptOf(char c) =>
        c switch
        {
            < '\u0080' => Script.Ascii,
            < '\u0250' or (>= '\u1E00' and < '\u1F00') => Script.Latin,
            >= '\u0370' and < '\u0400' => Script.Greek,
            >= '\u0400' and < '\u0530' => Script.Cyrillic,
            (>= '\u3041' and < '\u3100')
            or (>= '\u3400' and < '\uA000')
            or (>= '\uAC00' and < '\uD7A4') => Script.EastAsian,
            _ => Script.Other,
        };

    private static uint Pair(char before, char c) => ((uint)before << 16) | c;
}
