using System.Collections.Concurrent;

namespace Stemma.Ledger.Conflicts;

/// <summary>Nouns that name occasions, with one concept over all languages; data in <c>Ledger/Resources/occasions.LANGUAGE.tsv</c>.</summary>
internal sealed class OccasionLexicon
{
    private const string Prefix = "Ledger/Resources/occasions.";

    private static readonly ConcurrentDictionary<string, OccasionLexicon?> Known = new(
        StringComparer.Ordinal
    );

    private readonly List<(string Form, string Concept)> entries;

    private OccasionLexicon(string path) =>
        entries = [
            .. EmbeddedResource
                .Rows(path)
                .SelectMany(row => row[1].Split('|').Select(form => (Form: form, Concept: row[0])))
                .OrderByDescending(entry => entry.Form.Length)
                .ThenBy(entry => entry.Form, StringComparer.Ordinal),
        ];

    /// <summary>The lexicon of a language, or null where there is none.</summary>
    public static OccasionLexicon? Of(string language) =>
        Known.GetOrAdd(
            language.Split('-')[0],
            static name =>
                EmbeddedResource.Exists(Prefix + name + ".tsv")
                    ? new OccasionLexicon(Prefix + name + ".tsv")
                    : null
        );

    /// <summary>The occasions named in a stretch, by place, not overlapping.</summary>
    public List<(string Concept, TextSpan Span)> Find(string text, TextSpan within)
    {
        var found = new List<(string Concept, TextSpan Span)>();
        foreach (var (form, concept) in entries)
        {
            var at = within.Start;
            while (
                at + form.Length <= within.End
                && text.IndexOf(form, at, within.End - at, StringComparison.OrdinalIgnoreCase)
                    is >= 0
                        and var start
            )
            {
                var span = new TextSpan(start, start + form.Length);
                if (IsWhole(text, span) && !found.Exists(other => other.Span.Overlaps(span)))
                {
                    found.Add((concept, span));
                }

                at = span.End;
            }
        }

        found.Sort((x, y) => x.Span.CompareTo(y.Span));
        return found;
    }

    private static bool IsWhole(string text, TextSpan span) =>
        TermFolding.IsSyllabic(text[span.Start])
        || (
            (span.Start == 0 || !char.IsLetter(text[span.Start - 1]))
            && (span.End == text.Length || !char.IsLetter(text[span.End]))
        );
}
