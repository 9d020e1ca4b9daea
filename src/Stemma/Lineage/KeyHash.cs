namespace Stemma.Lineage;

/// <summary>64-bit hashes that are the same on every machine and in every run (<see cref="string.GetHashCode()"/> is not).</summary>
internal static class KeyHash
{
    // FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/ (public domain), 64-bit offset basis and prime.
    private const ulong Basis = 14_695_981_039_346_656_037;
    private const ulong Prime = 1_099_511_628_211;

    internal static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = Basis;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * Prime);
        }

        return Mix(hash);
    }

    internal static ulong Join(ulong left, ulong right) => Mix(unchecked((left * Prime) ^ right));

    // Finaliser of MurmurHash3 (Appleby, public domain): FNV alone leaves the high bits of short keys alike.
    private static ulong Mix(ulong hash)
    {
        unchecked
        {
            hash ^= hash >> 33;
            hash *= 0xFF51AFD7ED558CCD;
            hash ^= hash >> 33;
            hash *= 0xC4CEB9FE1A85EC53;
            return hash ^ (hash >> 33);
        }
    }
}
