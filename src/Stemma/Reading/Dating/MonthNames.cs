using System.Collections.Frozen;

namespace Stemma.Reading.Dating;

/// <summary>The number of a month by its name, in all languages of <c>months.tsv</c> at once.</summary>
internal static class MonthNames
{
    private static readonly Lazy<FrozenDictionary<string, int>> Numbers = new(Load);

    /// <summary>1 to 12 for a folded word, 0 where it names no month or different ones in different languages.</summary>
    public static int Number(string folded) => Numbers.Value.GetValueOrDefault(folded);

    private static FrozenDictionary<string, int> Load()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in EmbeddedResource.Rows("Reading/Resources/months.tsv"))
        {
            for (var month = 1; month <= 12; month++)
            {
                foreach (var name in row[month].Split('|'))
                {
                    var folded = TextFolding.Fold(name);
                    numbers[folded] =
                        numbers.TryGetValue(folded, out var other) && other != month ? 0 : month;
                }
            }
        }

        return numbers.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
