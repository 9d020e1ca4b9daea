using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Stemma.Language;

/// <summary>
/// What a language's data says about its writing: abbreviations that keep their stop, clitics that are words of their own,
/// words that commonly open a sentence. A language without files gets empty lists, and the script alone decides.
/// </summary>
internal sealed class WritingRules
{
    private static readonly ConcurrentDictionary<string, WritingRules> Loaded = new(
        StringComparer.Ordinal
    );

    private readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<
        ReadOnlySpan<char>
    > _abbreviations;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _openers;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _cues;
    private readonly string[] _before;
    private readonly string[] _after;

    private WritingRules(string language)
    {
        _abbreviations = Rows("abbreviations", language)
            .GroupBy(row => row[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(
                group => group.Key,
                group => KindOf(group.First()[1]),
                StringComparer.OrdinalIgnoreCase
            )
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _openers = Words("stopwords", language);
        _cues = Words("afterquote", language);
        var clitics = Rows("clitics", language).ToList();
        _before = Clitics(clitics, "before");
        _after = Clitics(clitics, "after");
        OrdinalStop = EmbeddedResource.Exists($"Language/Resources/ordinalstop.{language}.tsv");
        Language = language;
    }

    /// <summary>BCP 47 primary language.</summary>
    public string Language { get; }

    /// <summary>Whether ordinals are written with a stop ("3. Oktober").</summary>
    public bool OrdinalStop { get; }

    /// <summary>Clitics that precede their host (<c>l'</c>), longest first.</summary>
    public ReadOnlySpan<string> Before => _before;

    /// <summary>Clitics that follow their host (<c>'s</c>, <c>n't</c>), longest first.</summary>
    public ReadOnlySpan<string> After => _after;

    /// <summary>The rules of a language tag; of its primary language where the tag has more.</summary>
    public static WritingRules For(string language)
    {
        var dash = language.IndexOf('-', StringComparison.Ordinal);
        var primary = dash < 0 ? language : language[..dash];
        return Loaded.GetOrAdd(primary, static key => new WritingRules(key));
    }

    /// <summary>What an abbreviation is, given without its last stop; <see cref="AbbreviationKind.None"/> for other words.</summary>
    public AbbreviationKind Abbreviation(ReadOnlySpan<char> word) =>
        _abbreviations.TryGetValue(word, out var kind) ? kind : AbbreviationKind.None;

    /// <summary>Whether a word commonly opens a sentence: the function words of the language.</summary>
    public bool Opens(ReadOnlySpan<char> word) => _openers.Contains(word);

    /// <summary>Whether a verb may follow a quotation that ended with its own ? or ! and still belong to its sentence.</summary>
    public bool FollowsQuotation(ReadOnlySpan<char> word) => _cues.Contains(word);

    private static IEnumerable<string[]> Rows(string what, string language)
    {
        var path = $"Language/Resources/{what}.{language}.tsv";
        return EmbeddedResource.Exists(path) ? EmbeddedResource.Rows(path) : [];
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(
        string what,
        string language
    ) =>
        Rows(what, language)
            .Select(row => row[0])
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static string[] Clitics(List<string[]> rows, string place) =>
        [
            .. rows.Where(row => row[1] == place)
                .Select(row => row[0])
                .OrderByDescending(form => form.Length)
                .ThenBy(form => form, StringComparer.Ordinal),
        ];

    private static AbbreviationKind KindOf(string name) =>
        name switch
        {
            "title" => AbbreviationKind.Title,
            "number" => AbbreviationKind.Number,
            _ => AbbreviationKind.Other,
        };
}

/// <summary>What may follow an abbreviation.</summary>
internal enum AbbreviationKind
{
    /// <summary>No abbreviation.</summary>
    None,

    /// <summary>Always followed by what it belongs to ("Mr."): never the end of a sentence.</summary>
    Title,

    /// <summary>An abbreviation only before a number ("No. 5").</summary>
    Number,

    /// <summary>May end a sentence ("Inc.", "p.m.").</summary>
    Other,
}
