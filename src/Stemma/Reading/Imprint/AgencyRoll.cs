using System.Buffers;
using System.Collections.Frozen;

namespace Stemma.Reading.Imprint;

/// <summary>The news agencies of <c>agencies.tsv</c> with the forms in which texts credit them.</summary>
internal static class AgencyRoll
{
    private static readonly Lazy<(
        FrozenDictionary<string, string> ByForm,
        string[] Forms,
        SearchValues<string> Any
    )> Roll = new(Load);

    /// <summary>The agency's name where the whole of <paramref name="text"/> is one of its forms, else null. Short forms need their capitals.</summary>
    public static string? Named(string text)
    {
        var trimmed = text.Trim(
            ' ',
            '.',
            ',',
            ';',
            '"',
            '“',
            '”',
            '-',
            '–',
            '—',
            '(',
            ')',
            '[',
            ']'
        );
        return
            Roll.Value.ByForm.TryGetValue(TextFolding.Fold(trimmed), out var name)
            && (
                trimmed.Length > 4
                || !char.IsAsciiLetterLower(trimmed.FirstOrDefault())
                || trimmed == "dpa"
            )
            ? name
            : null;
    }

    /// <summary>The first form, as printed, that stands in <paramref name="text"/> as a word of its own; longest forms first.</summary>
    public static string? Within(string text)
    {
        var (_, forms, any) = Roll.Value;
        if (!text.AsSpan().ContainsAny(any))
        {
            return null;
        }

        foreach (var form in forms)
        {
            for (
                var at = text.IndexOf(form, StringComparison.Ordinal);
                at >= 0;
                at = text.IndexOf(form, at + 1, StringComparison.Ordinal)
            )
            {
                if (IsWord(text, at, at + form.Length))
                {
                    return form;
                }
            }
        }

        return null;
    }

    /// <summary>Whether a folded text holds a folded word as a word of its own.</summary>
    internal static bool Contains(string text, string word)
    {
        for (
            var at = text.IndexOf(word, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(word, at + 1, StringComparison.Ordinal)
        )
        {
            if (IsWord(text, at, at + word.Length))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the stretch is not part of a longer Latin or Cyrillic word; East Asian forms need no gap.</summary>
    internal static bool IsWord(string text, int start, int end) =>
        text[start] >= '\u2E80'
        || (
            (start == 0 || !char.IsLetterOrDigit(text[start - 1]) || text[start - 1] >= '\u2E80')
            && (end >= text.Length || !char.IsLetterOrDigit(text[end]) || text[end] >= '\u2E80')
        );

    private static (FrozenDictionary<string, string>, string[], SearchValues<string>) Load()
    {
        var byForm = new Dictionary<string, string>(StringComparer.Ordinal);
        var forms = new List<string>();
        foreach (var row in EmbeddedResource.Rows("Reading/Resources/agencies.tsv"))
        {
            foreach (var form in row[1].Split('|'))
            {
                byForm.TryAdd(TextFolding.Fold(form), row[0]);
                forms.Add(form);
            }
        }

        string[] longestFirst =
        [
            .. forms
                .Distinct(StringComparer.Ordinal)
                .OrderByDescending(form => form.Length)
                .ThenBy(form => form, StringComparer.Ordinal),
        ];
        return (
            byForm.ToFrozenDictionary(StringComparer.Ordinal),
            longestFirst,
            SearchValues.Create(longestFirst, StringComparison.Ordinal)
        );
    }
}
