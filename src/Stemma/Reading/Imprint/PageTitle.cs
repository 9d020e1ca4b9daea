using Stemma.Reading.Pages;

namespace Stemma.Reading.Imprint;

/// <summary>The headline without the site's name, and the site's name where only the title element tells it.</summary>
internal static class PageTitle
{
    private static readonly string[] Signs =
    [
        " | ",
        " - ",
        " – ",
        " — ",
        " :: ",
        " » ",
        " · ",
        " • ",
        " / ",
        " ‹ ",
        " « ",
        "｜",
        "|",
        " _ ",
        "_",
    ];

    // Other signs part a headline too.
    private static readonly string[] HostSigns =
    [
        .. Signs.Where(sign => sign != "_"),
        " › ",
        " >> ",
        ": ",
        " : ",
        " (",
        "-",
    ];

    /// <summary>Chooses among JSON-LD, meta and title element, with the page's headings as witnesses.</summary>
    public static string? Choose(
        string? jsonLd,
        string? meta,
        string element,
        List<string> headings,
        PageDraft facts
    )
    {
        var keys = headings
            .Select(TextCleaning.Key)
            .Where(key => key.Length > 5)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var candidate in (string?[])[jsonLd, meta, element])
        {
            if (
                string.IsNullOrWhiteSpace(candidate)
                || (
                    SiteName.Is(candidate, facts)
                    && headings.Exists(text => !SiteName.Is(text, facts))
                )
            )
            {
                continue;
            }

            var (title, site) = Cut(candidate, keys, facts.Outlet, facts.Url);
            facts.Outlet ??= site;
            if (title.Length > 0)
            {
                Compare(title, headings, facts);
                if (facts.Outlet is null && element.Length > title.Length)
                {
                    facts.Outlet = Cut(
                        element,
                        [.. keys, TextCleaning.Key(title)],
                        null,
                        facts.Url
                    ).Site;
                }

                return title;
            }
        }

        return headings.Find(text => !SiteName.Is(text, facts)) ?? headings.FirstOrDefault();
    }

    /// <summary>Notes where the one heading of the page says something else.</summary>
    private static void Compare(string title, List<string> headings, PageDraft facts)
    {
        if (
            headings is [{ Length: > 15 } heading]
            && TextCleaning.Key(heading) is var printed
            && TextCleaning.Key(title) is var named
            && !printed.Contains(named, StringComparison.Ordinal)
            && !named.Contains(printed, StringComparison.Ordinal)
            && !SiteName.Is(heading, facts)
        )
        {
            facts.Doubts.Add(
                new Doubt(
                    "title-differs",
                    $"The page's data say \"{title}\", its heading \"{heading}\"."
                )
            );
        }
    }

    private static (string Title, string? Site) Cut(
        string title,
        HashSet<string> headings,
        string? outlet,
        string? url
    )
    {
        var text = PageMetadata.Clean(title);
        if (headings.Contains(TextCleaning.Key(text)))
        {
            return (text, null);
        }

        var site = outlet is null ? null : TextCleaning.Key(outlet);
        foreach (var sign in Signs)
        {
            // The name can hold the sign itself: try every cut, the longest headline first.
            for (
                var at = text.LastIndexOf(sign, StringComparison.Ordinal);
                at > 0;
                at = at == 0 ? -1 : text.LastIndexOf(sign, at - 1, StringComparison.Ordinal)
            )
            {
                string before = text[..at].Trim(),
                    after = text[(at + sign.Length)..].Trim();
                if (headings.Contains(TextCleaning.Key(before)) && after.Length > 1)
                {
                    return (before, IsName(after) ? after : null);
                }

                if (headings.Contains(TextCleaning.Key(after)) && before.Length > 1)
                {
                    return (after, null);
                }

                if (site is { Length: > 2 } && TextCleaning.Key(after) == site)
                {
                    return (before, null);
                }

                if (site is { Length: > 2 } && TextCleaning.Key(before) == site)
                {
                    return (after, null);
                }
            }
        }

        return OfHost(text, url) ?? (text, null);
    }

    /// <summary>The cut at a last part that is the name in the site's address: "Tote Hummeln | Chefkoch" of chefkoch.de.</summary>
    private static (string Title, string? Site)? OfHost(string text, string? url)
    {
        foreach (var sign in HostSigns)
        {
            var at = text.LastIndexOf(sign, StringComparison.Ordinal);
            if (at <= 0)
            {
                continue;
            }

            string before = text[..at].Trim(),
                after = text[(at + sign.Length)..].Trim(' ', ')');
            if (
                before.Length > after.Length / 2
                && IsName(after)
                && (SiteName.IsInAddress(after, url) || (sign != ": " && OutletWords.Ends(after)))
            )
            {
                return (before, after);
            }
        }

        return null;
    }

    private static bool IsName(string text) =>
        text.Length <= 50
        && text.Split(' ').Length <= 6
        && !Signs.Any(sign => text.Contains(sign, StringComparison.Ordinal));
}
