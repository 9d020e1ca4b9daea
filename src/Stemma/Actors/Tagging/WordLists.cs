using Stemma.Language;

namespace Stemma.Actors.Tagging;

/// <summary>The lists of a language a word can be on, as bits: names, words that build names, roles, common words.</summary>
internal sealed class WordLists(string language)
{
    private static readonly string[] Uses =
    [
        "honorific",
        "org-head",
        "org-start",
        "org-link",
        "place-head",
        "place-start",
        "place-preposition",
        "said",
        "thing-before",
        "thing-head",
        "thing-start",
        "particle",
        "article",
        "not-name",
        "not-first",
    ];

    private readonly NameWords _words = NameWords.Of(language);
    private readonly RoleWords _roles = RoleWords.Of(language);
    private readonly WordList _common = WordList.Of("common." + language);
    private readonly WordList _given = WordList.Of("given.latin");
    private readonly WordList _surnames = WordList.Of("surnames.latin");

    /// <summary>One bit for each list that has the word, its capital aside.</summary>
    public uint Of(TaggedText text, TextSpan span)
    {
        // No word on a list is longer.
        Span<char> titled = stackalloc char[24];
        Span<char> lower = stackalloc char[24];
        if (span.Length > titled.Length || !char.IsLetter(text.Text[span.Start]))
        {
            return 0;
        }

        var word = text.Text.AsSpan(span.Start, span.Length);
        word.ToLowerInvariant(lower);
        lower = lower[..word.Length];
        lower.CopyTo(titled);
        titled = titled[..word.Length];
        titled[0] = char.ToUpperInvariant(titled[0]);
        uint lists = 0;
        for (int use = 0; use < Uses.Length; use++)
        {
            if (_words.Is(Uses[use], lower) || _words.Is(Uses[use], titled))
            {
                lists |= 1u << use;
            }
        }

        var folded = text.Folded.AsSpan(span.Start, span.Length);
        lists |= _given.Has(titled) ? 1u << 16 : 0;
        lists |= _surnames.Has(titled) ? 1u << 17 : 0;
        lists |= _common.Has(folded) ? 1u << 18 : 0;
        lists |= _roles.Find(folded) is not null ? 1u << 19 : 0;
        lists |= _roles.Begin(folded) ? 1u << 20 : 0;
        lists |= text.HasLower(lower) ? 1u << 21 : 0;
        return lists;
    }
}
