using System.Collections.Concurrent;

namespace Stemma.Actors.Tagging;

/// <summary>
/// What stretches of units are known to be called (<c>Resources/gazetteer.*.tsv</c>), looked up by the hashes of their units, so that neither the names nor the
/// pieces of a text are kept as strings.
/// </summary>
internal sealed class Gazetteer
{
    /// <summary>Person, organisation, place.</summary>
    public const int Kinds = 3;

    private const int Begun = 1 << Kinds;
    private static readonly ConcurrentDictionary<string, Gazetteer> Known = new(
        StringComparer.Ordinal
    );

    private readonly Dictionary<ulong, byte> _entries = [];

    private Gazetteer(string name, bool characters)
    {
        var path = $"Actors/Resources/gazetteer.{name}.tsv";
        if (!EmbeddedResource.Exists(path))
        {
            return;
        }

        foreach (var row in EmbeddedResource.Rows(path))
        {
            byte kinds = 0;
            foreach (char kind in row[1])
            {
                kinds |= (byte)(1 << "pol".IndexOf(kind, StringComparison.Ordinal));
            }

            Enter(row[0], characters, kinds);
        }
    }

    /// <param name="name">Of the file.</param>
    /// <param name="characters">Whether units are characters; words otherwise.</param>
    public static Gazetteer Of(string name, bool characters) =>
        Known.GetOrAdd(name, static (file, solid) => new Gazetteer(file, solid), characters);

    public bool IsEmpty => _entries.Count == 0;

    /// <summary>The end of the longest name that begins with a unit, and its kinds as bits; the same unit where none does.</summary>
    /// <param name="hashes">Of the units: <see cref="FeatureSink.Hash"/> of the character, or of the word in lower case.</param>
    /// <param name="from">The first unit.</param>
    /// <param name="kinds">One bit for each kind.</param>
    public int Longest(ReadOnlySpan<uint> hashes, int from, out int kinds)
    {
        ulong hash = 0;
        int end = from;
        kinds = 0;
        for (int at = from; at < hashes.Length; at++)
        {
            hash = Next(hash, hashes[at]);
            if (!_entries.TryGetValue(hash, out byte entry))
            {
                break;
            }

            if ((entry & (Begun - 1)) != 0)
            {
                end = at + 1;
                kinds = entry & (Begun - 1);
            }
        }

        return end;
    }

    private void Enter(string name, bool characters, byte kinds)
    {
        ulong hash = 0;
        int at = 0;
        while (at < name.Length)
        {
            int end = characters ? at + 1 : name.IndexOf(' ', at);
            end = end < 0 ? name.Length : end;
            hash = Next(hash, FeatureSink.Hash(name[at..end].ToLowerInvariant()));
            at = characters ? end : end + 1;
            byte entry = at < name.Length ? (byte)Begun : kinds;
            _entries[hash] = (byte)(_entries.GetValueOrDefault(hash) | entry);
        }
    }

    private static ulong Next(ulong before, uint unit) =>
        (before ^ unit) * 0x9E3779B97F4A7C15UL ^ (before >> 29);
}
