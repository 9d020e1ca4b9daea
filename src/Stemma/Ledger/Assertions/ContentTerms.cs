using Stemma.Language;

namespace Stemma.Ledger.Assertions;

/// <summary>The terms by which a word is compared: its stem, or pairs of characters where the script parts no words.</summary>
internal static class ContentTerms
{
    private static readonly HashSet<string> Closed = new(StringComparer.Ordinal)
    {
        "ADP",
        "AUX",
        "CCONJ",
        "DET",
        "PART",
        "PRON",
        "PUNCT",
        "SCONJ",
        "SYM",
        "INTJ",
    };

    /// <summary>The terms of a token; none for marks and words of closed classes.</summary>
    public static IEnumerable<string> Of(Token token, string text, string language)
    {
        if (token.Kind == TokenKind.Mark || (token.Upos is { } upos && Closed.Contains(upos)))
        {
            yield break;
        }

        var first = text[token.Span.Start];
        if (!TermFolding.IsSyllabic(first))
        {
            if (token.Kind == TokenKind.Number || token.Span.Length > 2 || token.Upos is not null)
            {
                yield return TermFolding.Stem(token, text, language);
            }

            yield break;
        }

        if (token.Span.Length == 1)
        {
            yield return token.Span.Of(text);
        }

        for (var i = token.Span.Start; i + 1 < token.Span.End; i++)
        {
            yield return text.Substring(i, 2);
        }
    }
}
