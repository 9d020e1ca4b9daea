using System.Buffers;
using System.Runtime.InteropServices;

namespace Stemma.Reading.Pages;

/// <summary>What a rule does with the block it fits.</summary>
internal enum FurnitureAction
{
    /// <summary>Leaves the block out.</summary>
    Drop,

    /// <summary>Leaves the block out and the short lines it heads.</summary>
    List,

    /// <summary>Leaves the block out and, where no story follows, all after it.</summary>
    Rest,

    /// <summary>Keeps it as a note about the text.</summary>
    Note,

    /// <summary>Keeps it as the line under a picture.</summary>
    Caption,
}

/// <summary>One rule on the words of a block.</summary>
/// <param name="Action">What to do.</param>
/// <param name="Reason">Kebab-case name that is kept with what is left out.</param>
/// <param name="Longest">Longest folded block it is tried on, in UTF-16 code units.</param>
/// <param name="Pattern">The words.</param>
internal sealed record FurnitureRule(
    FurnitureAction Action,
    string Reason,
    int Longest,
    BlockPattern Pattern
);

/// <summary>
/// The rules on words, of all languages at once: furniture is often in another language than the story.
/// Each language is a file <c>furniture.xx.tsv</c>: action, reason, longest length, pattern (see <see cref="BlockPattern"/>).
/// </summary>
internal sealed class FurnitureRules
{
    // Rules by the first two characters of what they begin with, by the one that is all they begin with, and the rest; with their place in the files.
    private readonly Dictionary<(char, char), List<(int Place, FurnitureRule Rule)>> byTwo = [];
    private readonly Dictionary<char, List<(int Place, FurnitureRule Rule)>> byOne = [];
    private readonly List<(int Place, FurnitureRule Rule)> open = [];

    // Nearly all blocks hold none of the pieces that the open rules need.
    private readonly SearchValues<string> openPieces;

    private FurnitureRules()
    {
        var place = 0;
        foreach (var path in EmbeddedResource.Below("Reading/Resources/furniture."))
        {
            foreach (var row in EmbeddedResource.Rows(path))
            {
                var rule = new FurnitureRule(
                    Enum.Parse<FurnitureAction>(row[0], ignoreCase: true),
                    row[1],
                    int.Parse(row[2]),
                    new BlockPattern(row[3])
                );
                Shelf(rule.Pattern).Add((place++, rule));
                Longest = Math.Max(Longest, rule.Longest);
            }
        }

        openPieces = SearchValues.Create(
            [.. open.Select(entry => entry.Rule.Pattern.Needed)],
            StringComparison.Ordinal
        );
    }

    private List<(int, FurnitureRule)> Shelf(BlockPattern pattern)
    {
        if (pattern.FirstCharacter is not { } first)
        {
            return open;
        }

        return pattern.Literal.Length >= 2
            ? CollectionsMarshal.GetValueRefOrAddDefault(
                byTwo,
                (pattern.Literal[0], pattern.Literal[1]),
                out _
            ) ??= []
            : CollectionsMarshal.GetValueRefOrAddDefault(byOne, first, out _) ??= [];
    }

    /// <summary>The rules of the library.</summary>
    public static FurnitureRules All => Loaded.Value;

    private static readonly Lazy<FurnitureRules> Loaded = new(() => new FurnitureRules());

    /// <summary>No rule is tried on longer blocks.</summary>
    public int Longest { get; }

    /// <summary>The first rule that fits, those with a fixed beginning before the open ones, in the order of the files.</summary>
    public FurnitureRule? Find(PageBlock block)
    {
        if (block.Text.Length > Longest * 2)
        {
            return null;
        }

        var folded = block.Folded;
        if (folded.Length == 0 || folded.Length > Longest)
        {
            return null;
        }

        var two =
            folded.Length > 1 && byTwo.TryGetValue((folded[0], folded[1]), out var shelf)
                ? Among(shelf, folded)
                : null;
        var one = byOne.TryGetValue(folded[0], out shelf) ? Among(shelf, folded) : null;
        var first = two is { } a && one is { } b ? (a.Place < b.Place ? a : b) : two ?? one;
        first ??=
            char.IsAsciiDigit(folded[0]) && byOne.TryGetValue('#', out shelf)
                ? Among(shelf, folded)
                : null;
        return (
            first ?? (folded.AsSpan().ContainsAny(openPieces) ? Among(open, folded) : null)
        )?.Rule;
    }

    private static (int Place, FurnitureRule Rule)? Among(
        List<(int Place, FurnitureRule Rule)> shelf,
        string folded
    )
    {
        foreach (var entry in shelf)
        {
            if (
                folded.Length <= entry.Rule.Longest
                && folded.StartsWith(entry.Rule.Pattern.Literal, StringComparison.Ordinal)
                && entry.Rule.Pattern.Matches(folded)
            )
            {
                return entry;
            }
        }

        return null;
    }
}
