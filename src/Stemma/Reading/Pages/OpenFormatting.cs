using System.Collections.Frozen;

namespace Stemma.Reading.Pages;

/// <summary>
/// Guesses how many elements a parser will add of its own: a formatting element that is never closed is opened again in every later paragraph
/// (HTML, section 13.2.4.3, "reconstruct the active formatting elements"), so that some kilobytes can unfold into gigabytes.
/// </summary>
internal sealed class OpenFormatting
{
    /// <summary>More elements than this are no page: at some 500 bytes each they take 150 MB.</summary>
    private const long Most = 300_000;

    /// <summary>Of equal formatting elements at most three are kept open (the same section, "Noah's Ark clause").</summary>
    private const int MostEqual = 3;

    /// <summary>The formatting elements, without <c>a</c> and <c>nobr</c>, which close their like.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = new[]
    {
        "b",
        "big",
        "code",
        "em",
        "font",
        "i",
        "s",
        "small",
        "strike",
        "strong",
        "tt",
        "u",
    }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<string, int> equal = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> equalTags;
    private int open;
    private long added;

    public OpenFormatting() => equalTags = equal.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the page would unfold beyond all measure.</summary>
    public bool Multiplies => added > Most;

    /// <summary>Takes the next tag that opens.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="tag">The whole tag.</param>
    public void Open(ReadOnlySpan<char> name, ReadOnlySpan<char> tag)
    {
        if (!Names.Contains(name))
        {
            added += open;
            return;
        }

        var count = equalTags.TryGetValue(tag, out var known) ? known : 0;
        if (count < MostEqual)
        {
            equalTags[tag] = count + 1;
            open++;
        }
    }

    /// <summary>Takes the next tag that closes.</summary>
    public void Close(ReadOnlySpan<char> name)
    {
        if (open > 0 && Names.Contains(name) && --open == 0)
        {
            equal.Clear();
        }
    }
}
