using System.IO.Compression;

namespace Stemma.Reading.Inputs;

/// <summary>Opens gzip inputs, with limits against bombs.</summary>
internal static class Unpacking
{
    /// <summary>
    /// Most bytes one input may unpack to: 256 MB, several times the largest JSON Lines file a run reads at once.
    /// </summary>
    public const int MostBytes = 256 << 20;

    /// <summary>
    /// Most times larger than packed. Deflate cannot exceed 1032:1 (zlib's technical notes); texts reach 20:1, so 250:1 is no text.
    /// </summary>
    public const int MostRatio = 250;

    /// <summary>Below this size a high ratio does no harm: 16 MB.</summary>
    private const int Harmless = 16 << 20;

    /// <summary>The bytes within a gzip member, or the reason why not.</summary>
    public static (byte[]? Bytes, string? Failure) Gzip(ReadOnlyMemory<byte> packed)
    {
        try
        {
            using var source = new MemoryStream(packed.ToArray(), writable: false);
            using var unpacker = new GZipStream(source, CompressionMode.Decompress);
            using var unpacked = new MemoryStream();
            var buffer = new byte[1 << 16];
            int read;
            while ((read = unpacker.Read(buffer)) > 0)
            {
                unpacked.Write(buffer, 0, read);
                if (unpacked.Length > MostBytes)
                {
                    return (null, $"gzip: unpacks to more than {MostBytes >> 20} MB");
                }

                if (
                    unpacked.Length > Harmless
                    && unpacked.Length / MostRatio > Math.Max(packed.Length, 1)
                )
                {
                    return (null, $"gzip: unpacks to more than {MostRatio} times its size");
                }
            }

            return (unpacked.ToArray(), null);
        }
        catch (InvalidDataException e)
        {
            return (null, $"gzip: {e.Message}");
        }
    }
}
