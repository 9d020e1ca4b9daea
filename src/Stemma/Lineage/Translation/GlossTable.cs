using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Stemma.Lineage.Translation;

/// <summary>The words of one language with the English words they are glossed by.</summary>
internal sealed class GlossTable
{
    private static readonly ConcurrentDictionary<string, Lazy<GlossTable?>> Tables = new(
        StringComparer.Ordinal
    );

    private readonly WordTable words;
    private readonly ReadOnlyMemory<byte> glosses;
    private readonly int[] starts;

    private GlossTable(string language)
    {
        var file = LexiconFile.Open(language);
        words = new WordTable(file.NextBlock());
        glosses = file.NextBlock();
        starts = new int[words.Count];
        var span = glosses.Span;
        int at = 0;
        for (int i = 0; i < starts.Length; i++)
        {
            starts[i] = at;
            for (int side = 0; side < 2; side++)
            {
                for (int n = LexiconFile.ReadNumber(span, ref at); n > 0; n--)
                {
                    LexiconFile.ReadNumber(span, ref at);
                }
            }
        }
    }

    /// <summary>The table of a language other than English, loaded at the first call; null where there is none.</summary>
    public static GlossTable? Of(string language) =>
        Tables
            .GetOrAdd(
                language,
                static name => new Lazy<GlossTable?>(() =>
                    name != "en" && EmbeddedResource.Exists(LexiconFile.PathOf(name))
                        ? new GlossTable(name)
                        : null
                )
            )
            .Value;

    /// <summary>The languages that have a table, in ordinal order.</summary>
    public static ImmutableArray<string> Languages { get; } =
    [
        .. EmbeddedResource
            .Below("Lineage/Resources/lexicon.")
            .Where(path => path.EndsWith(".bin.gz", StringComparison.Ordinal))
            .Select(path => path["Lineage/Resources/lexicon.".Length..^".bin.gz".Length])
            .Where(language => language != "en"),
    ];

    /// <summary>The number of a word, or -1.</summary>
    public int Find(ReadOnlySpan<char> word) => words.Find(word);

    /// <summary>Adds the English dictionary forms of a word: those that are a whole gloss, and those that are a part of one.</summary>
    public void AddGlosses(int word, List<int> whole, List<int> part)
    {
        var span = glosses.Span;
        int at = starts[word];
        foreach (var list in (ReadOnlySpan<List<int>>)[whole, part])
        {
            for (int n = LexiconFile.ReadNumber(span, ref at); n > 0; n--)
            {
                list.Add(LexiconFile.ReadNumber(span, ref at));
            }
        }
    }
}
