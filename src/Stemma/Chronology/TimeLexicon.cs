using System.Collections.Concurrent;
using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Chronology;

/// <summary>What the data files of one language say about time: names of months, days and units, and the patterns they stand in.</summary>
internal sealed class TimeLexicon
{
    private static readonly ConcurrentDictionary<string, TimeLexicon> Loaded = new(
        StringComparer.Ordinal
    );

    private readonly FrozenDictionary<string, Words> _classes;
    private readonly FrozenDictionary<char, List<PatternNode>> _byFirst;
    private readonly List<PatternNode> _counted;
    private readonly List<PatternNode> _spelled;
    private readonly FrozenSet<char> _opensNumber;

    private TimeLexicon(string language)
    {
        Numbers = NumberLexicon.For(language);
        _classes = Rows("calendar", language)
            .GroupBy(row => row[0])
            .ToFrozenDictionary(group => group.Key, group => new Words(group));
        var patterns = Rows("times", language)
            .SelectMany(WithStretches)
            .SelectMany((row, order) => TimePattern.Of(row[0], row[1], order))
            .ToList();
        _counted = PatternNode.Trees(patterns.Where(p => p.Elements[0].Slot == PatternSlot.Count));
        _spelled = PatternNode.Trees(
            patterns.Where(p =>
                p.Elements[0].Slot
                    is PatternSlot.Day
                        or PatternSlot.DaySpelled
                        or PatternSlot.Hour
                        or PatternSlot.Minute
                        or PatternSlot.Ordinal
            )
        );
        _opensNumber = Numbers.Starts.Concat(Starts("ord")).Concat(Starts("count")).ToFrozenSet();
        _byFirst = patterns
            .SelectMany(pattern => Firsts(pattern.Elements[0]).Select(first => (first, pattern)))
            .GroupBy(pair => pair.first)
            .ToFrozenDictionary(
                group => group.Key,
                group => PatternNode.Trees(group.Select(pair => pair.pattern))
            );
        IsKnown = patterns.Count > 0;
    }

    /// <summary>Whether there are patterns for the language.</summary>
    public bool IsKnown { get; }

    /// <summary>The language's numbers.</summary>
    public NumberLexicon Numbers { get; }

    /// <summary>The lexicon of a language tag.</summary>
    public static TimeLexicon For(string language)
    {
        var dash = language.IndexOf('-', StringComparison.Ordinal);
        var primary = dash < 0 ? language : language[..dash];
        return Loaded.GetOrAdd(primary, static key => new TimeLexicon(key));
    }

    /// <summary>Patterns that may begin with a letter or digit, given in lower case.</summary>
    public IReadOnlyList<PatternNode> Beginning(char first) =>
        _byFirst.TryGetValue(first, out var patterns) ? patterns : [];

    /// <summary>Patterns that begin with a number of any writing.</summary>
    public IReadOnlyList<PatternNode> Counted => _counted;

    /// <summary>Patterns that begin with a day, an hour or a place in an order, where that is spelled out.</summary>
    public IReadOnlyList<PatternNode> Spelled => _spelled;

    /// <summary>Whether a number, count or place in an order may begin with the character.</summary>
    public bool OpensNumber(char first) =>
        !char.IsLetter(first) || _opensNumber.Contains(char.ToLowerInvariant(first));

    /// <summary>Reads the longest word of a class; the text is compared without case, but see <see cref="Words"/>.</summary>
    public bool TryWord(string name, ReadOnlySpan<char> text, out int length, out string value)
    {
        length = 0;
        value = string.Empty;
        return _classes.TryGetValue(name, out var words)
            && words.TryRead(text, out length, out value);
    }

    /// <summary>Whether what stands between two dates joins them ("and", "to", a comma).</summary>
    public bool IsJoin(ReadOnlySpan<char> between) => IsAll("join", between.Trim());

    /// <summary>Whether what stands between a day and a time of day makes them one ("at", "on", a comma).</summary>
    public bool IsBind(ReadOnlySpan<char> between) =>
        between.IsWhiteSpace() ? between.Length < 3 : IsAll("bind", between.Trim());

    private bool IsAll(string name, ReadOnlySpan<char> text) =>
        text is "," or "、" or "-" or "–"
        || (TryWord(name, text, out int length, out _) && length == text.Length);

    /// <summary>Whether the text is a word of the class and nothing else.</summary>
    public bool IsWord(string name, ReadOnlySpan<char> text) =>
        TryWord(name, text, out int length, out _) && length == text.Length;

    /// <summary>Whether the text opens with an ending of the class, and the word ends there.</summary>
    public bool EndsWord(string name, ReadOnlySpan<char> text) =>
        TryWord(name, text, out int length, out _)
        && (length == text.Length || !char.IsLetter(text[length]));

    /// <summary>All words of a class.</summary>
    public IEnumerable<string> Forms(string name) =>
        _classes.TryGetValue(name, out var words) ? words.Forms : [];

    private static IEnumerable<string[]> Rows(string what, string language)
    {
        var path = $"Chronology/Resources/{what}.{language}.tsv";
        return EmbeddedResource.Exists(path) ? EmbeddedResource.Rows(path) : [];
    }

    private IEnumerable<char> Firsts(PatternElement element)
    {
        const string Digits = "0123456789０１２３４５６７８９";
        const string Han = "〇零一二三四五六七八九十元";
        return element.Slot switch
        {
            PatternSlot.Literal => [element.Text[0]],
            PatternSlot.Month => Starts("month"),
            PatternSlot.Weekday => Starts("weekday"),
            PatternSlot.Relation => Starts("rel"),
            PatternSlot.RelativeYear => Starts("relyear"),
            PatternSlot.RelativeMonth => Starts("relmonth"),
            PatternSlot.RelativeWeek => Starts("relweek"),
            PatternSlot.RelativeDay => Starts("relday"),
            PatternSlot.Era => Starts("era"),
            PatternSlot.YearPart => Starts("yearpart"),
            PatternSlot.DayPart => Starts("part"),
            PatternSlot.HalfDay => Starts("ampm"),
            PatternSlot.Holiday => Starts("holiday"),
            PatternSlot.Stretch => Starts("span"),
            PatternSlot.Modifier => Starts("mod"),
            PatternSlot.Unit => Starts("unit"),
            PatternSlot.Nth => Starts("nth").Concat(Digits),
            PatternSlot.Count => [],
            PatternSlot.Space or PatternSlot.MaySpace or PatternSlot.Dash or PatternSlot.Zone =>
                throw new InvalidDataException(
                    "A time pattern may not begin with a space, dash or zone."
                ),
            _ => Digits + Han,
        };
    }

    /// <summary>Words that are count and unit in one ("fortnight", "사흘") stand wherever both may stand.</summary>
    private IEnumerable<string[]> WithStretches(string[] row)
    {
        yield return row;
        if (!_classes.ContainsKey("span"))
        {
            yield break;
        }

        foreach (var counted in new[] { "{n} {unit}", "{n}_{unit}", "{n}{unit}" })
        {
            if (row[0].Contains(counted, StringComparison.Ordinal))
            {
                yield return [row[0].Replace(counted, "{span}", StringComparison.Ordinal), row[1]];
            }
        }
    }

    private IEnumerable<char> Starts(string name) =>
        Forms(name).Select(form => char.ToLowerInvariant(form[0])).Distinct();

    /// <summary>
    /// The words of a class. A form written with a capital in the data needs one in the text ("May"); in others case is ignored.
    /// </summary>
    private sealed class Words
    {
        private readonly FrozenDictionary<string, (string Form, string Value)>.AlternateLookup<
            ReadOnlySpan<char>
        > _forms;
        private readonly FrozenDictionary<char, int[]> _lengths;

        public Words(IEnumerable<string[]> rows)
        {
            var list = rows.ToList();
            var forms = list.GroupBy(row => row[1], StringComparer.OrdinalIgnoreCase)
                .ToFrozenDictionary(
                    group => group.Key,
                    group => (group.First()[1], group.First()[2]),
                    StringComparer.OrdinalIgnoreCase
                );
            _forms = forms.GetAlternateLookup<ReadOnlySpan<char>>();
            _lengths = list.GroupBy(row => char.ToLowerInvariant(row[1][0]))
                .ToFrozenDictionary(
                    group => group.Key,
                    group =>
                        group.Select(row => row[1].Length).Distinct().OrderDescending().ToArray()
                );
            Forms = [.. list.Select(row => row[1])];
        }

        public IReadOnlyList<string> Forms { get; }

        public bool TryRead(ReadOnlySpan<char> text, out int length, out string value)
        {
            if (
                text.IsEmpty
                || !_lengths.TryGetValue(char.ToLowerInvariant(text[0]), out var lengths)
            )
            {
                length = 0;
                value = string.Empty;
                return false;
            }

            foreach (int candidate in lengths)
            {
                if (
                    candidate <= text.Length
                    && EndsWord(text, candidate)
                    && _forms.TryGetValue(text[..candidate], out var found)
                    && (!char.IsUpper(found.Form[0]) || char.IsUpper(text[0]))
                )
                {
                    length = candidate;
                    value = found.Value;
                    return true;
                }
            }

            length = 0;
            value = string.Empty;
            return false;
        }

        private static bool EndsWord(ReadOnlySpan<char> text, int at) =>
            at == text.Length
            || !char.IsLetter(text[at])
            || !char.IsLetter(text[at - 1])
            || Script.IsUnspaced(text[at - 1])
            || Script.IsHangul(text[at - 1]);
    }
}
