using System.Collections.Concurrent;

namespace Stemma.Ledger.Claims;

/// <summary>Words by which a sentence hedges or denies; data in <c>Ledger/Resources/stance.LANGUAGE.tsv</c>.</summary>
internal sealed class StanceLexicon
{
    private const string Prefix = "Ledger/Resources/stance.";

    private static readonly ConcurrentDictionary<string, StanceLexicon?> Known = new(
        StringComparer.Ordinal
    );

    private readonly string[] hedges;
    private readonly string[] negations;

    private StanceLexicon(string path)
    {
        var rows = EmbeddedResource.Rows(path).ToList();
        hedges = Forms(rows, "hedge");
        negations = Forms(rows, "negation");
    }

    /// <summary>The lexicon of a language, or null where there is none.</summary>
    public static StanceLexicon? Of(string language) =>
        Known.GetOrAdd(
            language.Split('-')[0],
            static name =>
                EmbeddedResource.Exists(Prefix + name + ".tsv")
                    ? new StanceLexicon(Prefix + name + ".tsv")
                    : null
        );

    /// <summary>The first word in a stretch that makes it less certain, or null.</summary>
    public TextSpan? Hedge(string text, TextSpan within) => First(text, within, hedges);

    /// <summary>The first word in a stretch that turns it round, or null.</summary>
    public TextSpan? Negation(string text, TextSpan within) => First(text, within, negations);

    private static string[] Forms(List<string[]> rows, string kind) =>
        [
            .. rows.Where(row => row[0] == kind)
                .SelectMany(row => row[1].Split('|'))
                .OrderByDescending(form => form.Length)
                .ThenBy(form => form, StringComparer.Ordinal),
        ];

    private static TextSpan? First(string text, TextSpan within, string[] forms)
    {
        TextSpan? first = null;
        var words = text.AsSpan(within.Start, within.Length);
        foreach (var form in forms)
        {
            var from = 0;
            while (from < words.Length)
            {
                var at = words[from..].IndexOf(form, StringComparison.Ordinal);
                if (at < 0)
                {
                    break;
                }

                var start = within.Start + from + at;
                var span = new TextSpan(start, start + form.Length);
                if (IsWhole(text, span))
                {
                    first = first is { } earlier && earlier.Start <= span.Start ? earlier : span;
                    break;
                }

                from += at + 1;
            }
        }

        return first;
    }

    private static bool IsWhole(string text, TextSpan span) =>
        (
            TermFolding.IsSyllabic(text[span.Start])
            || span.Start == 0
            || !char.IsLetter(text[span.Start - 1])
        )
        && (
            TermFolding.IsSyllabic(text[span.End - 1])
            || !char.IsLetter(text[span.End - 1])
            || span.End == text.Length
            || !char.IsLetter(text[span.End])
        );
}
