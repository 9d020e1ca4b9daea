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
    private readonly Dictionary<char, List<FurnitureRule>> byFirst = [];
    private readonly List<FurnitureRule> open = [];

    private FurnitureRules()
    {
        foreach (var path in EmbeddedResource.Below("Reading/Resources/furniture."))
        {
            foreach (var row in EmbeddedResource.Rows(path))
            {
                Add(
                    new FurnitureRule(
                        Enum.Parse<FurnitureAction>(row[0], ignoreCase: true),
                        row[1],
                        int.Parse(row[2]),
                        new BlockPattern(row[3])
                    )
                );
            }
        }

        Longest = Math.Max(
            open.Select(rule => rule.Longest).DefaultIfEmpty().Max(),
            byFirst
                .Values.SelectMany(rules => rules)
                .Select(rule => rule.Longest)
                .DefaultIfEmpty()
                .Max()
        );
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

        return byFirst.TryGetValue(folded[0], out var rules) && Among(rules, folded) is { } rule
            ? rule
            : (
                char.IsAsciiDigit(folded[0]) && byFirst.TryGetValue('#', out rules)
                    ? Among(rules, folded)
                    : null
            ) ?? Among(open, folded);
    }

    private static FurnitureRule? Among(List<FurnitureRule> rules, string folded)
    {
        foreach (var rule in rules)
        {
            if (
                folded.Length <= rule.Longest
                && folded.StartsWith(rule.Pattern.Literal, StringComparison.Ordinal)
                && rule.Pattern.Matches(folded)
            )
            {
                return rule;
            }
        }

        return null;
    }

    private void Add(FurnitureRule rule)
    {
        if (rule.Pattern.FirstCharacter is { } first)
        {
            if (!byFirst.TryGetValue(first, out var rules))
            {
                byFirst[first] = rules = [];
            }

            rules.Add(rule);
        }
        else
        {
            open.Add(rule);
        }
    }
}
