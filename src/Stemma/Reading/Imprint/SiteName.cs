using Stemma.Reading.Pages;

namespace Stemma.Reading.Imprint;

/// <summary>Tells the name of the site itself among titles and authors.</summary>
internal static class SiteName
{
    /// <summary>Whether a name stands in a site's address.</summary>
    public static bool IsInAddress(string name, string? url)
    {
        var key = TextCleaning.Key(name);
        return key.Length >= 3
            && Uri.TryCreate(url, UriKind.Absolute, out var address)
            && TextCleaning.Key(address.Host) is { } host
            && (
                host.Contains(key, StringComparison.Ordinal)
                || name.Split(' ')[0] is { Length: >= 3 } first
                    && host.StartsWith(TextCleaning.Key(first), StringComparison.Ordinal)
            );
    }

    /// <summary>Whether a title is only the site's own name.</summary>
    public static bool Is(string text, PageDraft facts)
    {
        var key = TextCleaning.Key(text);
        return (facts.Outlet is { } outlet && TextCleaning.Key(outlet) == key)
            || (
                key.Length >= 4
                && Uri.TryCreate(facts.Url, UriKind.Absolute, out var address)
                && TextCleaning.Key(address.Host) is { } host
                && (
                    host == key
                    || host == "www" + key
                    || host.StartsWith(key, StringComparison.Ordinal)
                        && host.Length - key.Length <= 3
                )
            );
    }

    /// <summary>Whether a name is that of the site, a firm or a desk: the outlet's name, the site's address, a firm's form of law.</summary>
    public static bool IsOutlet(string name, PageDraft facts)
    {
        var key = TextCleaning.Key(name);
        if (key.Length == 0 || OutletWords.Ends(name) || WordLists.IsFirm(name))
        {
            return true;
        }

        if (
            facts.Outlet is { } outlet
            && TextCleaning.Key(outlet) is { Length: > 2 } own
            && (own == key || own.Contains(key, StringComparison.Ordinal) && key.Length > 5)
        )
        {
            return true;
        }

        return Uri.TryCreate(facts.Url, UriKind.Absolute, out var address)
            && key.Length > 5
            && TextCleaning.Key(address.Host).Contains(key, StringComparison.Ordinal)
            && !Byline.LooksPersonal(name);
    }
}
