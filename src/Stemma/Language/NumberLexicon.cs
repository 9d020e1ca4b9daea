using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;

namespace Stemma.Language;

/// <summary>What the data files say about one language's numbers: words, separators, units.</summary>
internal sealed class NumberLexicon
{
    private static readonly ConcurrentDictionary<string, NumberLexicon> Loaded = new(
        StringComparer.Ordinal
    );

    private readonly FrozenDictionary<string, NumberWord[]>.AlternateLookup<
        ReadOnlySpan<char>
    > _words;
    private readonly FrozenDictionary<string, NumberUnit>.AlternateLookup<
        ReadOnlySpan<char>
    > _units;

    private NumberLexicon(string language)
    {
        var rows = Rows("numerals", language).ToList();
        _words = rows.GroupBy(row => row[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.Select(Parse).ToArray(),
                StringComparer.OrdinalIgnoreCase
            )
            .GetAlternateLookup<ReadOnlySpan<char>>();
        LongestWord = rows.Count == 0 ? 0 : rows.Max(row => row[0].Length);
        Starts =
        [
            .. rows.Where(row => char.IsLetter(row[0][0]))
                .Select(row => char.ToLowerInvariant(row[0][0]))
                .Distinct(),
        ];
        Decimal = Separators(rows, "decimal", ".");
        Group = Separators(rows, "group", ",");
        Vague = [.. rows.Where(row => row[1] == "vague").Select(row => row[0])];
        About = [.. rows.Where(row => row[1] == "about").Select(row => row[0])];
        Part = rows.FirstOrDefault(row => row[1] == "part")?[0];
        Prefix = rows.FirstOrDefault(row => row[1] == "prefix")?[0];

        var units = Rows("units", language).Concat(Rows("units", "und")).ToList();
        _units = units
            .GroupBy(row => row[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(
                group => group.Key,
                group => NumberUnit.Parse(group.First()),
                StringComparer.OrdinalIgnoreCase
            )
            .GetAlternateLookup<ReadOnlySpan<char>>();
        LongestUnit = units.Count == 0 ? 0 : units.Max(row => row[0].Length);
    }

    /// <summary>Signs and codes before an amount.</summary>
    public static FrozenDictionary<string, string> Currencies { get; } =
        EmbeddedResource
            .Rows("Language/Resources/currencies.und.tsv")
            .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>Length of the longest number word, in UTF-16 code units.</summary>
    public int LongestWord { get; }

    /// <summary>Letters that number words begin with, in lower case.</summary>
    public char[] Starts { get; }

    /// <summary>Length of the longest unit, in UTF-16 code units.</summary>
    public int LongestUnit { get; }

    /// <summary>Characters that part a number from its fraction.</summary>
    public string Decimal { get; }

    /// <summary>Characters that part groups of three digits.</summary>
    public string Group { get; }

    /// <summary>Words that make the number after them unknowable ("数十").</summary>
    public string[] Vague { get; }

    /// <summary>Words between a number and its unit that make it approximate ("20여 명").</summary>
    public string[] About { get; }

    /// <summary>The sign between denominator and numerator ("三分之一"); null where fractions are not written so.</summary>
    public string? Part { get; }

    /// <summary>What stands before an ordinal ("第三"); null where there is no such sign.</summary>
    public string? Prefix { get; }

    /// <summary>The lexicon of a language tag.</summary>
    public static NumberLexicon For(string language)
    {
        var dash = language.IndexOf('-', StringComparison.Ordinal);
        var primary = dash < 0 ? language : language[..dash];
        return Loaded.GetOrAdd(primary, static key => new NumberLexicon(key));
    }

    /// <summary>What a word means as a number in a role; null where it means none.</summary>
    public NumberWord? Word(ReadOnlySpan<char> form, NumberRole role)
    {
        if (form.Length > LongestWord || !_words.TryGetValue(form, out var words))
        {
            return null;
        }

        foreach (var word in words)
        {
            if (word.Role == role)
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>All that a word means as a number.</summary>
    public ReadOnlySpan<NumberWord> Word(ReadOnlySpan<char> form) =>
        form.Length <= LongestWord && _words.TryGetValue(form, out var words) ? words : [];

    /// <summary>The unit of that name.</summary>
    public bool TryUnit(ReadOnlySpan<char> form, out NumberUnit unit)
    {
        unit = default;
        return form.Length <= LongestUnit && _units.TryGetValue(form, out unit);
    }

    private static IEnumerable<string[]> Rows(string what, string language)
    {
        var path = $"Language/Resources/{what}.{language}.tsv";
        return EmbeddedResource.Exists(path) ? EmbeddedResource.Rows(path) : [];
    }

    private static string Separators(List<string[]> rows, string role, string otherwise)
    {
        var found = string.Concat(rows.Where(row => row[1] == role).Select(row => row[0]));
        return found.Length == 0 ? otherwise : found;
    }

    private static NumberWord Parse(string[] row) =>
        new(
            row[1] switch
            {
                "add" => NumberRole.Add,
                "scale" => NumberRole.Scale,
                "ordinal" => NumberRole.Ordinal,
                "ordinal-scale" => NumberRole.OrdinalScale,
                "ordinal-suffix" => NumberRole.OrdinalSuffix,
                "weak" => NumberRole.Weak,
                "article" => NumberRole.Article,
                "join" => NumberRole.Join,
                "half" => NumberRole.Half,
                "of" => NumberRole.Of,
                "suffix" => NumberRole.Suffix,
                "digit" => NumberRole.Digit,
                "small" => NumberRole.Small,
                "big" => NumberRole.Big,
                "native" => NumberRole.Native,
                _ => NumberRole.Other,
            },
            decimal.Parse(row[2], CultureInfo.InvariantCulture)
        );
}

/// <summary>A number word: its part in a number and its value.</summary>
internal readonly record struct NumberWord(NumberRole Role, decimal Value);

/// <summary>The part a word plays in a number; the heads of the data files say what each means.</summary>
internal enum NumberRole
{
    /// <summary>Separators and marks that are read otherwise.</summary>
    Other,

    /// <summary>Ones and tens.</summary>
    Add,

    /// <summary>Multiplies what stands before it.</summary>
    Scale,

    /// <summary>Ends a number and makes it an ordinal.</summary>
    Ordinal,

    /// <summary>A scale as an ordinal.</summary>
    OrdinalScale,

    /// <summary>Written onto digits.</summary>
    OrdinalSuffix,

    /// <summary>"one": a number only before a unit or scale.</summary>
    Weak,

    /// <summary>"a": one only before a scale.</summary>
    Article,

    /// <summary>"and" between parts.</summary>
    Join,

    /// <summary>Half of the last scale.</summary>
    Half,

    /// <summary>Between scale and unit.</summary>
    Of,

    /// <summary>A scale written onto digits.</summary>
    Suffix,

    /// <summary>One place of a Han or Hangul numeral.</summary>
    Digit,

    /// <summary>Ten, hundred, thousand within a group of four places.</summary>
    Small,

    /// <summary>Closes a group of four places.</summary>
    Big,

    /// <summary>A native Korean or Japanese number word.</summary>
    Native,
}
