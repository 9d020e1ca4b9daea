namespace Stemma.Lineage;

/// <summary>Who made an article, as far as it says so, and whom it names as its source.</summary>
internal static class Makers
{
    /// <summary>Fewest letters of a one-word name that is looked for in running text; shorter ones are too often something else.</summary>
    private const int ShortestName = 4;

    /// <summary>
    /// The name the article was published under: its outlet; where none is told, the agency whose dateline opens it. An agency
    /// merely credited is no maker.
    /// </summary>
    internal static string? Of(Article article) =>
        Clean(article.Outlet) ?? Clean(WireOpening.Agency(article));

    /// <summary>
    /// Whether both come from one house: the same outlet, or, where an outlet is not known, the same agency and a shared author.
    /// </summary>
    internal static bool AreSame(Article a, Article b)
    {
        if (Clean(a.Outlet) is { } one && Clean(b.Outlet) is { } other)
        {
            return IsSameName(one, other);
        }

        var agencies =
            Of(a) is { } maker
            && Of(b) is { } maker2
            && IsSameName(maker, maker2)
            && (Clean(a.Outlet) is null || Clean(b.Outlet) is null);
        var authors = a.Authors.Any(author =>
            b.Authors.Any(second => Folded(author) == Folded(second))
        );
        return agencies || (authors && Clean(a.Outlet) is null && Clean(b.Outlet) is null);
    }

    /// <summary>The words by which <paramref name="child"/> names the maker of <paramref name="source"/>; null where it does not.</summary>
    internal static string? Credit(Article child, Article source)
    {
        if (Of(source) is not { } maker || AreSame(child, source))
        {
            return null;
        }

        if (Clean(child.Agency) is { } agency && IsSameName(agency, maker))
        {
            return agency;
        }

        if (child.Authors.FirstOrDefault(author => IsSameName(author, maker)) is { } byline)
        {
            return byline.Trim();
        }

        return Named(child, maker);
    }

    // In full, or by its initials, or, where the maker is known by its initials only, by words that spell them.
    private static string? Named(Article child, string maker)
    {
        var words =
            Mention(child.Text, maker)
            ?? (
                Initials(maker) is { } initials
                    ? Mention(child.Text, initials.ToUpperInvariant())
                    : null
            )
            ?? (Initialism.Is(maker) ? Initialism.Spelled(child.Text, maker) : null);
        return
            words is null
            || (
                child.Outlet is { } outlet
                && outlet.Contains(words, StringComparison.OrdinalIgnoreCase)
            )
            ? null
            : words;
    }

    /// <summary>Whether two printed names mean one house: equal but for case, marks and an article before them, or one the initials of the other.</summary>
    internal static bool IsSameName(string a, string b)
    {
        var one = Words(a);
        var other = Words(b);
        return one.Length > 0
            && other.Length > 0
            && (
                one.SequenceEqual(other)
                || Initials(a) == string.Concat(other)
                || Initials(b) == string.Concat(one)
            );
    }

    private static string? Initials(string name)
    {
        var words = Words(name);
        return words.Length >= 3 && words.All(word => word[0] is >= 'a' and <= 'z')
            ? string.Concat(words.Select(word => word[0]))
            : null;
    }

    private static string? Mention(string text, string name)
    {
        var bare = string.Join(' ', Bare(name));
        var cjk = bare.Any(CjkScript.Is);
        if (bare.Length < (cjk ? 3 : ShortestName) && !bare.All(char.IsUpper))
        {
            return null;
        }

        var at = 0;
        while ((at = text.IndexOf(bare, at, StringComparison.Ordinal)) >= 0)
        {
            var end = at + bare.Length;
            var whole =
                cjk
                || (
                    (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                    && (end == text.Length || !char.IsLetterOrDigit(text[end]))
                );
            if (whole)
            {
                return bare;
            }

            at = end;
        }

        return null;
    }

    // Without the article that English, French and Portuguese names of papers open with.
    private static string[] Bare(string name)
    {
        var words = name.Split(
            ' ',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        return words.Length > 1 && words[0] is "The" or "the" ? words[1..] : words;
    }

    private static string[] Words(string name) =>
        [
            .. Bare(name)
                .SelectMany(word =>
                    Folded(word)
                        .Split(['-', '.', '·', '\'', '’'], StringSplitOptions.RemoveEmptyEntries)
                )
                .Where(word => word.Length > 0),
        ];

    private static string Folded(string text) => TextFolding.Fold(text).Trim();

    private static string? Clean(string? name) =>
        string.IsNullOrWhiteSpace(name) ? null : name.Trim();
}
