using System.Collections.Concurrent;
using System.Globalization;

namespace Stemma.Ledger.Figures;

/// <summary>The words of one language that make up figures; data in <c>Ledger/Resources/figures.LANGUAGE.tsv</c>.</summary>
internal sealed class FigureLexicon
{
    private const string Prefix = "Ledger/Resources/figures.";

    private static readonly ConcurrentDictionary<string, FigureLexicon?> Known = new(
        StringComparer.Ordinal
    );

    private readonly Dictionary<string, FigureWord> words = new(StringComparer.Ordinal);

    private readonly HashSet<char> starts = [];

    private FigureLexicon(string path, string common)
    {
        foreach (var row in EmbeddedResource.Rows(common).Concat(EmbeddedResource.Rows(path)))
        {
            if (row.Length < 3 || !Enum.TryParse<FigureWordKind>(row[0], true, out var kind))
            {
                continue;
            }

            foreach (var form in row[1].Split('|'))
            {
                var key = TextFolding.Fold(form);
                var isValue = double.TryParse(
                    row[2],
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture,
                    out var value
                );
                words[Key(kind, key)] = new FigureWord(isValue ? value : 0, row[2]);
                Longest = Math.Max(Longest, key.Length);
                if (kind is FigureWordKind.Number or FigureWordKind.Scale)
                {
                    starts.Add(key[0]);
                }
            }
        }
    }

    /// <summary>Length of the longest entry in code units.</summary>
    public int Longest { get; }

    /// <summary>The lexicon of a language, or null where there is none.</summary>
    public static FigureLexicon? Of(string language)
    {
        var key = language.Split('-')[0];
        return Known.GetOrAdd(
            key,
            static name =>
                EmbeddedResource.Exists(Prefix + name + ".tsv")
                    ? new FigureLexicon(Prefix + name + ".tsv", Prefix + "und.tsv")
                    : null
        );
    }

    /// <summary>The entry of a kind for a folded form.</summary>
    public bool TryGet(FigureWordKind kind, string folded, out FigureWord word) =>
        words.TryGetValue(Key(kind, folded), out word);

    /// <summary>Whether a number word or scale may begin with this character.</summary>
    public bool MayStart(char c) => starts.Contains(char.ToLowerInvariant(c));

    private static string Key(FigureWordKind kind, string folded) =>
        ((int)kind).ToString(CultureInfo.InvariantCulture) + folded;
}

/// <summary>What a word does in a figure.</summary>
internal enum FigureWordKind
{
    /// <summary>Has a value: "twelve".</summary>
    Number,

    /// <summary>Multiplies: "million".</summary>
    Scale,

    /// <summary>Names a unit or a kind of thing counted, after the number.</summary>
    Unit,

    /// <summary>Names a unit before the number: "€".</summary>
    Sign,

    /// <summary>"About".</summary>
    About,

    /// <summary>"More than".</summary>
    AtLeast,

    /// <summary>"Up to".</summary>
    AtMost,

    /// <summary>Between two number words: "and".</summary>
    Join,

    /// <summary>Ends an ordinal or a clock time or a calendar unit: what stands before is no figure.</summary>
    Not,

    /// <summary>What stands after is no figure: "page".</summary>
    NotBefore,
}

/// <summary>An entry of the lexicon.</summary>
/// <param name="Value">Number or multiplier; 0 for other kinds.</param>
/// <param name="Concept">The third column as printed.</param>
internal readonly record struct FigureWord(double Value, string Concept);
