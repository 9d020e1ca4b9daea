namespace Stemma.Actors;

/// <summary>Cyrillic letters in Latin ones, as English-language news prints Russian names (BGN/PCGN without marks).</summary>
internal static class CyrillicLatin
{
    private static readonly string[] Letters =
    [
        "a",
        "b",
        "v",
        "g",
        "d",
        "e",
        "zh",
        "z",
        "i",
        "y",
        "k",
        "l",
        "m",
        "n",
        "o",
        "p",
        "r",
        "s",
        "t",
        "u",
        "f",
        "kh",
        "ts",
        "ch",
        "sh",
        "shch",
        "",
        "y",
        "",
        "e",
        "yu",
        "ya",
    ];

    /// <summary>The Latin letters, or null for what is not Cyrillic.</summary>
    public static string? Of(char c)
    {
        char lower = char.ToLowerInvariant(c);
        return lower switch
        {
            >= 'а' and <= 'я' => Letters[lower - 'а'],
            'ё' => "e",
            'і' or 'ї' => "i",
            'є' => "ye",
            'ґ' => "g",
            'ў' => "u",
            _ => null,
        };
    }
}
