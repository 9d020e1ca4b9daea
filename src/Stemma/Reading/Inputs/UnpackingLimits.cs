namespace Stemma.Reading.Inputs;

/// <summary>What one input may unpack to. Counts over everything that is nested in it.</summary>
internal sealed class UnpackingLimits
{
    /// <summary>Most bytes of one document: 64 MB, a hundred times a long page; a line of 50 MB passes.</summary>
    public const int MostBytes = 64 << 20;

    /// <summary>Most bytes of an archive within an archive, or on standard input, that must be held to be read: 256 MB.</summary>
    public const int MostHeld = 256 << 20;

    /// <summary>
    /// Most times larger than packed. Deflate cannot exceed 1032:1 (zlib's technical notes); texts reach 20:1, so 250:1 is no text.
    /// </summary>
    public const int MostRatio = 250;

    /// <summary>Below this size a high ratio does no harm: 16 MB.</summary>
    public const int Harmless = 16 << 20;

    /// <summary>Most archives within one another: <c>a.zip/b.tar.gz/c.zip</c> has four.</summary>
    public const int MostDepth = 5;

    /// <summary>Most members of all archives of one input: a million.</summary>
    public const int MostMembers = 1_000_000;

    /// <summary>Most bytes of all members of one input: 128 GB, ten times what the largest web archives in use unpack to.</summary>
    public const long MostTotal = 128L << 30;

    private long _members;
    private long _bytes;

    /// <summary>Counts one more member.</summary>
    /// <exception cref="InvalidDataException">One too many.</exception>
    public void Member()
    {
        if (++_members > MostMembers)
        {
            throw new InvalidDataException(
                $"holds more than {MostMembers} members; unpack it and name parts of it"
            );
        }
    }

    /// <summary>Counts unpacked bytes.</summary>
    /// <exception cref="InvalidDataException">Too many.</exception>
    public void Bytes(long count)
    {
        _bytes += count;
        if (_bytes > MostTotal)
        {
            throw new InvalidDataException($"unpacks to more than {MostTotal >> 30} GB");
        }
    }

    /// <summary>Holds what is unpacked against what it was packed in.</summary>
    /// <exception cref="InvalidDataException">More than any text gives.</exception>
    public static void Ratio(long unpacked, long packed)
    {
        if (unpacked > Harmless && unpacked / MostRatio > Math.Max(packed, 1))
        {
            throw new InvalidDataException(
                $"unpacks to more than {MostRatio} times its size, as no text does"
            );
        }
    }
}
