using System.Collections.Frozen;

namespace Stemma.Reading;

/// <summary>The reasons for which paragraphs are left out, in words.</summary>
public static class DropReasons
{
    private static readonly Lazy<FrozenDictionary<string, string>> Meanings = new(() =>
        EmbeddedResource
            .Rows("Reading/Resources/drop-reasons.en.tsv")
            .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal)
    );

    /// <summary>All reasons that have a meaning written down, in ordinal order.</summary>
    public static IEnumerable<string> All => Meanings.Value.Keys.Order(StringComparer.Ordinal);

    /// <summary>What a <see cref="DroppedText.Reason"/> means; the reason itself where nothing is written down.</summary>
    public static string Meaning(string reason) => Meanings.Value.GetValueOrDefault(reason, reason);
}
