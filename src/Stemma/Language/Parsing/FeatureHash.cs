namespace Stemma.Language.Parsing;

/// <summary>
/// Features are 32-bit hashes, never strings. With half a million features in a model about one unseen feature in ten
/// thousand meets a foreign weight, which is far below the noise of the training.
/// </summary>
internal static class FeatureHash
{
    // Odd multipliers with well-spread bits: 2^32 divided by the golden ratio, and two of MurmurHash3's finaliser (public domain).
    private const uint Golden = 0x9E3779B1;
    private const uint First = 0x85EBCA6B;
    private const uint Second = 0xC2B2AE35;

    /// <summary>A template's number and one value.</summary>
    public static uint Of(uint template, uint a) => Finish(Join(template, a));

    /// <summary>A template's number and two values.</summary>
    public static uint Of(uint template, uint a, uint b) => Finish(Join(Join(template, a), b));

    /// <summary>A template's number and three values.</summary>
    public static uint Of(uint template, uint a, uint b, uint c) =>
        Finish(Join(Join(Join(template, a), b), c));

    /// <summary>A template's number and four values.</summary>
    public static uint Of(uint template, uint a, uint b, uint c, uint d) =>
        Finish(Join(Join(Join(Join(template, a), b), c), d));

    /// <summary>Adds a value to a running hash.</summary>
    public static uint Join(uint hash, uint value) =>
        unchecked((uint.RotateLeft(hash, 13) ^ (value * First)) * Golden);

    /// <summary>Hash of some characters, in lower case, every digit as 0.</summary>
    public static uint OfWord(ReadOnlySpan<char> word)
    {
        uint hash = 1;
        foreach (var c in word)
        {
            hash = Join(hash, Letter(c));
        }

        return hash;
    }

    /// <summary>A character in lower case, every digit as 0.</summary>
    public static char Letter(char c) =>
        char.IsDigit(c) ? '0'
        : c is '\u2019' or '\u02BC' ? '\''
        : char.ToLowerInvariant(c);

    /// <summary>Spreads the bits; never 0, which marks an empty slot.</summary>
    private static uint Finish(uint hash)
    {
        unchecked
        {
            hash ^= hash >> 16;
            hash *= First;
            hash ^= hash >> 13;
            hash *= Second;
            hash ^= hash >> 16;
            return hash | (hash == 0 ? 1u : 0u);
        }
    }
}
