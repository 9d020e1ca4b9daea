using System.Globalization;

namespace Stemma.Actors.Tagging;

/// <summary>
/// Classes of words that stand in the same surroundings (<c>Resources/word-classes.*.tsv</c>), found by the hash of the word in lower case: what a tagger knows
/// of words it was never trained on. Each is in a fine class, a middle one and a coarse one.
/// </summary>
internal sealed class WordClasses
{
    private static readonly Lazy<WordClasses> Latin = new(static () => new WordClasses("latin"));

    private readonly Dictionary<uint, WordClass> _classes = [];

    private WordClasses(string name)
    {
        ushort fine = 0;
        foreach (var row in EmbeddedResource.Rows($"Actors/Resources/word-classes.{name}.tsv"))
        {
            fine++;
            var entry = new WordClass(
                fine,
                (ushort)(1 + ushort.Parse(row[1], CultureInfo.InvariantCulture)),
                (ushort)(1 + ushort.Parse(row[0], CultureInfo.InvariantCulture))
            );
            foreach (var word in row[2].AsSpan().Split(' '))
            {
                // The first class keeps a hash that two words share.
                _classes.TryAdd(FeatureSink.Hash(row[2].AsSpan()[word]), entry);
            }
        }
    }

    /// <summary>Those of words in Latin letters.</summary>
    public static WordClasses OfLatin => Latin.Value;

    /// <summary>The classes of a word; all 0 where it is in none.</summary>
    /// <param name="lower"><see cref="FeatureSink.Hash"/> of the word in lower case.</param>
    public WordClass Of(uint lower) => _classes.GetValueOrDefault(lower);
}

/// <summary>The classes of one word, from 1; 0 where it is in none.</summary>
internal readonly record struct WordClass(ushort Fine, ushort Middle, ushort Coarse);
