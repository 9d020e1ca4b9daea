using Stemma.Reading.Pages;

namespace Stemma.Reading.Imprint;

/// <summary>Where a text says it first appeared: an address of another site, or a line such as "originally published in the Example Post".</summary>
internal static class SyndicationSource
{
    /// <summary>Longest paragraph that is such a line.</summary>
    private const int LongestLine = 400;

    /// <summary>Longest name of an outlet.</summary>
    private const int LongestName = 60;

    /// <summary>So many paragraphs from either end can say it.</summary>
    private const int Edge = 4;

    // What ends the name of an outlet in running words.
    private static readonly string[] Ends =
    [
        " on ",
        " under ",
        " and is ",
        " and has ",
        " with ",
        " am ",
        " le ",
        " el ",
        " em ",
        " il ",
        " sous ",
        " bajo ",
        " sob ",
    ];

    /// <summary>The site of an address, where it is another one than the page's own; null where it is the same or the page's is not known.</summary>
    public static string? Named(string address, string? own)
    {
        if (
            !Uri.TryCreate(address, UriKind.Absolute, out var source)
            || !Uri.TryCreate(own, UriKind.Absolute, out var page)
        )
        {
            return null;
        }

        return Site(source.Host) == Site(page.Host) ? null : Bare(source.Host);
    }

    /// <summary>Takes it from the first and last paragraphs, dropped ones included.</summary>
    public static void Apply(PageDraft draft, IReadOnlyList<PageBlock> blocks)
    {
        if (draft.SyndicatedFrom is not null)
        {
            return;
        }

        var kept = blocks.Where(block => block.IsKept).ToList();
        foreach (var block in kept.Take(Edge).Concat(kept.Skip(Math.Max(Edge, kept.Count - Edge))))
        {
            if (block.Text.Length <= LongestLine && InLine(block.Text) is { } name)
            {
                draft.SyndicatedFrom = name;
                return;
            }
        }
    }

    /// <summary>The outlet such a line names, or null.</summary>
    internal static string? InLine(string line)
    {
        var folded = TextFolding.Fold(line);
        if (folded.Length != line.Length)
        {
            folded = line.ToLowerInvariant();
        }

        foreach (var words in WordLists.Credit("first-appeared"))
        {
            var at = folded.IndexOf(words, StringComparison.Ordinal);
            if (at < 0 || !AgencyRoll.IsWord(folded, at, at + words.Length))
            {
                continue;
            }

            var rest = line[(at + words.Length)..].TrimStart(' ', ':', '：');
            var end = rest.AsSpan().IndexOfAny(".,;\n。，、()（）");
            rest = end >= 0 ? rest[..end] : rest;
            foreach (var stop in Ends)
            {
                var cut = rest.IndexOf(stop, StringComparison.Ordinal);
                rest = cut > 0 ? rest[..cut] : rest;
            }

            var name = rest.Trim(' ', '"', '“', '”', '«', '»', '「', '」', '《', '》', '\'');
            if (
                name.Length is >= 2 and <= LongestName
                && (
                    name[0] >= '\u2E80'
                    || name.Split(' ').Any(word => word.Length > 0 && char.IsUpper(word[0]))
                )
            )
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>The name a site is registered under: the last two parts of a host, three where the second is a short general one (co.uk).</summary>
    private static string Site(string host)
    {
        var parts = host.Split('.');
        var count = parts.Length >= 3 && parts[^2].Length <= 3 && parts[^1].Length == 2 ? 3 : 2;
        return string.Join('.', parts.TakeLast(count));
    }

    private static string Bare(string host) =>
        host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
}
