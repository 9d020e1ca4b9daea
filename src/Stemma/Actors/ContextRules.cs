using System.Collections.Concurrent;

namespace Stemma.Actors;

/// <summary>
/// Forms that are also common words or other names, and what has to be in the article for the catalogue's actor to be meant
/// (<c>Resources/context.tsv</c>).
/// </summary>
internal sealed class ContextRules
{
    private static readonly ConcurrentDictionary<string, ContextRules> Known = new(
        StringComparer.Ordinal
    );

    private readonly Dictionary<(string Form, string Id), (string Rule, string[] Words)> _rules =
    [];

    private readonly string _language;

    private readonly HashSet<string> _notBeforeDigit = new(StringComparer.Ordinal);
    private readonly HashSet<string> _notBeforeCapital = new(StringComparer.Ordinal);

    private ContextRules(string language)
    {
        _language = language;
        foreach (var row in EmbeddedResource.Rows("Actors/Resources/context.tsv"))
        {
            if (row[0] is "mul" || string.Equals(row[0], language, StringComparison.Ordinal))
            {
                if (row[3] is "not-before-digit")
                {
                    _notBeforeDigit.Add(row[1]);
                    continue;
                }

                if (row[3] is "not-before-capital")
                {
                    _notBeforeCapital.Add(row[1]);
                    continue;
                }

                _rules[(row[1], row[2])] = (row[3], row[4].Split('|'));
            }
        }
    }

    public static ContextRules Of(string language) =>
        Known.GetOrAdd(language, static tag => new ContextRules(tag));

    /// <summary>Forms that mean something else before a number ("以北约18公里": about 18 kilometres north).</summary>
    public bool ForbidsDigitAfter(NameForm form) => _notBeforeDigit.Contains(form.Printed);

    /// <summary>Forms that are part of a longer name before a capital ("the North Sea").</summary>
    public bool ForbidsCapitalAfter(NameForm form) => _notBeforeCapital.Contains(form.Printed);

    /// <summary>Whether the article lets the form stand for its actor.</summary>
    public bool Allows(NameForm form, string text)
    {
        if (
            _rules.Count == 0
            || form.Id is null
            || !_rules.TryGetValue((form.Printed, form.Id), out var rule)
        )
        {
            return true;
        }

        return rule.Rule switch
        {
            "named" => Array.Exists(rule.Words, word => Names(word, text)),
            "needs" => Array.Exists(rule.Words, word => Has(text, word)),
            _ => !Array.Exists(rule.Words, word => Has(text, word)),
        };
    }

    /// <summary>Whether the article names the actor of that id, or has the word behind a plus.</summary>
    private bool Names(string word, string text) =>
        word[0] == '+'
            ? Has(text, word[1..])
            : ActorCatalogue
                .Shared.Index(_language)
                .FormsOf(word)
                .Any(form => Has(text, form.TrimEnd('*')));

    private static bool Has(string text, string word) =>
        text.Contains(word, StringComparison.Ordinal);
}
