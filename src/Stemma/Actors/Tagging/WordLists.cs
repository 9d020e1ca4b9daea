using System.Collections.Concurrent;

namespace Stemma.Actors.Tagging;

/// <summary>The lists of a language a word can be on, as bits: names, words that build names, roles, common words.</summary>
internal sealed class WordLists
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

    public const uint Honorific = 1u << 0;
    public const uint OrganisationHead = 1u << 1;
    public const uint PlacePreposition = 1u << 6;
    public const uint Said = 1u << 7;
    public const uint Given = 1u << 16;
    public const uint Role = 1u << 19;

    private static readonly ConcurrentDictionary<string, WordLists> Known = new(
        StringComparer.Ordinal
    );

    private readonly Dictionary<string, uint> _bits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> _bitsOf;
    private readonly RoleWords _roles;
    private readonly WordList _common;

    private WordLists(string language)
    {
        var words = NameWords.Of(language);
        for (int use = 0; use < Uses.Length; use++)
        {
            Enter(words.All(Uses[use]), 1u << use);
        }

        Enter(Rows("given.latin"), 1u << 16);
        Enter(Rows("surnames.latin"), 1u << 17);
        _bitsOf = _bits.GetAlternateLookup<ReadOnlySpan<char>>();
        _roles = RoleWords.Of(language);
        _common = WordList.Of("common." + language);
    }

    public static WordLists For(string language) =>
        Known.GetOrAdd(language, static tag => new WordLists(tag));

    /// <summary>One bit for each list that has the word, its capitals aside.</summary>
    public uint Of(TaggedText text, TextSpan span)
    {
        // No word on a list is longer.
        Span<char> lower = stackalloc char[24];
        if (span.Length > lower.Length || !char.IsLetter(text.Text[span.Start]))
        {
            return 0;
        }

        lower = lower[..span.Length];
        text.Text.AsSpan(span.Start, span.Length).ToLowerInvariant(lower);
        var folded = text.Folded.AsSpan(span.Start, span.Length);
        uint lists = _bitsOf.TryGetValue(lower, out uint bits) ? bits : 0;
        lists |= _common.Has(folded) ? 1u << 18 : 0;
        lists |= _roles.Find(folded) is not null ? 1u << 19 : 0;
        lists |= _roles.Begin(folded) ? 1u << 20 : 0;
        lists |= text.HasLower(lower) ? 1u << 21 : 0;
        return lists;
    }

    private static IEnumerable<string> Rows(string list) =>
        EmbeddedResource.Rows($"Actors/Resources/{list}.tsv").Select(row => row[0]);

    private void Enter(IEnumerable<string> words, uint bit)
    {
        foreach (var word in words)
        {
            // Words with capitals inside ("McX") would not be met again without their case.
            var lower = word.ToLowerInvariant();
            if (string.Equals(word[1..], lower[1..], StringComparison.Ordinal))
            {
                _bits[lower] = _bits.GetValueOrDefault(lower) | bit;
            }
        }
    }
}
