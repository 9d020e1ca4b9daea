using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Stemma.Reading.Inputs.WebArchives;

/// <summary>The body of an HTTP answer without its codings (RFC 9110, section 8.4; RFC 9112, section 7.1).</summary>
internal static class BodyCoding
{
    /// <summary>More codings than two in a row no server uses.</summary>
    private const int MostCodings = 4;

    /// <summary>
    /// The body decoded, or the reason why not. Crawlers often keep the decoded body under the head of the coded one: a body that is
    /// not in the coding its head names is taken as it is.
    /// </summary>
    public static (byte[]? Bytes, string? Failure) Decode(byte[] body, WebArchives.HeadFields head)
    {
        if (
            head["transfer-encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase)
            == true
        )
        {
            body = Unchunked(body);
        }

        var codings = (head["content-encoding"] ?? string.Empty).Split(
            ',',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        if (codings.Length > MostCodings)
        {
            return (null, $"content is coded {codings.Length} times over");
        }

        foreach (var coding in codings.Reverse())
        {
            try
            {
                body = Decoded(body, coding.ToLowerInvariant());
            }
            catch (Exception e)
                when (e is InvalidDataException or IOException or InvalidOperationException)
            {
                return (null, $"content-encoding {coding}: {e.Message}");
            }
        }

        return (body, null);
    }

    private static byte[] Decoded(byte[] body, string coding)
    {
        switch (coding)
        {
            case "gzip" or "x-gzip" when body is [0x1F, 0x8B, ..]:
                return Inflated(body, source => new GZipStream(source, CompressionMode.Decompress));
            case "deflate"
                when body is [0x78, ..]
                    && ((body[0] << 8) | (body.Length > 1 ? body[1] : 0)) % 31 == 0:
                return Inflated(body, source => new ZLibStream(source, CompressionMode.Decompress));
            case "deflate" when !LooksLikeText(body):
                return Inflated(
                    body,
                    source => new DeflateStream(source, CompressionMode.Decompress)
                );
            case "br" when !LooksLikeText(body):
                return Inflated(
                    body,
                    source => new BrotliStream(source, CompressionMode.Decompress)
                );
            case "gzip" or "x-gzip" or "deflate" or "br" or "identity" or "utf-8" or "none":
                return body;
            default:
                return LooksLikeText(body) ? body : throw new InvalidDataException("not known");
        }
    }

    private static byte[] Inflated(byte[] body, Func<Stream, Stream> coding)
    {
        using var source = coding(new MemoryStream(body, writable: false));
        using var decoded = new MemoryStream();
        var buffer = new byte[1 << 16];
        int read;
        while ((read = source.Read(buffer)) > 0)
        {
            decoded.Write(buffer, 0, read);
            UnpackingLimits.Ratio(decoded.Length, body.Length);
            if (decoded.Length > UnpackingLimits.MostBytes)
            {
                throw new InvalidDataException(
                    $"unpacks to more than {UnpackingLimits.MostBytes >> 20} MB"
                );
            }
        }

        return decoded.ToArray();
    }

    private static bool LooksLikeText(ReadOnlySpan<byte> body) =>
        !body[..Math.Min(body.Length, 64)].ContainsAnyInRange((byte)0, (byte)8)
        && body[..Math.Min(body.Length, 512)].TrimStart(" \t\r\n"u8).StartsWith("<"u8);

    private static byte[] Unchunked(byte[] body)
    {
        using var whole = new MemoryStream(body.Length);
        var rest = body.AsSpan();
        while (true)
        {
            var end = rest.IndexOf((byte)'\n');
            if (end is < 1 or > 1024 || Size(rest[..end]) is not { } size)
            {
                // Not in chunks from the start: decoded before. Later: what came is what there is.
                return whole.Length == 0 ? body : whole.ToArray();
            }

            rest = rest[(end + 1)..];
            if (size == 0)
            {
                return whole.ToArray();
            }

            var length = Math.Min(size, rest.Length);
            whole.Write(rest[..length]);
            rest = rest[length..];
            rest =
                rest.StartsWith("\r\n"u8) ? rest[2..]
                : rest.StartsWith("\n"u8) ? rest[1..]
                : rest;
        }
    }

    /// <summary>The size of a chunk; what follows a semicolon is an extension.</summary>
    private static int? Size(ReadOnlySpan<byte> line)
    {
        var text = Encoding.Latin1.GetString(line).Split(';')[0].Trim();
        return
            int.TryParse(
                text,
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var size
            )
            && size >= 0
            ? size
            : null;
    }
}
