using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Stemma.Lineage.Translation;

/// <summary>The small word lists of a language, each loaded at its first use and empty where a language has none.</summary>
internal static class WordLists
{
    private static readonly ConcurrentDictionary<string, FrozenSet<string>> Stops = new(
        StringComparer.Ordinal
    );

    private static readonly ConcurrentDictionary<string, ImmutableArray<string>> Credits = new(
        StringComparer.Ordinal
    );

    private static readonly ConcurrentDictionary<
        string,
        ImmutableArray<(string Ending, string Instead)>
    > Endings = new(StringComparer.Ordinal);

    private static readonly Lazy<FrozenDictionary<char, char>> Simplifications = new(() =>
        Characters("Lineage/Resources/lexicon-simplified.zh.tsv")
            .Concat(Characters("Lineage/Resources/lexicon-simplified.ja.tsv"))
            .DistinctBy(pair => pair.Key)
            .ToFrozenDictionary()
    );

    /// <summary>Words of grammar, in lower case.</summary>
    public static FrozenSet<string> StopWords(string language) =>
        Stops.GetOrAdd(
            language,
            static name =>
                Rows($"Lineage/Resources/lexicon-stop.{name}.tsv")
                    .Select(row => row[0])
                    .ToFrozenSet(StringComparer.Ordinal)
        );

    /// <summary>Endings with what stands in their place in the dictionary form.</summary>
    public static ImmutableArray<(string Ending, string Instead)> Suffixes(string language) =>
        Endings.GetOrAdd($"Lineage/Resources/lexicon-suffixes.{language}.tsv", Pairs);

    /// <summary>Endings with those of English words of the same origin.</summary>
    public static ImmutableArray<(string Ending, string Instead)> Cognates(string language) =>
        Endings.GetOrAdd($"Lineage/Resources/lexicon-cognates.{language}.tsv", Pairs);

    /// <summary>Words of grammar that mean something else as printed in capitals ("May"), with the word they then stand for.</summary>
    public static ImmutableArray<(string Ending, string Instead)> Capitals(string language) =>
        Endings.GetOrAdd($"Lineage/Resources/lexicon-capitals.{language}.tsv", Pairs);

    /// <summary>Phrases by which a text calls itself a translation.</summary>
    public static ImmutableArray<string> Signs(string language) =>
        Credits.GetOrAdd(
            language,
            static name =>
                [.. Rows($"Lineage/Resources/translation-credit.{name}.tsv").Select(row => row[0])]
        );

    /// <summary>The simplified form of a Chinese character, traditional, Japanese or simplified.</summary>
    public static char Simplified(char character) =>
        Simplifications.Value.GetValueOrDefault(character, character);

    private static ImmutableArray<(string Ending, string Instead)> Pairs(string path) =>
        [.. Rows(path).Select(row => (row[0], row.Length > 1 ? row[1] : ""))];

    private static IEnumerable<KeyValuePair<char, char>> Characters(string path) =>
        Rows(path).Select(row => KeyValuePair.Create(row[0][0], row[1][0]));

    private static IEnumerable<string[]> Rows(string path) =>
        EmbeddedResource.Exists(path) ? EmbeddedResource.Rows(path) : [];
}
