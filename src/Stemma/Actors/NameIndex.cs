using Stemma.Language;

namespace Stemma.Actors;

/// <summary>A form of a name in the catalogue.</summary>
/// <param name="Printed">As listed, without the mark of a stem.</param>
/// <param name="Folded">The same, folded.</param>
/// <param name="Id">Whom it stands for; null where it only keeps a shorter name inside it from being taken.</param>
/// <param name="Type">What it names.</param>
/// <param name="Seat">A seat of power that stands for its state.</param>
/// <param name="Stem">Up to three more letters may follow (inflection).</param>
internal sealed record NameForm(
    string Printed,
    string Folded,
    string? Id,
    NameType Type,
    bool Seat,
    bool Stem
)
{
    /// <summary>No letter of it is lower-case: it has to be printed so (US is not us).</summary>
    public bool Capitals { get; } =
        Printed.Any(char.IsUpper) && !Printed.Any(char.IsLower) && Printed.Length <= 12;

    /// <summary>Where the word behind a leading article begins, when that word is capital: a title ("The Economist"); else 0.</summary>
    public int TitleWord { get; } = TitleWordOf(Printed);

    private static int TitleWordOf(string printed)
    {
        int space = printed.IndexOf(' ', StringComparison.Ordinal);
        return
            space is > 0 and <= 3
            && printed[..space]
                is "The"
                    or "the"
                    or "Le"
                    or "La"
                    or "Les"
                    or "El"
                    or "O"
                    or "Os"
                    or "As"
                    or "Los"
                    or "Las"
                    or "Der"
                    or "Die"
                    or "Das"
            && space + 1 < printed.Length
            && char.IsUpper(printed[space + 1])
            ? space + 1
            : 0;
    }
}

/// <summary>The forms of one language, found by their first letters.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, NameForm[]> _words;
    private readonly Dictionary<string, NameForm[]>.AlternateLookup<ReadOnlySpan<char>> _byWord;
    private readonly Dictionary<int, NameForm[]> _byPair;

    private NameIndex(
        Dictionary<string, NameForm[]> words,
        Dictionary<int, NameForm[]> byPair,
        bool stems
    )
    {
        _words = words;
        _byWord = words.GetAlternateLookup<ReadOnlySpan<char>>();
        _byPair = byPair;
        HasStems = stems;
    }

    /// <summary>Whether some forms are stems.</summary>
    public bool HasStems { get; }

    /// <summary>Reads rows of form, id and kind.</summary>
    public static NameIndex Read(IEnumerable<string[]> rows, ActorCatalogue catalogue)
    {
        var words = new Dictionary<string, List<NameForm>>(StringComparer.Ordinal);
        var pairs = new Dictionary<int, List<NameForm>>();
        bool stems = false;
        foreach (var row in rows)
        {
            bool stem = row[0].EndsWith('*');
            var printed = stem ? row[0][..^1] : row[0];
            var folded = FoldedText.Of(printed);
            var form = new NameForm(
                printed,
                folded,
                row[1] is "-" ? null : row[1],
                TypeOf(row, catalogue),
                row[2] is "m",
                stem
            );
            stems |= stem;
            if (IsSolid(folded[0]))
            {
                if (folded.Length > 1)
                {
                    Add(pairs, Pair(folded[0], folded[1]), form);
                }
            }
            else
            {
                Add(words, folded[..WordEnd(folded, 0)], form);
            }
        }

        return new NameIndex(
            words.ToDictionary(
                pair => pair.Key,
                pair => Longest(pair.Value),
                StringComparer.Ordinal
            ),
            pairs.ToDictionary(pair => pair.Key, pair => Longest(pair.Value)),
            stems
        );
    }

    /// <summary>Forms that begin with a word of letters and digits, longest first.</summary>
    public NameForm[] Beginning(ReadOnlySpan<char> word) =>
        _byWord.TryGetValue(word, out var forms) ? forms : [];

    /// <summary>Forms of a script without spaces, or in Hangul, that begin with two characters; longest first.</summary>
    public NameForm[] Beginning(char first, char second) =>
        _byPair.TryGetValue(Pair(first, second), out var forms) ? forms : [];

    /// <summary>All forms of one actor.</summary>
    public IEnumerable<string> FormsOf(string id) =>
        _words
            .Values.Concat(_byPair.Values)
            .SelectMany(forms => forms)
            .Where(form => string.Equals(form.Id, id, StringComparison.Ordinal))
            .Select(form => form.Stem ? form.Printed + "*" : form.Printed)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    /// <summary>Whether names in the character's script are looked up by their first two characters.</summary>
    public static bool IsSolid(char c) =>
        c >= '\u1100' && (Script.IsHangul(c) || Script.IsUnspaced(c));

    /// <summary>The end of the run of letters and digits that begins at <paramref name="start"/>.</summary>
    public static int WordEnd(string text, int start)
    {
        int end = start;
        while (end < text.Length && char.IsLetterOrDigit(text[end]) && !IsSolid(text[end]))
        {
            end++;
        }

        return Math.Max(end, start + 1);
    }

    private static NameType TypeOf(string[] row, ActorCatalogue catalogue)
    {
        if (row[2] is "p" or "people")
        {
            return NameType.People;
        }

        if (row[1] is "-")
        {
            return row[2] switch
            {
                "organisation" => NameType.Organisation,
                "other" => NameType.Other,
                _ => NameType.Place,
            };
        }

        return catalogue.Find(row[1])?.Type ?? NameType.Other;
    }

    private static int Pair(char first, char second) => (first << 16) | second;

    private static NameForm[] Longest(List<NameForm> forms) =>
        [
            .. forms
                .OrderByDescending(form => form.Folded.Length)
                .ThenBy(form => form.Folded, StringComparer.Ordinal)
                .ThenBy(form => form.Id, StringComparer.Ordinal),
        ];

    private static void Add<TKey>(Dictionary<TKey, List<NameForm>> index, TKey key, NameForm form)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var forms))
        {
            index[key] = forms = [];
        }

        forms.Add(form);
    }
}
