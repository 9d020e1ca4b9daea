using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Stemma.Attribution;

/// <summary>
/// What a language's reporting clauses are made of: <c>Resources/grammar.LANGUAGE.tsv</c> (closed classes, particles, order)
/// with <c>Resources/cues.LANGUAGE.tsv</c>.
/// </summary>
internal sealed class Grammar
{
    private static readonly ConcurrentDictionary<string, Grammar?> Loaded = new(
        StringComparer.Ordinal
    );

    private readonly FrozenDictionary<string, FrozenSet<string>> sets;
    private readonly FrozenDictionary<string, string[]> lists;

    private readonly FrozenDictionary<string, WordClasses> classes;
    private readonly ConcurrentDictionary<string, string[][]> phrases = new(StringComparer.Ordinal);
    private readonly FrozenSet<string> elisions;
    private readonly Lazy<FrozenDictionary<char, (string Form, Cue Cue)[]>> formsByFirst;
    private readonly string[] clitics;
    private readonly string[] adverbEndings;

    private Grammar(string language)
    {
        var rows = EmbeddedResource.Rows(PathOf(language)).ToArray();
        lists = rows.Where(row => row.Length == 2)
            .GroupBy(row => row[0], StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group =>
                    group
                        .SelectMany(row => row[1].Split('|', StringSplitOptions.RemoveEmptyEntries))
                        .ToArray(),
                StringComparer.Ordinal
            );
        sets = lists.ToFrozenDictionary(
            pair => pair.Key,
            pair => pair.Value.ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal
        );
        Language = language;
        Inflection = new Inflection(rows);
        Cues = new CueLexicon(language, Inflection);
        Verbs = ReadVerbs(rows);
        formsByFirst = new(() =>
            Cues.Forms()
                .GroupBy(form => form.Form[0])
                .ToFrozenDictionary(
                    group => group.Key,
                    group =>
                        group
                            .OrderByDescending(form => form.Form.Length)
                            .ThenBy(form => form.Form, StringComparer.Ordinal)
                            .ToArray()
                )
        );
        classes = ReadClasses();
        elisions = sets.GetValueOrDefault("elision", FrozenSet<string>.Empty);
        clitics = [.. List("clitic-pronoun").OrderByDescending(clitic => clitic.Length)];
        adverbEndings = [.. List("adverb-ending")];
    }

    /// <summary>BCP 47 tag.</summary>
    public string Language { get; }

    /// <summary>How its verbs are inflected.</summary>
    public Inflection Inflection { get; }

    /// <summary>Its reporting verbs.</summary>
    public CueLexicon Cues { get; }

    /// <summary>Forms of frequent verbs that report nothing: where they stand, no noun phrase goes on.</summary>
    public FrozenDictionary<string, FormTags> Verbs { get; }

    /// <summary>The order of its clauses (<c>subject-verb</c>, <c>verb-final</c>, <c>unspaced</c>).</summary>
    public string Order => List("order").FirstOrDefault() ?? "";

    /// <summary>The grammar of a language, or null where there is none.</summary>
    public static Grammar? Of(string language) =>
        Loaded.GetOrAdd(
            language,
            static tag => EmbeddedResource.Exists(PathOf(tag)) ? new Grammar(tag) : null
        );

    /// <summary>The words or phrases of a class, in the file's order.</summary>
    public IReadOnlyList<string> List(string key) =>
        lists.TryGetValue(key, out var list) ? list : [];

    /// <summary>Whether <paramref name="word"/> (lower case) is of the class.</summary>
    public bool Is(string key, string word) =>
        sets.TryGetValue(key, out var set) && set.Contains(word);

    /// <summary>Number of items that a phrase of the class covers from an item on; 0 where none stands there.</summary>
    public int PhraseAt(string key, Item[] items, int i)
    {
        foreach (
            var words in phrases.GetOrAdd(key, list => [.. List(list).Select(p => p.Split(' '))])
        )
        {
            var match = i + words.Length <= items.Length;
            for (var w = 0; w < words.Length && match; w++)
            {
                match = string.Equals(items[i + w].Lower, words[w], StringComparison.Ordinal);
            }

            if (match)
            {
                return words.Length;
            }
        }

        return 0;
    }

    /// <summary>All forms of cues that start with a character, the longest first: for languages written without spaces.</summary>
    public IReadOnlyList<(string Form, Cue Cue)> FormsByFirst(char first) =>
        formsByFirst.Value.TryGetValue(first, out var forms) ? forms : [];

    /// <summary>The closed classes of a word in lower case.</summary>
    public WordClasses ClassesOf(string word)
    {
        if (classes.TryGetValue(word, out var found))
        {
            return found;
        }

        // Shorter words in an adverb's ending ("fly", "only") are listed or are none.
        return
            word.Length > 4
            && !Is("not-adverb", word)
            && Array.Exists(
                adverbEndings,
                ending => word.EndsWith(ending, StringComparison.Ordinal)
            )
            ? WordClasses.Adverb
            : WordClasses.None;
    }

    /// <summary>The words of a token in lower case with straight apostrophes: elided articles and clitic pronouns apart.</summary>
    public IEnumerable<(TextSpan Span, string Lower)> Split(TextSpan span, string token)
    {
        var lower = token.ToLowerInvariant().Replace('’', '\'');
        var start = 0;
        while (
            lower.IndexOf('\'', start) is var apostrophe and > 0
            && apostrophe + 1 < lower.Length
            && elisions.Contains(lower[start..(apostrophe + 1)])
        )
        {
            yield return (
                new TextSpan(span.Start + start, span.Start + apostrophe + 1),
                lower[start..(apostrophe + 1)]
            );
            start = apostrophe + 1;
        }

        if (
            start == 0
            && Array.Exists(clitics, whole => string.Equals(whole, lower, StringComparison.Ordinal))
        )
        {
            var bare = lower.LastIndexOf('-') + 1;
            yield return (new TextSpan(span.Start + bare, span.End), lower[bare..]);
            yield break;
        }

        var clitic = clitics.FirstOrDefault(clitic =>
            lower.Length - start > clitic.Length && lower.EndsWith(clitic, StringComparison.Ordinal)
        );
        if (clitic is null)
        {
            yield return (new TextSpan(span.Start + start, span.End), lower[start..]);
            yield break;
        }

        // -t-il: the pronoun is what follows the last hyphen.
        var verbEnd = lower.Length - clitic.Length;
        var pronoun = lower.LastIndexOf('-') + 1;
        yield return (
            new TextSpan(span.Start + start, span.Start + verbEnd),
            lower[start..verbEnd]
        );
        yield return (new TextSpan(span.Start + pronoun, span.End), lower[pronoun..]);
    }

    private static string PathOf(string language) =>
        $"Attribution/Resources/grammar.{language}.tsv";

    /// <summary>Whether the listener stands between an inverted verb and its subject ("disse à agência o ministro").</summary>
    public bool InvertsAfterListener => List("listener-before-subject").Count > 0;

    /// <summary>Whether a reported clause can do without its conjunction.</summary>
    public bool DropsComplementizer => List("zero-complementizer").Count > 0;

    /// <summary>Whether a word that no list holds ends as past verbs do.</summary>
    public bool EndsLikeVerb(string word) =>
        List("verb-like-ending") is { Count: > 0 } endings
        && endings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Whether a word can be a verb with a personal ending as far as its last letters tell.</summary>
    public bool CanEndVerb(string word) =>
        List("personal-ending").Any(ending => word.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Whether a form without ending can be finite with a singular subject.</summary>
    public bool BareFormsArePlain => List("bare-forms-plain").Count > 0;

    /// <summary>Whether days and months are written with a capital letter.</summary>
    public bool CapitalDays => List("capital-days").Count > 0;

    private FrozenDictionary<string, WordClasses> ReadClasses()
    {
        var found = new Dictionary<string, WordClasses>(StringComparer.Ordinal);
        foreach (var value in Enum.GetValues<WordClasses>())
        {
            foreach (var word in List(KeyOf(value.ToString())))
            {
                found[word] = found.GetValueOrDefault(word) | value;
            }
        }

        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string KeyOf(string name) =>
        string.Concat(
            name.Select((c, i) => (i > 0 && char.IsUpper(c) ? "-" : "") + char.ToLowerInvariant(c))
        );

    private FrozenDictionary<string, FormTags> ReadVerbs(string[][] rows)
    {
        var irregular = rows.Where(row => row is ["irregular", _, _])
            .ToDictionary(row => row[1], row => row[2], StringComparer.Ordinal);
        var forms = new Dictionary<string, FormTags>(StringComparer.Ordinal);
        foreach (var lemma in List("verb"))
        {
            foreach (
                var (form, tags) in Inflection.Forms(lemma, irregular.GetValueOrDefault(lemma, ""))
            )
            {
                forms[form] = forms.GetValueOrDefault(form) | tags;
            }
        }

        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
