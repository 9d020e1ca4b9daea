using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Stemma.Language;

/// <summary>Function words, folded, from <c>Language/Resources/stopwords.LANGUAGE.tsv</c>: words that tell grammar, not matter.</summary>
public static class StopWords
{
    private static readonly ConcurrentDictionary<string, FrozenSet<string>> Loaded = new(
        StringComparer.Ordinal
    );

    /// <summary>The function words of a language; empty where no list is known.</summary>
    public static FrozenSet<string> For(string language) =>
        Loaded.GetOrAdd(
            language,
            l =>
            {
                var file = $"Language/Resources/stopwords.{l}.tsv";
                return EmbeddedResource.Exists(file)
                    ? EmbeddedResource
                        .Rows(file)
                        .Select(row => TextFolding.Fold(row[0]))
                        .ToFrozenSet(StringComparer.Ordinal)
                    : FrozenSet<string>.Empty;
            }
        );
}
