using Stemma.Language;

namespace Stemma.Ledger.Assertions;

/// <summary>The terms by which a word is compared: its stem, or pairs of characters where the script parts no words.</summary>
internal static class ContentTerms
{
    /// <summary>The terms of a token; none for marks and the shortest words.</summary>
    public static IEnumerable<string> Of(Token token, string text, string language)
    {
        if (token.Kind == TokenKind.Mark)
        {
            yield break;
        }

        var first = text[token.Span.Start];
        if (!TermFolding.IsSyllabic(first))
        {
            if (token.Kind == TokenKind.Number || token.Span.Length > 2)
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
