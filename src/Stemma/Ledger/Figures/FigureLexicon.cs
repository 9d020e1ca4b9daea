using System.Collections.Concurrent;

namespace Stemma.Ledger.Figures;

/// <summary>
/// The words around a number that say how exact it is, or that it is no quantity; data in
/// <c>Ledger/Resources/figure-context.LANGUAGE.tsv</c>.
/// </summary>
internal sealed class FigureLexicon
{
    private const string Prefix = "Ledger/Resources/figure-context.";

    private static readonly ConcurrentDictionary<string, FigureLexicon?> Known = new(
        StringComparer.Ordinal
    );

    private readonly Dictionary<string, string> kinds = new(StringComparer.Ordinal);
    private readonly int longest;

    private FigureLexicon(string path)
    {
        foreach (var row in EmbeddedResource.Rows(path))
        {
            foreach (var form in row[1].Split('|').Select(TextFolding.Fold))
            {
                kinds[form] = row[0];
                longest = Math.Max(longest, form.Length);
            }
        }
    }

    /// <summary>The lexicon of a language, or null where there is none.</summary>
    public static FigureLexicon? Of(string language) =>
        Known.GetOrAdd(
            language.Split('-')[0],
            static name =>
                EmbeddedResource.Exists(Prefix + name + ".tsv")
                    ? new FigureLexicon(Prefix + name + ".tsv")
                    : null
        );

    /// <summary>Whether the word before a number says that it is no quantity: "page 2".</summary>
    public bool IsBarred(string text, TextSpan figure) =>
        string.Equals(Before(text, figure), "notbefore", StringComparison.Ordinal);

    /// <summary>How exact a number is said to be.</summary>
    public FigureBound Bound(string text, TextSpan figure) =>
        (Before(text, figure) ?? After(text, figure)) switch
        {
            "about" => FigureBound.About,
            "atleast" => FigureBound.AtLeast,
            "atmost" => FigureBound.AtMost,
            _ => FigureBound.Exact,
        };

    /// <summary>The kind of the longest entry that ends before a number.</summary>
    private string? Before(string text, TextSpan figure)
    {
        var end = figure.Start;
        while (end > 0 && text[end - 1] is ' ' or '\u00A0' or '.')
        {
            end--;
        }

        for (var length = Math.Min(longest, end); length > 0; length--)
        {
            var start = end - length;
            if (
                (
                    start == 0
                    || !char.IsLetter(text[start - 1])
                    || TermFolding.IsSyllabic(text[start])
                ) && kinds.TryGetValue(TextFolding.Fold(text[start..end]), out var kind)
            )
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>The kind of an entry right behind a figure, in scripts that put it there ("以上", "左右").</summary>
    private string? After(string text, TextSpan figure)
    {
        if (figure.End >= text.Length || !TermFolding.IsSyllabic(text[figure.End]))
        {
            return null;
        }

        for (var length = Math.Min(4, text.Length - figure.End); length > 0; length--)
        {
            if (kinds.TryGetValue(text.Substring(figure.End, length), out var kind))
            {
                return kind;
            }
        }

        return null;
    }
}
