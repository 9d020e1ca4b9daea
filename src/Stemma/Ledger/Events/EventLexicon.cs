using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Stemma.Ledger;

/// <summary>The words of one language that tell of an event, from <c>Ledger/Resources/events.LANGUAGE.tsv</c>.</summary>
internal sealed class EventLexicon
{
    private static readonly ConcurrentDictionary<string, EventLexicon?> Loaded = new(
        StringComparer.Ordinal
    );

    private readonly FrozenDictionary<string, EventWord> _words;
    private readonly FrozenDictionary<string, EventWord> _stems;
    private readonly FrozenDictionary<string, EventWord> _texts;
    private readonly ILookup<string, (string[] Following, EventWord Word)> _phrases;
    private readonly int _longestStem;
    private readonly int _longestText;

    private EventLexicon(string language, EventGrammar grammar)
    {
        var words = new Dictionary<string, EventWord>(StringComparer.Ordinal);
        var stems = new Dictionary<string, EventWord>(StringComparer.Ordinal);
        var texts = new Dictionary<string, EventWord>(StringComparer.Ordinal);
        var phrases = new List<(string Head, string[] Following, EventWord Word)>();
        foreach (var row in EmbeddedResource.Rows(File(language)))
        {
            var word = new EventWord(
                Enum.Parse<EventType>(row[2], ignoreCase: true),
                row[3].Length > 0 ? row[3] : null,
                row[0] == "noun"
            );
            var trigger = TextFolding.Fold(row[1]);
            switch (row[0])
            {
                case "stem":
                    stems.TryAdd(trigger, word);
                    break;
                case "text":
                    texts.TryAdd(trigger, word);
                    break;
                case "noun":
                    words.TryAdd(trigger, word);
                    words.TryAdd(trigger + "s", word);
                    break;
                case "verb":
                    foreach (var form in grammar.Forms(trigger))
                    {
                        words.TryAdd(form, word);
                    }

                    break;
                default:
                    var parts = trigger.Split(' ');
                    phrases.AddRange(
                        grammar.Forms(parts[0]).Select(form => (form, parts[1..], word))
                    );
                    break;
            }
        }

        _words = words.ToFrozenDictionary(StringComparer.Ordinal);
        _stems = stems.ToFrozenDictionary(StringComparer.Ordinal);
        _texts = texts.ToFrozenDictionary(StringComparer.Ordinal);
        _phrases = phrases.ToLookup(
            p => p.Head,
            p => (p.Following, p.Word),
            StringComparer.Ordinal
        );
        _longestStem = stems.Keys.Select(k => k.Length).DefaultIfEmpty(0).Max();
        _longestText = texts.Keys.Select(k => k.Length).DefaultIfEmpty(0).Max();
    }

    /// <summary>The lexicon of a language, or null where there is none.</summary>
    public static EventLexicon? For(string language) =>
        Loaded.GetOrAdd(
            language,
            l =>
                EventGrammar.For(l) is { } grammar && EmbeddedResource.Exists(File(l))
                    ? new EventLexicon(l, grammar)
                    : null
        );

    /// <summary>The triggers among folded words, by place; a phrase stands before a single word, and a verb before a noun near it.</summary>
    /// <param name="words">The folded words of a sentence.</param>
    /// <param name="taken">Whether a word belongs to a name.</param>
    public List<EventTrigger> Find(IReadOnlyList<string> words, Func<int, bool> taken)
    {
        var found = new List<EventTrigger>();
        for (var i = 0; i < words.Count; i++)
        {
            if (!taken(i) && Match(words, i) is { } trigger)
            {
                found.Add(trigger);
            }
        }

        return found;
    }

    private EventTrigger? Match(IReadOnlyList<string> words, int at)
    {
        // A particle or object stands at most four words behind its verb ("impose new economic sanctions").
        const int Reach = 4;
        var word = words[at];
        foreach (var (rest, meant) in _phrases[word])
        {
            var next = at;
            if (rest.All(part => (next = IndexOf(words, part, next + 1, at + Reach)) >= 0))
            {
                return new EventTrigger(at, next + 1, meant);
            }
        }

        if (_words.TryGetValue(word, out var single))
        {
            return new EventTrigger(at, at + 1, single);
        }

        for (var length = Math.Min(word.Length, _longestStem); length > 2; length--)
        {
            if (
                _stems
                    .GetAlternateLookup<ReadOnlySpan<char>>()
                    .TryGetValue(word.AsSpan(0, length), out var stem)
            )
            {
                return new EventTrigger(at, at + 1, stem);
            }
        }

        return Inside(word) is { } inside ? new EventTrigger(at, at + 1, inside) : null;
    }

    private EventWord? Inside(string word)
    {
        var lookup = _texts.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = 0; start < word.Length; start++)
        {
            for (var length = Math.Min(word.Length - start, _longestText); length > 1; length--)
            {
                if (lookup.TryGetValue(word.AsSpan(start, length), out var found))
                {
                    return found;
                }
            }
        }

        return null;
    }

    private static int IndexOf(IReadOnlyList<string> words, string part, int from, int to)
    {
        for (var i = from; i <= to && i < words.Count; i++)
        {
            if (words[i] == part)
            {
                return i;
            }
        }

        return -1;
    }

    private static string File(string language) => $"Ledger/Resources/events.{language}.tsv";
}

/// <summary>What a trigger means.</summary>
/// <param name="Type">PLOVER type.</param>
/// <param name="Mode">PLOVER mode.</param>
/// <param name="Noun">Whether it is a noun: its doer may stand before it as a possessor.</param>
internal sealed record EventWord(EventType Type, string? Mode, bool Noun);

/// <summary>A trigger in a sentence.</summary>
/// <param name="Start">First word.</param>
/// <param name="End">The word after the last.</param>
/// <param name="Word">What it means.</param>
internal readonly record struct EventTrigger(int Start, int End, EventWord Word);
