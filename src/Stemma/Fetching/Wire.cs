using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Stemma.Fetching;

/// <summary>
/// One request, one answer: no redirects, no cookies, no proxy unless asked for, nothing unpacked on the way. Every limit of size and time is
/// held here.
/// </summary>
internal sealed class Wire : IDisposable
{
    private readonly FetchOptions options;
    private readonly TimeProvider time;
    private readonly WarcWriter? warc;
    private readonly GuardedConnection connection;
    private readonly HttpClient client;

    public Wire(
        FetchOptions options,
        TimeProvider time,
        ResolveName resolve,
        Func<IPAddress, string?> objectionTo,
        WarcWriter? warc
    )
    {
        (this.options, this.time, this.warc) = (options, time, warc);
        connection = new GuardedConnection(options, resolve, objectionTo);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = options.ConnectTimeout,
            MaxResponseHeadersLength = 64,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
            UseCookies = false,
            UseProxy = options.UseProxy,
        };
        if (!options.UseProxy)
        {
            handler.ConnectCallback = connection.OpenAsync;
        }

        client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Asks for an address.</summary>
    /// <exception cref="FetchRefusedException">There is no answer that could be taken; the message says why.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<Answer> GetAsync(
        Uri url,
        IReadOnlyList<(string Name, string Value)> conditions,
        int mostBytes,
        CancellationToken cancellation
    )
    {
        using var whole = new CancellationTokenSource(options.Timeout, time);
        using var stall = new CancellationTokenSource(options.StallTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            cancellation,
            whole.Token,
            stall.Token
        );
        try
        {
            using var request = Request(url, conditions);
            using var response = await client
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token)
                .ConfigureAwait(false);
            var at = time.GetUtcNow();
            var (body, isCut) = await BodyAsync(response, mostBytes, stall, either.Token)
                .ConfigureAwait(false);
            warc?.Write(
                new Exchange(
                    url.AbsoluteUri,
                    at,
                    connection.AddressOf(url.IdnHost),
                    Head($"GET {url.PathAndQuery} HTTP/1.1", request.Headers, null),
                    Head(
                        $"HTTP/1.1 {(int)response.StatusCode} {response.ReasonPhrase}",
                        response.Headers,
                        response.Content.Headers
                    ),
                    body,
                    isCut
                )
            );
            return new Answer(
                response.StatusCode,
                response.Headers,
                response.Content.Headers,
                body,
                isCut,
                at
            );
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            throw new FetchRefusedException(
                whole.IsCancellationRequested
                        ? $"no whole answer within {Seconds(options.Timeout)}; --timeout waits longer"
                    : stall.IsCancellationRequested
                        ? $"no bytes for {Seconds(options.StallTimeout)}; try again later"
                    : $"no connection within {Seconds(options.ConnectTimeout)}; try again later",
                e
            );
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw e.InnerException as FetchRefusedException
                ?? new FetchRefusedException(Reason(e), e);
        }
    }

    public void Dispose() => client.Dispose();

    private HttpRequestMessage Request(
        Uri url,
        IReadOnlyList<(string Name, string Value)> conditions
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url)
        {
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        request.Headers.TryAddWithoutValidation(
            "Host",
            url.IsDefaultPort ? url.IdnHost : url.Authority
        );
        request.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", MediaGate.Accepted);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", ContentCoding.Accepted);
        foreach (var (name, value) in conditions)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private async Task<(byte[] Body, bool IsCut)> BodyAsync(
        HttpResponseMessage response,
        int mostBytes,
        CancellationTokenSource stall,
        CancellationToken cancellation
    )
    {
        using var source = await response
            .Content.ReadAsStreamAsync(cancellation)
            .ConfigureAwait(false);
        using var body = new MemoryStream();
        var buffer = new byte[1 << 15];
        while (true)
        {
            stall.CancelAfter(options.StallTimeout);
            var read = await source.ReadAsync(buffer, cancellation).ConfigureAwait(false);
            if (read == 0)
            {
                return (body.ToArray(), false);
            }

            var room = mostBytes - (int)body.Length;
            body.Write(buffer, 0, Math.Min(read, room));
            if (read > room)
            {
                return (body.ToArray(), true);
            }
        }
    }

    private static string Head(string first, HttpHeaders headers, HttpHeaders? more)
    {
        var head = new StringBuilder(first).Append("\r\n");
        foreach (var (name, values) in headers.NonValidated.Concat(more?.NonValidated ?? default))
        {
            // The chunks are joined: the record holds the message, not its transfer.
            if (!name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase))
            {
                foreach (var value in values)
                {
                    head.Append(name).Append(": ").Append(value).Append("\r\n");
                }
            }
        }

        return head.Append("\r\n").ToString();
    }

    private static string Reason(Exception e) =>
        e switch
        {
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } =>
                "the server's certificate or encryption is not in order",
            HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded }
            or HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } =>
                "the answer broke off before its end; try again later",
            HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse }
            or HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse } =>
                "the server's answer is not HTTP",
            _ => $"the connection failed ({(e.InnerException ?? e).Message})",
        };

    private static string Seconds(TimeSpan span) =>
        string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.#} s");
}

/// <summary>An answer as it came.</summary>
internal sealed record Answer(
    HttpStatusCode Status,
    HttpResponseHeaders Headers,
    HttpContentHeaders ContentHeaders,
    byte[] Body,
    bool IsCut,
    DateTimeOffset At
);
