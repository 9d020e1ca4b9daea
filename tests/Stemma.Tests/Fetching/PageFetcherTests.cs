using System.IO.Compression;
using System.Net;
using System.Text;
using Stemma.Fetching;
using Stemma.Reading;
using Xunit;

namespace Stemma.Tests.Fetching;

/// <summary>Fetching, against a server on this machine that behaves as badly as it likes.</summary>
public sealed class PageFetcherTests
{
    private const string Page =
        "<html><head><title>Harbour</title></head><body><article><h1>Harbour</h1><p>The harbour was closed on Monday.</p></article></body></html>";

    private static readonly string[] Html = ["Content-Type: text/html; charset=utf-8"];

    private static readonly FetchOptions Near = new()
    {
        AllowPrivate = true,
        Pause = TimeSpan.Zero,
        Timeout = TimeSpan.FromSeconds(20),
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<FetchOutcome> FetchAsync(
        string url,
        FetchOptions? options = null,
        ResolveName? resolve = null
    )
    {
        using var fetcher = new PageFetcher(options ?? Near, resolve: resolve);
        return await fetcher.FetchAsync(url, Cancellation);
    }

    [Fact]
    public async Task A_page_comes_with_what_its_server_says_of_it()
    {
        using var server = LoopbackServer.Of(
            new()
            {
                ["/old"] = LoopbackServer.Answer("301 Moved", "", "Location: /new?x=1#part"),
                ["/new?x=1"] = LoopbackServer.Answer(
                    "200 OK",
                    Page,
                    "Content-Type: text/html; charset=\"euc-kr\""
                ),
            }
        );
        var outcome = await FetchAsync(server.At("/old"));
        Assert.Null(outcome.Failure);
        var document = outcome.Document!;
        Assert.Equal(
            (server.At("/old"), "text/html", "euc-kr"),
            (document.Path, document.MediaType, document.Charset)
        );
        Assert.Equal(server.At("/new?x=1"), document.Url);
        Assert.NotNull(document.Retrieved);
        var article = Assert.Single(ArticleReader.Read(document, new ReadOptions()).Articles);
        Assert.Contains("closed on Monday", article.Text, StringComparison.Ordinal);
        Assert.Equal(document.Url, article.Url);
        Assert.All(
            server.Requests,
            head => Assert.Contains("User-Agent: Stemma/0.1", head, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/")]
    [InlineData("http://0x7f.1:{0}/")]
    [InlineData("http://2130706433:{0}/")]
    [InlineData("http://localhost:{0}/")]
    public async Task Inner_addresses_are_not_asked(string url)
    {
        using var server = LoopbackServer.Of(
            new() { ["/"] = LoopbackServer.Answer("200 OK", Page, Html) }
        );
        var outcome = await FetchAsync(
            string.Format(System.Globalization.CultureInfo.InvariantCulture, url, server.Port),
            Near with
            {
                AllowPrivate = false,
            }
        );
        Assert.Contains("--allow-private", outcome.Failure, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task One_inner_address_among_public_ones_is_enough_to_refuse()
    {
        using var server = LoopbackServer.Of([]);
        var outcome = await FetchAsync(
            $"http://news.example:{server.Port}/",
            Near with
            {
                AllowPrivate = false,
            },
            (_, _) => Task.FromResult(new[] { IPAddress.Parse("192.0.78.1"), IPAddress.Loopback })
        );
        Assert.Contains("127.0.0.1", outcome.Failure, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    /// <summary>Takes 127.0.0.1 for a public address, so that one server can be outside and another inside.</summary>
    private static PageFetcher Outside(ResolveName resolve) =>
        new(
            Near with
            {
                AllowPrivate = false,
            },
            null,
            null,
            null,
            resolve,
            address => address.Equals(IPAddress.Loopback) ? null : PublicAddress.Objection(address)
        );

    [Fact]
    public async Task A_name_that_turns_inner_between_two_connections_is_refused()
    {
        // The server closes after each answer, so that robots.txt and the page are two connections.
        using var server = LoopbackServer.Of(
            new() { ["/"] = LoopbackServer.Answer("200 OK", Page, Html) }
        );
        var asked = 0;
        using var fetcher = Outside(
            (_, _) =>
                Task.FromResult(
                    new[] { ++asked == 1 ? IPAddress.Loopback : IPAddress.Parse("10.0.0.9") }
                )
        );
        var outcome = await fetcher.FetchAsync($"http://news.example:{server.Port}/", Cancellation);
        Assert.Contains("10.0.0.9", outcome.Failure, StringComparison.Ordinal);
        Assert.Equal(2, asked);
        Assert.StartsWith(
            "GET /robots.txt ",
            Assert.Single(server.Requests),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("http://inner.example:{0}/latest", "169.254.169.254")]
    [InlineData("http://127.0.0.2:{0}/latest", "127.0.0.2")]
    [InlineData("//[::1]:{0}/latest", "::1")]
    [InlineData("file:///etc/passwd", "only http")]
    public async Task A_redirect_to_where_nobody_may_go_is_refused(string location, string reason)
    {
        using var inner = LoopbackServer.Of([]);
        using var server = LoopbackServer.Of(
            new()
            {
                ["/"] = LoopbackServer.Answer(
                    "302 Found",
                    "",
                    "Location: "
                        + location.Replace("{0}", $"{inner.Port}", StringComparison.Ordinal)
                ),
            }
        );
        using var fetcher = Outside(
            (host, _) =>
                Task.FromResult(
                    new[]
                    {
                        host == "inner.example"
                            ? IPAddress.Parse("169.254.169.254")
                            : IPAddress.Loopback,
                    }
                )
        );
        var outcome = await fetcher.FetchAsync($"http://news.example:{server.Port}/", Cancellation);
        Assert.Contains(reason, outcome.Failure, StringComparison.Ordinal);
        Assert.Empty(inner.Requests);
    }

    [Fact]
    public void Https_is_not_left_for_http() =>
        Assert.Throws<FetchRefusedException>(() =>
            Redirects.Next(new Uri("https://news.example/"), new Uri("http://news.example/"), Near)
        );

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://news.example/a")]
    [InlineData("http://user:secret@news.example/")]
    [InlineData("http://")]
    [InlineData("nonsense")]
    public async Task Other_addresses_are_not_fetched(string url) =>
        Assert.NotNull((await FetchAsync(url)).Failure);

    [Fact]
    public async Task Redirects_in_a_circle_and_without_end_are_left()
    {
        var hop = 0;
        using var circle = LoopbackServer.Of(
            new()
            {
                ["/a"] = LoopbackServer.Answer("302 Found", "", "Location: /b"),
                ["/b"] = LoopbackServer.Answer("302 Found", "", "Location: /a"),
            }
        );
        using var endless = new LoopbackServer(
            async (path, line, closing) =>
                await line.WriteAsync(
                    path == "/robots.txt"
                        ? LoopbackServer.Answer("404 Not Found", "")
                        : LoopbackServer.Answer(
                            "302 Found",
                            "",
                            $"Location: /{Interlocked.Increment(ref hop)}"
                        ),
                    closing
                )
        );
        Assert.Contains(
            "circle",
            (await FetchAsync(circle.At("/a"))).Failure,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "10 times",
            (await FetchAsync(endless.At("/start"))).Failure,
            StringComparison.Ordinal
        );
        Assert.Equal(11, hop);
    }

    [Fact]
    public async Task An_answer_drop_by_drop_ends_at_the_limit_of_the_whole()
    {
        using var server = new LoopbackServer(
            async (path, line, closing) =>
            {
                if (path == "/robots.txt")
                {
                    await line.WriteAsync(LoopbackServer.Answer("404 Not Found", ""), closing);
                    return;
                }

                await line.WriteAsync(
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000000\r\n\r\n"u8.ToArray(),
                    closing
                );
                while (true)
                {
                    await line.WriteAsync("a"u8.ToArray(), closing);
                    await Task.Delay(5, closing);
                }
            }
        );
        var outcome = await FetchAsync(
            server.At("/"),
            Near with
            {
                Timeout = TimeSpan.FromSeconds(0.5),
            }
        );
        Assert.Contains("--timeout", outcome.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_stops_is_left()
    {
        using var server = new LoopbackServer(
            async (path, line, closing) =>
            {
                await line.WriteAsync(
                    path == "/robots.txt"
                        ? LoopbackServer.Answer("404 Not Found", "")
                        : "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc"u8.ToArray(),
                    closing
                );
                await (
                    path == "/robots.txt"
                        ? Task.CompletedTask
                        : Task.Delay(Timeout.Infinite, closing)
                );
            }
        );
        var outcome = await FetchAsync(
            server.At("/"),
            Near with
            {
                StallTimeout = TimeSpan.FromSeconds(0.5),
            }
        );
        Assert.Contains("no bytes for", outcome.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endless_body_is_cut()
    {
        using var server = new LoopbackServer(
            async (path, line, closing) =>
            {
                if (path == "/robots.txt")
                {
                    await line.WriteAsync(LoopbackServer.Answer("404 Not Found", ""), closing);
                    return;
                }

                await line.WriteAsync(
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8.ToArray(),
                    closing
                );
                var piece = new byte[1 << 14];
                while (true)
                {
                    await line.WriteAsync(piece, closing);
                }
            }
        );
        var outcome = await FetchAsync(server.At("/"), Near with { MostBytes = 1 << 18 });
        Assert.Contains("--max-size", outcome.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gzip_bomb_is_left_packed()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 40; i++)
            {
                gzip.Write(zeros);
            }
        }

        using var server = LoopbackServer.Of(
            new()
            {
                ["/"] = LoopbackServer.Answer(
                    "200 OK",
                    packed.ToArray(),
                    "Content-Type: text/html",
                    "Content-Encoding: gzip"
                ),
            }
        );
        Assert.Contains(
            "times its size",
            (await FetchAsync(server.At("/"))).Failure,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "--max-size",
            (
                await FetchAsync(
                    server.At("/"),
                    Near with
                    {
                        MostBytes = 1 << 20,
                        MostRatio = 2000,
                    }
                )
            ).Failure,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task Packed_answers_are_unpacked(string coding)
    {
        using var packed = new MemoryStream();
        using (
            Stream packer = coding switch
            {
                "gzip" => new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true),
                "deflate" => new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true),
                _ => new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            }
        )
        {
            packer.Write(Encoding.UTF8.GetBytes(Page));
        }

        using var server = LoopbackServer.Of(
            new()
            {
                ["/"] = LoopbackServer.Answer(
                    "200 OK",
                    packed.ToArray(),
                    [.. Html, $"Content-Encoding: {coding}"]
                ),
            }
        );
        Assert.Equal(
            Page,
            Encoding.UTF8.GetString((await FetchAsync(server.At("/"))).Document!.Bytes.Span)
        );
    }

    [Theory]
    [InlineData(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 500\r\n\r\nshort",
        "broke off"
    )]
    [InlineData(
        "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 3\r\n\r\nabc",
        "image/png"
    )]
    [InlineData(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc",
        "gzip"
    )]
    [InlineData(
        "HTTP/1.1 200 OK\r\nContent-Encoding: lzma\r\nContent-Length: 3\r\n\r\nabc",
        "lzma"
    )]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", "no such page")]
    [InlineData("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n", "403")]
    [InlineData(
        "HTTP/1.1 503 Busy\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n",
        "try again in 120 s"
    )]
    [InlineData("HTTP/1.1 304 Not Modified\r\nContent-Length: 0\r\n\r\n", "304")]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n", "HTTP")]
    [InlineData("", "broke off")]
    public async Task What_cannot_be_taken_is_a_reason(string answer, string reason)
    {
        using var server = LoopbackServer.Of(new() { ["/"] = Encoding.ASCII.GetBytes(answer) });
        Assert.Contains(
            reason,
            (await FetchAsync(server.At("/"))).Failure,
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Theory]
    [InlineData("200 OK", "User-agent: *\nDisallow: /no", false)]
    [InlineData("200 OK", "User-agent: *\nDisallow: /other", true)]
    [InlineData("404 Not Found", "", true)]
    [InlineData("403 Forbidden", "", true)]
    [InlineData("500 Broken", "", false)]
    [InlineData("429 Too Many Requests", "", false)]
    public async Task Robots_txt_is_honoured(string status, string rules, bool isFetched)
    {
        using var server = LoopbackServer.Of(
            new()
            {
                ["/robots.txt"] = LoopbackServer.Answer(status, rules),
                ["/no/page"] = LoopbackServer.Answer("200 OK", Page, Html),
            }
        );
        using var fetcher = new PageFetcher(Near);
        var outcomes = new[]
        {
            await fetcher.FetchAsync(server.At("/no/page"), Cancellation),
            await fetcher.FetchAsync(server.At("/no/page"), Cancellation),
        };
        Assert.All(outcomes, outcome => Assert.Equal(isFetched, outcome.Failure is null));
        Assert.Single(
            server.Requests,
            head => head.StartsWith("GET /robots.txt ", StringComparison.Ordinal)
        );
        Assert.Equal(isFetched ? 3 : 1, server.Requests.Count);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        var folder = Directory.CreateTempSubdirectory("stemma-fetch-");
        var asked = 0;
        using var changing = new LoopbackServer(
            async (path, line, closing) =>
                await line.WriteAsync(
                    path == "/robots.txt" ? LoopbackServer.Answer("404 Not Found", "")
                        : ++asked == 1
                            ? LoopbackServer.Answer(
                                "200 OK",
                                Page,
                                [
                                    .. Html,
                                    "ETag: \"v1\"",
                                    "Last-Modified: Thu, 02 May 2024 08:00:00 GMT",
                                ]
                            )
                        : "HTTP/1.1 304 Not Modified\r\nETag: \"v1\"\r\nConnection: close\r\n\r\n"u8.ToArray(),
                    closing
                )
        );
        try
        {
            foreach (var _ in (int[])[1, 2])
            {
                using var fetcher = new PageFetcher(Near, new FetchFolder(folder.FullName));
                var document = (await fetcher.FetchAsync(changing.At("/"), Cancellation)).Document!;
                Assert.Equal(Page, Encoding.UTF8.GetString(document.Bytes.Span));
                Assert.Equal(("text/html", "utf-8"), (document.MediaType, document.Charset));
            }

            var second = changing.Requests.Last();
            Assert.Contains("If-None-Match: \"v1\"", second, StringComparison.Ordinal);
            Assert.Contains(
                "If-Modified-Since: Thu, 02 May 2024 08:00:00 GMT",
                second,
                StringComparison.Ordinal
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Pauses_are_kept_between_two_requests_to_one_host()
    {
        var time = new FakeTime();
        var pace = new HostPace(time);
        await pace.WaitAsync("a.example", TimeSpan.FromSeconds(2), Cancellation);
        await pace.WaitAsync("b.example", TimeSpan.FromSeconds(2), Cancellation);
        var second = pace.WaitAsync("A.example", TimeSpan.FromSeconds(2), Cancellation);
        var third = pace.WaitAsync("a.example", TimeSpan.FromSeconds(2), Cancellation);
        Assert.Equal([TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)], time.Waits());
        time.Advance(TimeSpan.FromSeconds(1.9));
        Assert.False(second.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.1));
        await second;
        Assert.False(third.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(2));
        await third;
    }
}
