using System.IO.Compression;
using System.Text;
using Stemma.Fetching;
using Xunit;

namespace Stemma.Tests.Fetching;

/// <summary>What was fetched can be read back as it came.</summary>
public sealed class WarcWriterTests
{
    [Fact]
    public async Task Every_exchange_is_read_back_byte_for_byte()
    {
        var body = new byte[5000];
        new Random(7).NextBytes(body);
        using var server = LoopbackServer.Of(
            new() { ["/page"] = LoopbackServer.Answer("200 OK", body, "Content-Type: text/html") }
        );
        using var file = new MemoryStream();
        using (var warc = new WarcWriter(new Unclosed(file), "Stemma/0.1"))
        using (
            var fetcher = new PageFetcher(
                new FetchOptions { AllowPrivate = true, Pause = TimeSpan.Zero },
                warc: warc
            )
        )
        {
            Assert.NotNull(
                (
                    await fetcher.FetchAsync(
                        server.At("/page"),
                        TestContext.Current.CancellationToken
                    )
                ).Document
            );
        }

        var records = Records(file.ToArray());
        Assert.Equal(
            ["warcinfo", "response", "request", "response", "request"],
            records.Select(record => record.Fields["WARC-Type"])
        );
        Assert.Equal(
            records.Count,
            records.Select(record => record.Fields["WARC-Record-ID"]).Distinct().Count()
        );
        var page = records[3];
        Assert.Equal(server.At("/page"), page.Fields["WARC-Target-URI"]);
        Assert.Equal("127.0.0.1", page.Fields["WARC-IP-Address"]);
        var head = page.Block.AsSpan().IndexOf("\r\n\r\n"u8) + 4;
        Assert.StartsWith(
            "HTTP/1.1 200 OK\r\n",
            Encoding.ASCII.GetString(page.Block),
            StringComparison.Ordinal
        );
        Assert.Equal(body, page.Block[head..]);
        Assert.Equal(page.Fields["WARC-Record-ID"], records[4].Fields["WARC-Concurrent-To"]);
        Assert.Equal(server.Requests.Last(), Encoding.ASCII.GetString(records[4].Block));
    }

    [Fact]
    public void The_same_exchange_gives_the_same_bytes()
    {
        var exchange = new Exchange(
            "http://a.example/",
            DateTimeOffset.UnixEpoch,
            null,
            "GET / HTTP/1.1\r\n\r\n",
            "HTTP/1.1 200 OK\r\n\r\n",
            [1, 2],
            true
        );
        Assert.Equal(Written(exchange), Written(exchange));
        Assert.Contains(
            "WARC-Truncated: length",
            Records(Written(exchange))[1].Head,
            StringComparison.Ordinal
        );

        static byte[] Written(Exchange exchange)
        {
            using var file = new MemoryStream();
            using var warc = new WarcWriter(file, "Stemma/0.1");
            warc.Write(exchange);
            return file.ToArray();
        }
    }

    private static List<(string Head, Dictionary<string, string> Fields, byte[] Block)> Records(
        byte[] file
    )
    {
        using var gzip = new GZipStream(new MemoryStream(file), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        gzip.CopyTo(plain);
        var rest = plain.ToArray();
        var records = new List<(string, Dictionary<string, string>, byte[])>();
        while (rest.Length > 0)
        {
            var end = rest.AsSpan().IndexOf("\r\n\r\n"u8);
            var head = Encoding.UTF8.GetString(rest, 0, end);
            var lines = head.Split("\r\n");
            Assert.Equal("WARC/1.1", lines[0]);
            var fields = lines[1..]
                .ToDictionary(line => line.Split(": ")[0], line => line.Split(": ", 2)[1]);
            var length = int.Parse(
                fields["Content-Length"],
                System.Globalization.CultureInfo.InvariantCulture
            );
            records.Add((head, fields, rest[(end + 4)..(end + 4 + length)]));
            Assert.Equal("\r\n\r\n", Encoding.ASCII.GetString(rest, end + 4 + length, 4));
            rest = rest[(end + 8 + length)..];
        }

        return records;
    }

    private sealed class Unclosed(MemoryStream inner) : Stream
    {
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => inner.Length;
        public override long Position
        {
            get => inner.Position;
            set => throw new NotSupportedException();
        }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) =>
            throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) =>
            throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) =>
            inner.Write(buffer, offset, count);
    }
}
