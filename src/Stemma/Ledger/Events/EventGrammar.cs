using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Stemma.Ledger;

/// <summary>
/// How one language marks who did what to whom, from <c>Ledger/Resources/eventgrammar.LANGUAGE.tsv</c>: order of words, particles,
/// marks of clauses, of the future, of negation.
/// </summary>
internal sealed class EventGrammar
{
    private static readonly ConcurrentDictionary<string, EventGrammar?> Loaded = new(
        StringComparer.Ordinal
    );

    private readonly FrozenDictionary<string, FrozenSet<string>> _sets;
    private readonly (string Ending, string Becomes)[] _inflections;
    private readonly ILookup<string, string> _irregular;

    private EventGrammar(string language)
    {
        var rows = EmbeddedResource.Rows(File(language)).ToList();
        _sets = rows.GroupBy(row => row[0], StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group =>
                    group
                        .Select(row => TextFolding.Fold(row[1]))
                        .ToFrozenSet(StringComparer.Ordinal),
                StringComparer.Ordinal
            );
        _inflections =
        [
            .. rows.Where(row => row[0] == "inflect")
                .Select(row => row[1].Split('>'))
                .Select(pair => (pair[0], pair[1])),
        ];
        _irregular = rows.Where(row => row[0] == "irregular")
            .Select(row => row[1].Split(' '))
            .SelectMany(forms => forms[1..].Select(form => (Base: forms[0], form)))
            .ToLookup(pair => pair.Base, pair => pair.form, StringComparer.Ordinal);
    }

    /// <summary>The grammar of a language, or null where there is none.</summary>
    public static EventGrammar? For(string language) =>
        Loaded.GetOrAdd(
            language,
            l => EmbeddedResource.Exists(File(l)) ? new EventGrammar(l) : null
        );

    /// <summary>Whether the object stands before the verb.</summary>
    public bool VerbLast => Is("order", "sov");

    /// <summary>Whether a folded word plays a part.</summary>
    public bool Is(string part, string word) =>
        _sets.TryGetValue(part, out var words) && words.Contains(word);

    /// <summary>Whether the characters behind a name begin with a particle of a kind.</summary>
    public bool Follows(string part, ReadOnlySpan<char> behind)
    {
        if (!_sets.TryGetValue(part, out var particles))
        {
            return false;
        }

        foreach (var particle in particles)
        {
            if (behind.StartsWith(particle, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether any form of a part stands in a stretch of text without spaces between words.</summary>
    public bool Holds(string part, string text) =>
        _sets.TryGetValue(part, out var forms)
        && forms.Any(form => text.Contains(form, StringComparison.Ordinal));

    /// <summary>The forms of a word; some that do not exist are among them, which does no harm.</summary>
    public IEnumerable<string> Forms(string word) =>
        _inflections
            .Where(rule => word.EndsWith(rule.Ending, StringComparison.Ordinal))
            .Select(rule => word[..^rule.Ending.Length] + rule.Becomes)
            .Concat(_irregular[word])
            .Append(word);

    private static string File(string language) => $"Ledger/Resources/eventgrammar.{language}.tsv";
}
