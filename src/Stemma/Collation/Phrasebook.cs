using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Stemma.Collation;

/// <summary>
/// What collation needs to know of one language's words: which carry no matter, which deny, hedge or name a source, and which
/// spellings are one word. All of it is data (<c>Resources/wording.LANGUAGE.tsv</c>); of a language without a file nothing is known.
/// </summary>
internal sealed class Phrasebook
{
    private static readonly ConcurrentDictionary<string, Phrasebook> Known = new(
        StringComparer.Ordinal
    );

    private readonly FrozenSet<string> function;
    private readonly FrozenSet<string> light;
    private readonly FrozenSet<string> honorific;
    private readonly FrozenSet<string> role;
    private readonly FrozenSet<string> calendar;
    private readonly FrozenSet<string> suffixes;
    private readonly FrozenDictionary<string, string[]> contractions;
    private readonly FrozenDictionary<string, string> spellings;
    private readonly (string From, string To)[] endings;

    private Phrasebook(string language)
    {
        Language = language;
        var path = $"Collation/Resources/wording.{language}.tsv";
        var rows = EmbeddedResource.Exists(path) ? EmbeddedResource.Rows(path).ToArray() : [];
        IsKnown = rows.Length > 0;
        function = Set(rows, "function");
        light = Set(rows, "light");
        honorific = Set(rows, "honorific");
        role = Set(rows, "role");
        suffixes = Set(rows, "suffix");
        calendar = Entries(rows, "month")
            .Concat(Entries(rows, "day"))
            .Concat(Entries(rows, "unit"))
            .Select(entry => TextFolding.Fold(entry.Entry))
            .ToFrozenSet(StringComparer.Ordinal);
        contractions = Pairs(rows, "contraction")
            .ToFrozenDictionary(
                pair => pair.From,
                pair => pair.To.Split(' '),
                StringComparer.Ordinal
            );
        spellings = Pairs(rows, "spelling")
            .ToFrozenDictionary(pair => pair.From, pair => pair.To, StringComparer.Ordinal);
        endings = [.. Pairs(rows, "ending")];
        Elides = Entries(rows, "elision").Any();
        GroupsWithComma = !Entries(rows, "grouping").Any(entry => entry.Entry == ".");
        MatchesInside = Entries(rows, "matching").Any();
        Cues = new CueTable(
            [
                .. CueRows(rows, "negation", CueKind.Negation),
                .. CueRows(rows, "lacking", CueKind.Lacking),
                .. CueRows(rows, "certainty", CueKind.Certainty),
                .. CueRows(rows, "sourcing", CueKind.Sourcing),
                .. CueRows(rows, "neutral", CueKind.Neutral),
            ],
            this
        );
    }

    /// <summary>Primary BCP 47 subtag.</summary>
    public string Language { get; }

    /// <summary>Whether there is data for the language.</summary>
    public bool IsKnown { get; }

    /// <summary>Whether an apostrophe parts two words (French <c>l'accord</c>).</summary>
    public bool Elides { get; }

    /// <summary>Whether 1,000 is a thousand; otherwise 1.000 is.</summary>
    public bool GroupsWithComma { get; }

    /// <summary>Whether cues are looked for inside the running text, because words are not parted or are inflected by what is glued to them.</summary>
    public bool MatchesInside { get; }

    /// <summary>The cues of negation, certainty and sourcing.</summary>
    public CueTable Cues { get; }

    /// <summary>The book of a BCP 47 tag.</summary>
    public static Phrasebook For(string language)
    {
        var cut = language.IndexOf('-', StringComparison.Ordinal);
        var primary = cut < 0 ? language : language[..cut];
        return Known.GetOrAdd(primary, static tag => new Phrasebook(tag));
    }

    /// <summary>Whether the word carries grammar rather than matter.</summary>
    public bool IsFunction(string key) => function.Contains(key);

    /// <summary>Whether the word carries little matter: verbs of saying and doing whose exchange is style.</summary>
    public bool IsLight(string key) => light.Contains(key);

    /// <summary>Whether the word is an address such as Mr.</summary>
    public bool IsHonorific(string key) => honorific.Contains(key);

    /// <summary>Whether the word is an office.</summary>
    public bool IsRole(string key) => role.Contains(key);

    /// <summary>Whether the word names a month, a day or a unit of time.</summary>
    public bool IsCalendar(string key) => calendar.Contains(key);

    /// <summary>The words a contracted form stands for; null where it is none.</summary>
    public string[]? Expand(string key) => contractions.GetValueOrDefault(key);

    /// <summary>The one spelling that stands for all spellings of a word.</summary>
    public string Spell(string key)
    {
        if (spellings.TryGetValue(key, out var usual))
        {
            return usual;
        }

        foreach (var (from, to) in endings)
        {
            // A stem of three letters keeps "rise" and "wise" what they are.
            if (key.Length >= from.Length + 3 && key.EndsWith(from, StringComparison.Ordinal))
            {
                return string.Concat(key.AsSpan(0, key.Length - from.Length), to);
            }
        }

        return key;
    }

    /// <summary>Whether two words differ in their endings alone.</summary>
    public bool IsInflection(string a, string b)
    {
        var shared = a.AsSpan().CommonPrefixLength(b);
        // Latin stems of fewer than three letters, and Korean ones of fewer than two syllables, coincide by chance.
        var least = MatchesInside ? 2 : 3;
        return shared >= least
            && (shared == a.Length || suffixes.Contains(a[shared..]))
            && (shared == b.Length || suffixes.Contains(b[shared..]));
    }

    private static IEnumerable<(string Class, string Entry)> Entries(
        IEnumerable<string[]> rows,
        string what
    ) =>
        rows.Where(row => row.Length == 3 && row[0] == what)
            .SelectMany(row => row[2].Split('|').Select(entry => (row[1], entry)));

    private static FrozenSet<string> Set(string[][] rows, string what) =>
        Entries(rows, what)
            .Select(entry => TextFolding.Fold(entry.Entry))
            .ToFrozenSet(StringComparer.Ordinal);

    private static IEnumerable<(string From, string To)> Pairs(string[][] rows, string what) =>
        Entries(rows, what)
            .Select(entry => TextFolding.Fold(entry.Entry).Split('='))
            .Where(pair => pair.Length == 2)
            .DistinctBy(pair => pair[0])
            .Select(pair => (pair[0], pair[1]));

    private static IEnumerable<(string, Cue)> CueRows(string[][] rows, string what, CueKind kind) =>
        Entries(rows, what).Select(entry => (entry.Entry, new Cue(kind, entry.Class)));
}
