namespace Stemma.Fetching;

/// <summary>Where one may be sent on to.</summary>
internal static class Redirects
{
    /// <summary>The address an answer sends on to. Where it leads is checked again when the connection is opened.</summary>
    /// <exception cref="FetchRefusedException">It is none that is followed.</exception>
    public static Uri Next(Uri from, Uri location, FetchOptions options)
    {
        if (!Uri.TryCreate(from, location, out var to))
        {
            throw new FetchRefusedException($"sends on to {location}, which is no address");
        }

        if (Objection(to) is { } objection)
        {
            throw new FetchRefusedException($"sends on to {to}: {objection}");
        }

        return
            from.Scheme == Uri.UriSchemeHttps
            && to.Scheme == Uri.UriSchemeHttp
            && !options.AllowDowngrade
            ? throw new FetchRefusedException(
                $"sends on from https to {to}, where anybody may change what is sent; name that address if it is meant"
            )
            : to;
    }

    /// <summary>Why an address is not asked whoever names it; null where it may be.</summary>
    public static string? Objection(Uri url) =>
        url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps
            ? "only http and https are fetched"
        : url.UserInfo.Length > 0 ? "addresses with a name or password in them are not fetched"
        : url.Host.Length == 0 ? "it names no host"
        : null;
}
