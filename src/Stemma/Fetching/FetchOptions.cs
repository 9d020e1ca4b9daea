namespace Stemma.Fetching;

/// <summary>How pages are fetched. The defaults are those of a careful guest.</summary>
public sealed record FetchOptions
{
    /// <summary>Whether addresses of this machine and of local networks may be asked. Default: false.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>Whether a page reached by https may send on to http. Default: false.</summary>
    public bool AllowDowngrade { get; init; }

    /// <summary>Whether the proxies of the environment are used; the check of addresses then falls to them. Default: false.</summary>
    public bool UseProxy { get; init; }

    /// <summary>Most bytes of an answer, packed or unpacked. Default: 64 MB, more than any page or feed.</summary>
    public int MostBytes { get; init; } = 64 << 20;

    /// <summary>
    /// Most times an answer may grow when it is unpacked, once it is larger than 1 MB. Default: 250; texts reach 20, deflate ends at 1032.
    /// </summary>
    public int MostRatio { get; init; } = 250;

    /// <summary>Most redirects in a row. Default: 10; the Fetch standard stops at 20.</summary>
    public int MostRedirects { get; init; } = 10;

    /// <summary>Longest wait for a connection. Default: 10 seconds.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Longest wait for the next bytes of an answer. Default: 15 seconds.</summary>
    public TimeSpan StallTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Longest time for one answer as a whole, which ends one that comes drop by drop. Default: 60 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Pause between two requests to one host. Default: 1 second.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest crawl delay of a robots.txt that is kept to; a longer one counts as this. Default: 30 seconds.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>What is said of who asks. The first word is the name looked for in robots.txt.</summary>
    public string UserAgent { get; init; } = "Stemma/0.1 (+fetches the pages its user names)";
}

/// <summary>What came of one address.</summary>
/// <param name="Document">The answer, unpacked; null where there is none.</param>
/// <param name="Failure">Why there is none, and what to do about it; null where there is one.</param>
public sealed record FetchOutcome(Stemma.Reading.InputDocument? Document, string? Failure);

/// <summary>An address that is not asked, or an answer that is not taken.</summary>
internal sealed class FetchRefusedException : Exception
{
    public FetchRefusedException(string message)
        : base(message) { }

    public FetchRefusedException(string message, Exception inner)
        : base(message, inner) { }

    public FetchRefusedException() { }
}
