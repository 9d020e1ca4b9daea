namespace Stemma.Reading.Inputs.Archives;

/// <summary>The check sum of gzip and zip (RFC 1952, section 8).</summary>
internal static class Crc32
{
    private static readonly uint[] Table = Make();

    /// <summary>The sum of what went before, 0 at the start, and <paramref name="bytes"/>.</summary>
    public static uint Add(uint sum, ReadOnlySpan<byte> bytes)
    {
        var crc = ~sum;
        foreach (var value in bytes)
        {
            crc = Table[(byte)(crc ^ value)] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint[] Make()
    {
        var table = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? 0xEDB88320u ^ (value >> 1) : value >> 1;
            }

            table[i] = value;
        }

        return table;
    }
}
