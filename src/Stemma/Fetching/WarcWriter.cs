using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Stemma.Fetching;

/// <summary>
/// Writes requests and answers as WARC 1.1 (ISO 28500:2017), each record a gzip member of its own. The body is the bytes as they came, packed
/// as they were; the chunks of the transfer are joined. Record ids are made from the contents, so that the same exchange at the same time
/// gives the same bytes.
/// </summary>
public sealed class WarcWriter : IDisposable
{
    private readonly Stream output;
    private readonly Lock door = new();
    private readonly string software;
    private string? infoId;

    /// <summary>A writer that closes <paramref name="output"/> when it is disposed of.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="software">What made the file, for its first record.</param>
    public WarcWriter(Stream output, string software)
    {
        this.output = output;
        this.software = software;
    }

    /// <summary>Writes one exchange; before the first, the record about the file.</summary>
    /// <param name="exchange">Request and answer.</param>
    public void Write(Exchange exchange)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        var date = exchange.At.UtcDateTime.ToString(
            "yyyy-MM-dd'T'HH:mm:ss.fff'Z'",
            CultureInfo.InvariantCulture
        );
        lock (door)
        {
            infoId ??= Record(
                "warcinfo",
                date,
                "application/warc-fields",
                Encoding.UTF8.GetBytes(
                    $"software: {software}\r\nformat: WARC File Format 1.1\r\nrobots: obey\r\n"
                ),
                []
            );
            var target = $"WARC-Target-URI: {exchange.Url}";
            List<string> answered =
            [
                target,
                $"WARC-Warcinfo-ID: {infoId}",
                $"WARC-Payload-Digest: {Digest(exchange.Body)}",
            ];
            if (exchange.Address is { } address)
            {
                answered.Add($"WARC-IP-Address: {address}");
            }

            if (exchange.IsCut)
            {
                answered.Add("WARC-Truncated: length");
            }

            var answer = Record(
                "response",
                date,
                "application/http;msgtype=response",
                [.. Encoding.Latin1.GetBytes(exchange.AnswerHead), .. exchange.Body],
                answered
            );
            Record(
                "request",
                date,
                "application/http;msgtype=request",
                Encoding.Latin1.GetBytes(exchange.RequestHead),
                [target, $"WARC-Warcinfo-ID: {infoId}", $"WARC-Concurrent-To: {answer}"]
            );
            output.Flush();
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => output.Dispose();

    private string Record(
        string type,
        string date,
        string contentType,
        byte[] block,
        List<string> fields
    )
    {
        var id = Id(type, date, block, fields);
        var head = new StringBuilder("WARC/1.1\r\n");
        head.Append(
            CultureInfo.InvariantCulture,
            $"WARC-Type: {type}\r\nWARC-Record-ID: {id}\r\nWARC-Date: {date}\r\n"
        );
        foreach (var field in fields)
        {
            head.Append(field).Append("\r\n");
        }

        head.Append(
            CultureInfo.InvariantCulture,
            $"WARC-Block-Digest: {Digest(block)}\r\nContent-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n"
        );
        using var member = new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true);
        member.Write(Encoding.UTF8.GetBytes(head.ToString()));
        member.Write(block);
        member.Write("\r\n\r\n"u8);
        return id;
    }

    private static string Digest(ReadOnlySpan<byte> bytes) =>
        $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}";

    /// <summary>A UUID of version 8 (RFC 9562, 5.8) from the record itself.</summary>
    private static string Id(string type, string date, byte[] block, List<string> fields)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{type}\n{date}\n{string.Join('\n', fields)}\n"));
        hash.AppendData(block);
        var bytes = hash.GetHashAndReset()[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"<urn:uuid:{new Guid(bytes, bigEndian: true)}>";
    }
}

/// <summary>A request and its answer as they went over the line.</summary>
/// <param name="Url">The address asked.</param>
/// <param name="At">When the answer began.</param>
/// <param name="Address">The machine that answered.</param>
/// <param name="RequestHead">The request, with its empty line.</param>
/// <param name="AnswerHead">Status line and fields of the answer, with the empty line.</param>
/// <param name="Body">The answer's body as sent.</param>
/// <param name="IsCut">Whether the body was longer than was taken.</param>
public sealed record Exchange(
    string Url,
    DateTimeOffset At,
    string? Address,
    string RequestHead,
    string AnswerHead,
    byte[] Body,
    bool IsCut
);
