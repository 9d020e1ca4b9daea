namespace Stemma.Actors.Tagging;

/// <summary>Marks, as bits, where stretches of characters begin or end that are on a list: surnames, roles, particles, endings of names, common words.</summary>
internal sealed class CharacterLists(string language)
{
    private const int Longest = 6;

    private static readonly string[] Uses =
    [
        "honorific",
        "org-end",
        "place-end",
        "particle",
        "suffix",
        "prefix",
        "place-after",
        "foreign-stop",
        "name-stop",
    ];

    private readonly NameWords _words = NameWords.Of(language);
    private readonly RoleWords _roles = RoleWords.Of(language);
    private readonly WordList _common = WordList.Of("common." + language);
    private readonly WordList _surnames = WordList.Of(
        language is "zh" ? "surnames.zh" : "surnames.ko"
    );

    public void Mark(string text, List<TagUnit> units, Span<SeenCharacter> seen)
    {
        for (int from = 0; from < seen.Length; from++)
        {
            int stop = Math.Min(seen[from].ChunkEnd, from + Longest);
            for (int to = from + 1; to <= stop; to++)
            {
                var word = text.AsSpan(units[from].Start, units[to - 1].End - units[from].Start);
                for (int use = 0; use < Uses.Length; use++)
                {
                    if (_words.Is(Uses[use], word))
                    {
                        // An ending counts where the run ends, a beginning where it begins: both where it does.
                        seen[from].Lists |= to == seen[from].ChunkEnd ? 1u << use : 0;
                        seen[to - 1].Lists |= use is 1 or 2 ? 1u << (10 + use) : 0;
                    }
                }

                seen[from].Lists |= _roles.Find(word) is not null ? 1u << 14 : 0;
                if (from == seen[from].ChunkStart)
                {
                    seen[from].Lists |= _surnames.Has(word) ? 1u << (14 + to - from) : 0;
                    bool common = word.Length > 1 && _common.Has(word);
                    for (int unit = from; common && unit < to; unit++)
                    {
                        seen[unit].Lists |= 1u << (to == seen[from].ChunkEnd ? 22 : 21);
                    }
                }
            }
        }
    }
}
