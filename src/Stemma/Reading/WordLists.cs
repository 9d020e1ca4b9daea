using System.Collections.Frozen;
using Stemma.Reading.Imprint;

namespace Stemma.Reading;

/// <summary>The small word lists of the resource files, folded and indexed once.</summary>
internal static class WordLists
{
    private static readonly Lazy<FrozenDictionary<string, string[]>> Credits = new(() =>
        Load("Reading/Resources/credits.tsv")
    );

    private static readonly Lazy<FrozenDictionary<string, string>> Keys = new(() =>
        Load("Reading/Resources/header-keys.tsv")
            .SelectMany(field => field.Value, (field, label) => (label, field.Key))
            .DistinctBy(pair => pair.label, StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.label, pair => pair.Key, StringComparer.Ordinal)
    );

    private static readonly Lazy<FrozenSet<string>> DeskWords = new(() =>
        Credit("desk").ToFrozenSet(StringComparer.Ordinal)
    );

    private static readonly Lazy<FrozenDictionary<string, string[]>> PostingWords = new(() =>
        Load("Reading/Resources/posting-words.tsv")
    );

    private static readonly Lazy<FrozenDictionary<string, string>> Orders = new(() =>
        EmbeddedResource
            .Rows("Reading/Resources/date-order.tsv")
            .SelectMany(row => row[1].Split(' '), (row, tag) => (tag, row[0]))
            .ToFrozenDictionary(pair => pair.tag, pair => pair.Item2, StringComparer.Ordinal)
    );

    /// <summary>The folded words of <c>posting-words.tsv</c> of one kind.</summary>
    public static IReadOnlyList<string> Posting(string kind) => PostingWords.Value[kind];

    /// <summary>Whether the day comes first in 05/04/2023 where this language tag is used; null where the tag does not tell.</summary>
    public static bool? DayFirst(string? tag)
    {
        var folded = tag?.ToLowerInvariant().Replace('_', '-') ?? string.Empty;
        var dash = folded.IndexOf('-', StringComparison.Ordinal);
        return
            Orders.Value.TryGetValue(folded, out var order)
            || (dash > 0 && Orders.Value.TryGetValue(folded[..dash], out order))
            ? order == "dmy"
            : null;
    }

    /// <summary>The folded forms of one kind of <c>credits.tsv</c>, longest first.</summary>
    public static IReadOnlyList<string> Credit(string kind) => Credits.Value[kind];

    /// <summary>The field a folded header label stands for, or null.</summary>
    public static string? HeaderField(string foldedLabel) =>
        Keys.Value.GetValueOrDefault(foldedLabel);

    private static readonly Lazy<FrozenSet<string>> PostingForms = new(() =>
        Posting("posted").Concat(Posting("updated")).ToFrozenSet(StringComparer.Ordinal)
    );

    /// <summary>Whether a folded word is one of posting or changing.</summary>
    public static bool IsPosting(string folded) => PostingForms.Value.Contains(folded);

    /// <summary>Whether a folded line opens with a word for pictures: the names in it are those of photographers.</summary>
    public static bool IsPictureCredit(string folded) =>
        Credit("picture")
            .Any(word =>
                folded.StartsWith(word, StringComparison.Ordinal)
                && AgencyRoll.IsWord(folded, 0, word.Length)
            );

    /// <summary>Whether a name holds a form of law or a word for an institution: a firm or an authority, no person.</summary>
    public static bool IsFirm(string name)
    {
        var folded = TextFolding.Fold(name);
        return Credit("firm").Any(word => AgencyRoll.Contains(folded, word));
    }

    /// <summary>Whether a folded name is a desk, an account or nobody rather than a person.</summary>
    public static bool IsDesk(string folded)
    {
        var name = folded.Trim(' ', '.', ',', '-');
        return DeskWords.Value.Contains(name)
            || (
                name.Contains(' ', StringComparison.Ordinal)
                && name.Split(' ').All(word => DeskWords.Value.Contains(word))
            );
    }

    private static FrozenDictionary<string, string[]> Load(string path) =>
        EmbeddedResource
            .Rows(path)
            .ToFrozenDictionary(
                row => row[0],
                row =>
                    row[1]
                        .Split('|')
                        .Select(TextFolding.Fold)
                        .Distinct(StringComparer.Ordinal)
                        .OrderByDescending(form => form.Length)
                        .ThenBy(form => form, StringComparer.Ordinal)
                        .ToArray(),
                StringComparer.Ordinal
            );
}
