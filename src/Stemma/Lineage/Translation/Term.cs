namespace Stemma.Lineage.Translation;

/// <summary>A word, name or figure of a sentence as it is compared across languages.</summary>
/// <param name="Span">Where, in the article's text.</param>
/// <param name="Weight">How much it tells: for a word -log10 of its share of running English words.</param>
/// <param name="Candidates">What it may stand for, each key once.</param>
internal sealed record Term(TextSpan Span, float Weight, Candidate[] Candidates);

/// <summary>One thing a term may stand for. Two terms meet where they have a key in common.</summary>
/// <param name="Key">See <see cref="TermKey"/>.</param>
/// <param name="Strength">How likely it stands for that, 0 to 1.</param>
internal readonly record struct Candidate(int Key, float Strength);

/// <summary>
/// What terms have in common, as numbers: families of English words lie below <see cref="Unknown"/>, all else are hashes (FNV-1a,
/// so the same on every machine) in ranges of their own.
/// </summary>
internal static class TermKey
{
    private const int Unknown = 1 << 28;
    private const int Skeleton = 2 << 28;
    private const int Figure = 3 << 28;
    private const int Han = 4 << 28;
    private const int Actor = 5 << 28;
    private const int Reading = 6 << 28;
    private const int HashBits = (1 << 28) - 1;

    /// <summary>A word in Latin letters that the vocabulary does not hold, folded.</summary>
    public static int OfUnknown(ReadOnlySpan<char> folded) => Hash(folded) | Unknown;

    /// <summary>The sound of a name.</summary>
    public static int OfSkeleton(ReadOnlySpan<char> skeleton) => Hash(skeleton) | Skeleton;

    /// <summary>A number's value.</summary>
    public static int OfFigure(double value) =>
        (Mix(BitConverter.DoubleToUInt64Bits(value)) & HashBits) | Figure;

    /// <summary>Chinese characters in their simplified form.</summary>
    public static int OfHan(ReadOnlySpan<char> characters) => Hash(characters) | Han;

    /// <summary>Chinese characters as they are read in Korean.</summary>
    public static int OfReading(ReadOnlySpan<char> hangul) => Hash(hangul) | Reading;

    /// <summary>An actor's id.</summary>
    public static int OfActor(ReadOnlySpan<char> id) => Hash(id) | Actor;

    public static bool IsFigure(int key) => (key & ~HashBits) == Figure;

    /// <summary>Whether the key is a word with a meaning: a family of English words, or a word that East Asian languages share.</summary>
    public static bool IsMeaning(int key) => key < Unknown || (key & ~HashBits) is Han or Reading;

    private static int Hash(ReadOnlySpan<char> text)
    {
        unchecked
        {
            uint hash = 2166136261;
            foreach (char c in text)
            {
                hash = (hash ^ c) * 16777619;
            }

            return (int)(hash ^ (hash >> 28)) & HashBits;
        }
    }

    private static int Mix(ulong bits)
    {
        unchecked
        {
            // Finaliser of splitmix64 (Steele, Lea and Flood 2014, figure 19).
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return (int)(bits ^ (bits >> 31));
        }
    }
}
