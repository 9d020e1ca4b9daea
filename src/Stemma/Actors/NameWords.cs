using System.Collections.Concurrent;

namespace Stemma.Actors;

/// <summary>Words of one language that build or surround names, by their use (<c>Resources/name-words.*.tsv</c>).</summary>
internal sealed class NameWords
{
    private static readonly ConcurrentDictionary<string, NameWords> Known = new(
        StringComparer.Ordinal
    );

    private readonly Dictionary<string, HashSet<string>> _byUse = new(StringComparer.Ordinal);
    private readonly Dictionary<
        string,
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>>
    > _lookups = new(StringComparer.Ordinal);

    private NameWords(string language)
    {
        var path = $"Actors/Resources/name-words.{language}.tsv";
        if (!EmbeddedResource.Exists(path))
        {
            return;
        }

        foreach (var row in EmbeddedResource.Rows(path))
        {
            if (!_byUse.TryGetValue(row[1], out var words))
            {
                _byUse[row[1]] = words = new HashSet<string>(StringComparer.Ordinal);
            }

            words.Add(row[0]);
        }

        foreach (var (use, words) in _byUse)
        {
            _lookups[use] = words.GetAlternateLookup<ReadOnlySpan<char>>();
        }
    }

    public bool IsEmpty => _byUse.Count == 0;

    public static NameWords Of(string language) =>
        Known.GetOrAdd(language, static tag => new NameWords(tag));

    public bool Is(string use, ReadOnlySpan<char> word) =>
        _lookups.TryGetValue(use, out var words) && words.Contains(word);

    public IEnumerable<string> All(string use) =>
        _byUse.TryGetValue(use, out var words) ? words.Order(StringComparer.Ordinal) : [];
}

/// <summary>A list of words, one a row, looked up without making strings.</summary>
internal sealed class WordList
{
    private static readonly ConcurrentDictionary<string, WordList> Known = new(
        StringComparer.Ordinal
    );

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    private WordList(string path)
    {
        // Common words are compared without case and marks, names as printed.
        bool folded = path.Contains("/common.", StringComparison.Ordinal);
        var words = EmbeddedResource.Exists(path)
            ? EmbeddedResource
                .Rows(path)
                .Select(row => folded ? FoldedText.Of(row[0]) : row[0])
                .ToHashSet(StringComparer.Ordinal)
            : new HashSet<string>(StringComparer.Ordinal);
        _words = words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static WordList Of(string name) =>
        Known.GetOrAdd($"Actors/Resources/{name}.tsv", static path => new WordList(path));

    public bool Has(ReadOnlySpan<char> word) => _words.Contains(word);
}
