using System.Net;

namespace Stemma.Fetching;

/// <summary>The robots.txt of each site asked, fetched once a day at most (RFC 9309, 2.4).</summary>
internal sealed class RobotsRoll(Wire wire, FetchOptions options, TimeProvider time, HostPace pace)
{
    /// <summary>RFC 9309, 2.3.1.2: at least five redirects are followed.</summary>
    private const int MostRedirects = 5;

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private readonly Dictionary<string, (RobotsFile File, string? Why, DateTimeOffset At)> known =
        new(StringComparer.Ordinal);

    /// <summary>The rules of a site, and why nothing is allowed where they could not be had.</summary>
    public async Task<(RobotsFile File, string? Why)> OfAsync(
        Uri url,
        CancellationToken cancellation
    )
    {
        var site = url.GetLeftPart(UriPartial.Authority);
        lock (known)
        {
            if (known.TryGetValue(site, out var found) && time.GetUtcNow() - found.At < Lifetime)
            {
                return (found.File, found.Why);
            }
        }

        var (file, why) = await FetchAsync(new Uri(site + "/robots.txt"), cancellation)
            .ConfigureAwait(false);
        lock (known)
        {
            known[site] = (file, why, time.GetUtcNow());
        }

        return (file, why);
    }

    private async Task<(RobotsFile File, string? Why)> FetchAsync(
        Uri url,
        CancellationToken cancellation
    )
    {
        try
        {
            for (var hop = 0; hop <= MostRedirects; hop++)
            {
                await pace.WaitAsync(url.Authority, options.Pause, cancellation)
                    .ConfigureAwait(false);
                var answer = await wire.GetAsync(url, [], RobotsFile.MostBytes, cancellation)
                    .ConfigureAwait(false);
                switch ((int)answer.Status)
                {
                    case >= 200 and < 300:
                        var body = ContentCoding.Unpack(
                            answer.Body,
                            answer.ContentHeaders.ContentEncoding,
                            options
                        );
                        return (RobotsFile.Parse(body, options.UserAgent.Split('/', ' ')[0]), null);
                    case >= 300 and < 400 when answer.Headers.Location is { } location:
                        url = Redirects.Next(url, location, options);
                        continue;
                    case >= 400 and < 500 when answer.Status != HttpStatusCode.TooManyRequests:
                        return (RobotsFile.Open, null);
                    default:
                        return (
                            RobotsFile.Closed,
                            $"its robots.txt answers {(int)answer.Status}, which asks to stay away for now; try again later"
                        );
                }
            }

            // RFC 9309, 2.3.1.2: as if there were none.
            return (RobotsFile.Open, null);
        }
        catch (FetchRefusedException e)
        {
            return (RobotsFile.Closed, $"its robots.txt could not be read: {e.Message}");
        }
    }
}
