namespace Stemma.Attribution;

/// <summary>Whether words are hedged, conditional or a question, by the lexicons of their language.</summary>
internal static class Qualifiers
{
    /// <summary>Whether a word of the class stands in the words, the first word left out for conjunctions.</summary>
    public static bool Has(string key, string words, Grammar grammar)
    {
        var spaced = grammar.Order == "subject-verb";
        foreach (var phrase in grammar.List(key))
        {
            for (
                var at = words.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
                at >= 0;
                at = words.IndexOf(phrase, at + 1, StringComparison.OrdinalIgnoreCase)
            )
            {
                var end = at + phrase.Length;
                if (
                    !spaced
                    || (at == 0 || !char.IsLetter(words[at - 1]))
                        && (end == words.Length || !char.IsLetter(words[end]))
                        && !(key == "condition" && at == 0)
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether the words end in a question mark.</summary>
    public static bool Asks(string words) =>
        words.TrimEnd('"', '”', '»', ' ', '’') is [.., '?' or '？'];
}
