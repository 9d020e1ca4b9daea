using System.Collections.Frozen;
using System.Text;

namespace Stemma;

/// <summary>
/// Letters compared as readers do: without case, marks and width; and decomposed text put together again. It stands in for
/// <see cref="string.Normalize()"/>, which needs ICU and would make results depend on the machine.
/// </summary>
public static class TextFolding
{
    private const int HangulBase = 0xAC00;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TailBase = 0x11A7;

    // Counts of Unicode Standard 15, section 3.12, "Conjoining Jamo Behavior".
    private const int LeadCount = 19;
    private const int VowelCount = 21;
    private const int TailCount = 28;

    private static readonly Lazy<FrozenDictionary<char, string>> Folds = new(() =>
        EmbeddedResource
            .Rows("Resources/unicode-fold.tsv")
            .ToFrozenDictionary(row => row[0][0], row => row[1])
    );

    private static readonly Lazy<FrozenDictionary<(char, char), char>> Compositions = new(() =>
        EmbeddedResource
            .Rows("Resources/unicode-compose.tsv")
            .ToFrozenDictionary(row => (row[0][0], row[1][0]), row => row[2][0])
    );

    /// <summary>The text in lower case, without diacritics, at normal width. Its length may differ: offsets do not carry over.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (System.Text.Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c < 0x80)
            {
                folded.Append(char.ToLowerInvariant(c));
            }
            else if (Folds.Value.TryGetValue(c, out var letters))
            {
                folded.Append(letters);
            }
            else if (c is < '\u0300' or > '\u036F')
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }

    /// <summary>Base letters and marks composed, conjoining jamo put into syllables: NFC for the scripts Stemma reads.</summary>
    public static string Compose(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (
            !text.AsSpan().ContainsAnyInRange('\u0300', '\u036F')
            && !text.AsSpan().ContainsAnyInRange('\u1100', '\u11FF')
            && !text.AsSpan().ContainsAny('\u3099', '\u309A')
        )
        {
            return text;
        }

        var composed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (composed.Length > 0 && TryCompose(composed[^1], c, out var whole))
            {
                composed[^1] = whole;
            }
            else
            {
                composed.Append(c);
            }
        }

        return composed.ToString();
    }

    private static bool TryCompose(char first, char second, out char whole)
    {
        int lead = first - LeadBase;
        int vowel = second - VowelBase;
        if (lead is >= 0 and < LeadCount && vowel is >= 0 and < VowelCount)
        {
            whole = (char)(HangulBase + (((lead * VowelCount) + vowel) * TailCount));
            return true;
        }

        int syllable = first - HangulBase;
        int tail = second - TailBase;
        if (
            syllable is >= 0 and < LeadCount * VowelCount * TailCount
            && syllable % TailCount == 0
            && tail is > 0 and < TailCount
        )
        {
            whole = (char)(first + tail);
            return true;
        }

        return Compositions.Value.TryGetValue((first, second), out whole);
    }
}
