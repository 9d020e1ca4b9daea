using System.Buffers;
using System.Collections.Frozen;

namespace Stemma.Reading.Pages;

/// <summary>
/// Keeps a page from nesting without end before it is parsed: a parser walks its open elements for many a tag, so that time grows with the
/// square of the depth. Tags that would open deeper are left out with their ends; the words stay.
/// </summary>
internal static class NestingLimit
{
    /// <summary>
    /// Deepest nesting that is kept. Blink stops at 512 (<c>kMaximumHTMLParserDOMTreeDepth</c>); pages whose divisions are never closed reach
    /// some hundreds by this count.
    /// </summary>
    public const int Deepest = 2000;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\n\r\f/>");

    /// <summary>Elements without content, and those whose end is implied, so that open ones do not add up.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Uncounted = Names(
        "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th tbody thead tfoot colgroup option optgroup rp rt html head body"
    );

    /// <summary>Elements whose content is no marking.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Raw = Names(
        "script style textarea title xmp iframe noembed noframes"
    );

    /// <summary>HTML elements, which end foreign content (HTML, section 13.2.6.5); in foreign content <c>/&gt;</c> closes an element.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Html = Names(
        "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var"
    );

    /// <summary>The page itself where it is no deeper than <see cref="Deepest"/>, else a flatter copy.</summary>
    public static ReadOnlyMemory<char> Apply(ReadOnlyMemory<char> html)
    {
        var page = html.Span;
        List<(int From, int To)>? cuts = null;
        int depth = 0,
            at = 0;
        var isForeign = false;
        while (Next(page, at) is var start && start >= 0)
        {
            if (page[(start + 1)..].StartsWith("!--"))
            {
                at = After(page, start + 4, "-->");
                continue;
            }

            var isEnd = page[start + 1] == '/';
            var name = NameAt(page, isEnd ? start + 2 : start + 1);
            at = After(page, start + 1, ">");
            if (name.IsEmpty || Uncounted.Contains(name))
            {
                isForeign &= !Html.Contains(name);
                continue;
            }

            if (isEnd)
            {
                if (depth > Deepest)
                {
                    (cuts ??= []).Add((start, at));
                }

                depth = Math.Max(0, depth - 1);
                continue;
            }

            isForeign =
                name.Equals("svg", StringComparison.OrdinalIgnoreCase)
                || name.Equals("math", StringComparison.OrdinalIgnoreCase)
                || (isForeign && !Html.Contains(name));
            if (isForeign && page[at - 1] == '>' && page[at - 2] == '/')
            {
                continue;
            }

            if (++depth > Deepest)
            {
                (cuts ??= []).Add((start, at));
            }

            if (!isForeign && Raw.Contains(name))
            {
                at = EndOfRaw(page, at, name);
            }
        }

        return cuts is null ? html : Without(page, cuts);
    }

    /// <summary>The next <c>&lt;</c> that begins a tag or a comment; -1 where there is none.</summary>
    private static int Next(ReadOnlySpan<char> page, int from)
    {
        while (from < page.Length)
        {
            var at = page[from..].IndexOf('<');
            if (at < 0 || from + at + 1 >= page.Length)
            {
                return -1;
            }

            from += at;
            if (char.IsAsciiLetter(page[from + 1]) || page[from + 1] is '/' or '!')
            {
                return from;
            }

            from++;
        }

        return -1;
    }

    private static int After(ReadOnlySpan<char> page, int from, string sign)
    {
        from = Math.Min(from, page.Length);
        var at = page[from..].IndexOf(sign);
        return at < 0 ? page.Length : from + at + sign.Length;
    }

    private static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> page, int from)
    {
        var rest = page[Math.Min(from, page.Length)..];
        var end = rest.IndexOfAny(NameEnds);
        return end < 0 ? rest : rest[..end];
    }

    private static int EndOfRaw(ReadOnlySpan<char> page, int from, ReadOnlySpan<char> name)
    {
        while (from < page.Length)
        {
            var end = page[from..].IndexOf("</");
            if (end < 0)
            {
                return page.Length;
            }

            from += end;
            if (NameAt(page, from + 2).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return from;
            }

            from += 2;
        }

        return page.Length;
    }

    private static char[] Without(ReadOnlySpan<char> page, List<(int From, int To)> cuts)
    {
        var flat = new char[page.Length - cuts.Sum(cut => cut.To - cut.From)];
        var written = 0;
        var at = 0;
        foreach (var (from, to) in cuts)
        {
            page[at..from].CopyTo(flat.AsSpan(written));
            written += from - at;
            at = to;
        }

        page[at..].CopyTo(flat.AsSpan(written));
        return flat;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names(string names) =>
        names
            .Split(' ')
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
