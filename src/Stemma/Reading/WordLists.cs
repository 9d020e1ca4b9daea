using System.Collections.Frozen;

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

    /// <summary>The folded forms of one kind of <c>credits.tsv</c>, longest first.</summary>
    public static IReadOnlyList<string> Credit(string kind) => Credits.Value[kind];

    /// <summary>The field a folded header label stands for, or null.</summary>
    public static string? HeaderField(string foldedLabel) =>
        Keys.Value.GetValueOrDefault(foldedLabel);

    /// <summary>Whether a folded name is a desk, an account or nobody rather than a person.</summary>
    public static bool IsDesk(string folded) =>
        DeskWords.Value.Contains(folded.Trim(' ', '.', ',', '-'));

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
