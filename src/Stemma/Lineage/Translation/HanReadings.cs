using System.Collections.Frozen;

namespace Stemma.Lineage.Translation;

/// <summary>
/// How Chinese characters are read: in Mandarin, as names from China are spelt in Latin letters, and in Korean, where half the
/// vocabulary and nearly all names are such readings (金东明 is Jin Dongming and 김동명).
/// </summary>
internal static class HanReadings
{
    private const int HangulBase = 0xAC00;
    private const int Vowels = 21;
    private const int Tails = 28;
    private const int Nieun = 2;
    private const int Rieul = 5;
    private const int Ieung = 11;

    /// <summary>Names and words of one to four characters; longer ones are compounds.</summary>
    private const int LongestWord = 4;

    private static readonly Lazy<FrozenDictionary<char, (string Pinyin, string Hangul)>> Table =
        new(() =>
            EmbeddedResource
                .Rows("Lineage/Resources/lexicon-readings.zh.tsv")
                .ToFrozenDictionary(row => row[0][0], row => (row[1], row[2]))
        );

    /// <summary>
    /// Adds the readings of every stretch of two to four characters that holds a piece of a run: a name nobody knows is cut into
    /// pieces.
    /// </summary>
    /// <param name="simple">The run in simplified characters.</param>
    /// <param name="at">Where the piece begins.</param>
    /// <param name="length">Its length.</param>
    /// <param name="strength">How far the sound is to be trusted.</param>
    /// <param name="found">Where the keys go.</param>
    public static void Add(
        ReadOnlySpan<char> simple,
        int at,
        int length,
        float strength,
        TermList found
    )
    {
        for (int first = Math.Max(0, at + length - LongestWord); first <= at; first++)
        {
            var pinyin = "";
            var hangul = "";
            var second = "";
            for (int i = first; i < Math.Min(simple.Length, first + LongestWord); i++)
            {
                if (!Table.Value.TryGetValue(simple[i], out var reading))
                {
                    break;
                }

                pinyin += reading.Pinyin;
                // The surname 金 is Kim, the metal is not: the first character may be read its second way.
                hangul += i == first ? Initial(reading.Hangul[0]) : reading.Hangul[0];
                second += i == first ? Initial(reading.Hangul[^1]) : reading.Hangul[0];
                if (i > first && i + 1 >= at + length)
                {
                    found.Add(TermKey.OfUnknown(pinyin), strength);
                    found.Add(TermKey.OfReading(hangul), strength);
                    found.Add(TermKey.OfReading(second), strength);
                }
            }
        }
    }

    /// <summary>Adds the beginnings of a run of Hangul that hold a piece, as a Chinese or Japanese text may write them.</summary>
    public static void AddHangul(
        ReadOnlySpan<char> run,
        int at,
        int length,
        float strength,
        TermList found
    )
    {
        Span<char> word = stackalloc char[LongestWord];
        for (int n = Math.Max(2, at + length); n <= Math.Min(run.Length, LongestWord); n++)
        {
            run[..n].CopyTo(word);
            word[0] = Initial(word[0]);
            found.Add(TermKey.OfReading(word[..n]), strength);
        }

        if (at > 0 && length is >= 2 and <= LongestWord)
        {
            run.Slice(at, length).CopyTo(word);
            word[0] = Initial(word[0]);
            found.Add(TermKey.OfReading(word[..length]), strength);
        }
    }

    // The initial-sound law of the South (Hangul orthography, chapter 3, section 5), by which both ways of writing meet.
    private static char Initial(char syllable)
    {
        int n = syllable - HangulBase;
        int lead = n / (Vowels * Tails);
        int vowel = n / Tails % Vowels;
        bool front = vowel is 2 or 3 or 6 or 7 or 12 or 17 or 20;
        int heard =
            lead is Nieun or Rieul && front ? Ieung
            : lead == Rieul ? Nieun
            : lead;
        return (char)(HangulBase + (((heard * Vowels) + vowel) * Tails) + (n % Tails));
    }
}
