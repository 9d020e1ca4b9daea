using System.IO.Compression;

namespace Stemma.Fetching;

/// <summary>Unpacks answers that were packed for the way, with limits against bombs.</summary>
internal static class ContentCoding
{
    /// <summary>Below this size a high ratio does no harm.</summary>
    private const int Harmless = 1 << 20;

    /// <summary>What is asked for.</summary>
    public const string Accepted = "gzip, deflate, br";

    /// <summary>The bytes of an answer with its codings taken off, the last put on first.</summary>
    /// <exception cref="FetchRefusedException">The coding is not known, the bytes do not fit it, or they unpack to too much.</exception>
    public static byte[] Unpack(byte[] body, IEnumerable<string> codings, FetchOptions options)
    {
        foreach (var coding in codings.Reverse())
        {
            if (coding.Equals("identity", StringComparison.OrdinalIgnoreCase) || body.Length == 0)
            {
                continue;
            }

            try
            {
                using var packed = new MemoryStream(body, writable: false);
                using Stream unpacker = coding.ToLowerInvariant() switch
                {
                    "gzip" or "x-gzip" => new GZipStream(packed, CompressionMode.Decompress),
                    // RFC 9110, 8.4.1.2: "deflate" is the zlib format; some servers send it bare.
                    "deflate" when (body[0] & 0x0F) == 8 => new ZLibStream(
                        packed,
                        CompressionMode.Decompress
                    ),
                    "deflate" => new DeflateStream(packed, CompressionMode.Decompress),
                    "br" => new BrotliStream(packed, CompressionMode.Decompress),
                    _ => throw new FetchRefusedException(
                        $"the answer is packed as {coding}, which was not asked for"
                    ),
                };
                body = Limited(unpacker, body.Length, options);
            }
            catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
            {
                throw new FetchRefusedException($"the answer is not {coding} as it says", e);
            }
        }

        return body;
    }

    private static byte[] Limited(Stream unpacker, int packedLength, FetchOptions options)
    {
        using var unpacked = new MemoryStream();
        var buffer = new byte[1 << 16];
        int read;
        while ((read = unpacker.Read(buffer)) > 0)
        {
            unpacked.Write(buffer, 0, read);
            if (unpacked.Length > options.MostBytes)
            {
                throw new FetchRefusedException(
                    $"the answer unpacks to more than {options.MostBytes >> 10} KB; --max-size allows more"
                );
            }

            if (
                unpacked.Length > Harmless
                && unpacked.Length / options.MostRatio > Math.Max(packedLength, 1)
            )
            {
                throw new FetchRefusedException(
                    $"the answer unpacks to more than {options.MostRatio} times its size, as no page does"
                );
            }
        }

        return unpacked.ToArray();
    }
}
