using System.Globalization;
using System.Net;
using Stemma.Reading;

namespace Stemma.Fetching;

/// <summary>
/// Fetches addresses that the user named: politely (robots.txt, a pause between requests, nothing asked twice that has not changed) and warily
/// (no inner networks, no endless answers). The only part of Stemma that uses a network.
/// </summary>
public sealed class PageFetcher : IDisposable
{
    private readonly FetchOptions options;
    private readonly IFetchStore store;
    private readonly Wire wire;
    private readonly RobotsRoll robots;
    private readonly HostPace pace;

    /// <summary>A fetcher.</summary>
    /// <param name="options">Limits.</param>
    /// <param name="store">What was fetched before; null to ask for everything anew.</param>
    /// <param name="warc">Keeps every exchange; null to keep none. Not disposed of here.</param>
    /// <param name="time">The clock of pauses, timeouts and dates; null for the system's.</param>
    /// <param name="resolve">Finds the addresses of names; null for the system's way.</param>
    public PageFetcher(
        FetchOptions options,
        IFetchStore? store = null,
        WarcWriter? warc = null,
        TimeProvider? time = null,
        ResolveName? resolve = null
    )
        : this(options, store, warc, time, resolve, PublicAddress.Objection) { }

    /// <summary>As the public one, with another judgement of addresses: tests have none but inner ones.</summary>
    internal PageFetcher(
        FetchOptions options,
        IFetchStore? store,
        WarcWriter? warc,
        TimeProvider? time,
        ResolveName? resolve,
        Func<IPAddress, string?> objectionTo
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
        this.store = store ?? new FetchMemory();
        time ??= TimeProvider.System;
        wire = new Wire(options, time, resolve ?? Dns.GetHostAddressesAsync, objectionTo, warc);
        pace = new HostPace(time);
        robots = new RobotsRoll(wire, options, time, pace);
    }

    /// <summary>Whether an argument is an address rather than a path.</summary>
    public static bool IsAddress(string argument)
    {
        ArgumentNullException.ThrowIfNull(argument);
        return argument.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || argument.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Fetches one address. Whatever the server does, it answers with a document or a reason.</summary>
    /// <param name="address">An http or https address.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<FetchOutcome> FetchAsync(
        string address,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(address);
        try
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var url))
            {
                return new FetchOutcome(null, "not an address");
            }

            return Redirects.Objection(url) is { } objection
                ? new FetchOutcome(null, objection)
                : new FetchOutcome(
                    await FollowAsync(address, url, cancellation).ConfigureAwait(false),
                    null
                );
        }
        catch (FetchRefusedException e)
        {
            return new FetchOutcome(null, e.Message);
        }
        catch (UriFormatException e)
        {
            return new FetchOutcome(null, $"not an address ({e.Message})");
        }
    }

    /// <summary>Closes its connections.</summary>
    public void Dispose() => wire.Dispose();

    private async Task<InputDocument> FollowAsync(
        string address,
        Uri url,
        CancellationToken cancellation
    )
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var hop = 0; hop <= options.MostRedirects; hop++)
        {
            if (!seen.Add(url.GetLeftPart(UriPartial.Query)))
            {
                throw new FetchRefusedException($"sends on in a circle, back to {url}");
            }

            var (rules, why) = await robots.OfAsync(url, cancellation).ConfigureAwait(false);
            if (!rules.Allows(url.PathAndQuery))
            {
                throw new FetchRefusedException(
                    why
                        ?? $"the robots.txt of {url.Host} asks not to fetch it; save the page by hand if you may read it"
                );
            }

            var pause =
                rules.Delay is { } asked && asked > options.Pause
                    ? (asked < options.LongestPause ? asked : options.LongestPause)
                    : options.Pause;
            await pace.WaitAsync(url.Authority, pause, cancellation).ConfigureAwait(false);
            var kept = store.Find(url.AbsoluteUri);
            var answer = await wire.GetAsync(url, Conditions(kept), options.MostBytes, cancellation)
                .ConfigureAwait(false);
            if (answer.Status == HttpStatusCode.NotModified && kept is not null)
            {
                return Document(address, url, kept, answer.At);
            }

            if ((int)answer.Status is >= 300 and < 400 && answer.Headers.Location is { } location)
            {
                url = Redirects.Next(url, location, options);
                continue;
            }

            var taken = Taken(answer);
            if (taken.Tag is not null || taken.Modified is not null)
            {
                store.Keep(url.AbsoluteUri, taken);
            }

            return Document(address, url, taken, answer.At);
        }

        throw new FetchRefusedException($"sends on more than {options.MostRedirects} times");
    }

    private KeptAnswer Taken(Answer answer)
    {
        if ((int)answer.Status is < 200 or >= 300)
        {
            throw new FetchRefusedException(Refusal(answer));
        }

        if (answer.IsCut)
        {
            throw new FetchRefusedException(
                $"the answer is larger than {options.MostBytes >> 10} KB; --max-size allows more"
            );
        }

        var type = answer.ContentHeaders.ContentType;
        if (!MediaGate.Takes(type?.MediaType))
        {
            throw new FetchRefusedException(
                $"the answer is {type!.MediaType}, which holds no article text"
            );
        }

        var body = ContentCoding.Unpack(
            answer.Body,
            answer.ContentHeaders.ContentEncoding,
            options
        );
        return new KeptAnswer(
            answer.Headers.ETag?.ToString(),
            answer.ContentHeaders.TryGetValues("Last-Modified", out var modified)
                ? modified.First()
                : null,
            type?.MediaType,
            type?.CharSet?.Trim('"'),
            body
        );
    }

    private static string Refusal(Answer answer)
    {
        var status = string.Create(
            CultureInfo.InvariantCulture,
            $"the server answers {(int)answer.Status}"
        );
        var wait = answer.Headers.RetryAfter?.Delta is { } delta
            ? string.Create(CultureInfo.InvariantCulture, $"try again in {delta.TotalSeconds:0} s")
            : "try again later";
        return (int)answer.Status switch
        {
            401 or 402 or 403 or 407 or 451 => $"{status}: it does not give the page to us",
            404 or 410 => $"{status}: there is no such page; is the address right?",
            429 or >= 500 => $"{status}; {wait}",
            _ => status,
        };
    }

    private static List<(string, string)> Conditions(KeptAnswer? kept)
    {
        var conditions = new List<(string, string)>();
        if (kept?.Tag is { } tag)
        {
            conditions.Add(("If-None-Match", tag));
        }

        if (kept?.Modified is { } modified)
        {
            conditions.Add(("If-Modified-Since", modified));
        }

        return conditions;
    }

    private static InputDocument Document(
        string address,
        Uri url,
        KeptAnswer answer,
        DateTimeOffset at
    ) =>
        new(address, answer.Body)
        {
            MediaType = answer.MediaType,
            Charset = answer.Charset,
            Url = url.GetLeftPart(UriPartial.Query),
            Retrieved = at,
        };
}
