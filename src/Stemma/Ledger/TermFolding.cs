using Stemma.Language;

namespace Stemma.Ledger;

/// <summary>Words made comparable: folded, and brought to a stem that inflection leaves alone.</summary>
internal static class TermFolding
{
    // Truncation does most of what a stemmer does for European languages (McNamee and Mayfield 2004, "Character N-gram
    // Tokenization for European Language Text Retrieval": 4 to 5); 6 keeps more words of one beginning apart.
    private const int StemLength = 6;

    /// <summary>The folded form of a token, cut to a stem.</summary>
    public static string Stem(Token token, string text, string language)
    {
        var folded = TextFolding.Fold(token.Span.Of(text));
        return folded.Length > StemLength && !IsSyllabic(folded[0]) ? folded[..StemLength] : folded;
    }

    /// <summary>Whether a character is Han, Kana or Hangul: scripts in which two characters make a word.</summary>
    public static bool IsSyllabic(char c) =>
        c
            is (>= '\u3040' and <= '\u30FF')
                or (>= '\u3400' and <= '\u9FFF')
                or (>= '\uAC00' and <= '\uD7A3');
}
