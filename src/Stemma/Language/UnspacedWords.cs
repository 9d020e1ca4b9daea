using System.Collections.Immutable;

namespace Stemma.Language;

/// <summary>
/// Words in a run of Chinese or Japanese writing. There is no dictionary and no model here yet, and the cuts say no more than
/// the script does: in Chinese every character is a token; in Japanese a run of kanji, of katakana or of hiragana is
/// one. Word counts of the two languages are therefore not comparable with those of others.
/// </summary>
internal static class UnspacedWords
{
    /// <summary>Adds the tokens of a run that holds Han, hiragana, katakana and joiners only.</summary>
    public static void Cut(
        string text,
        TextSpan run,
        WritingRules rules,
        ImmutableArray<Token>.Builder tokens
    )
    {
        bool single = rules.Language != "ja";
        int start = run.Start;
        for (int at = run.Start + 1; at <= run.End; at++)
        {
            if (at == run.End || Cuts(text[at - 1], text[at], single))
            {
                tokens.Add(new Token(new TextSpan(start, at), TokenKind.Word));
                start = at;
            }
        }
    }

    private static bool Cuts(char before, char after, bool single)
    {
        var next = Script.ClassOf(after);
        if (next == CharClass.Joiner)
        {
            return false;
        }

        var last = Script.ClassOf(before);
        return last == CharClass.Joiner ? single
            : next == CharClass.Han && last == CharClass.Han ? single
            : next != last;
    }
}
