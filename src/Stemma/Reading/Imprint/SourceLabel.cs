namespace Stemma.Reading.Imprint;

/// <summary>Reads <c>Source: …</c> in the languages of <c>credits.tsv</c>.</summary>
internal static class SourceLabel
{
    /// <summary>Longest name of an outlet.</summary>
    private const int Longest = 60;

    /// <summary>What a line names as its source, or null.</summary>
    public static string? Read(string line)
    {
        var text = line.Trim(' ', '(', ')', '（', '）', '[', ']');
        var colon = text.IndexOfAny([':', '：']);
        while (colon > 0 && colon < text.Length - 1)
        {
            var label = text[..colon].TrimEnd();
            var start = label.LastIndexOfAny([' ', '\u3000', '|', '　']) + 1;

            // "Image source:" names a picture's source; beside a date ("2024-10-10  来源：…") the label stands after other things.
            if (
                (
                    start == 0
                    || label[start..].Any(c => c >= '\u2E80')
                    || label[..start].Any(char.IsAsciiDigit)
                )
                && WordLists
                    .Credit("source")
                    .Contains(TextFolding.Fold(label[start..]), StringComparer.Ordinal)
            )
            {
                var value = text[(colon + 1)..].Trim();
                var end = value.IndexOfAny(['|', '\u3000', '\n', '，', '(', '（']);
                value = (end > 0 ? value[..end] : value).Trim(' ', '.', ',', ';');
                var next = value.IndexOf("  ", StringComparison.Ordinal);
                value = next > 0 ? value[..next] : value;
                var label2 = value.IndexOfAny([':', '：']);
                if (label2 > 0)
                {
                    var cut = value.LastIndexOf(' ', label2);
                    value = cut > 0 ? value[..cut].Trim() : value;
                }

                return
                    value.Length is > 1 and <= Longest
                    && !value.Contains("://", StringComparison.Ordinal)
                    ? value
                    : null;
            }

            colon = text.IndexOfAny([':', '：'], colon + 1);
        }

        return null;
    }
}
