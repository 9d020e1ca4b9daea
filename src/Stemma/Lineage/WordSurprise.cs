namespace Stemma.Lineage;

/// <summary>
/// How surprising it is to meet a word again, before anything of the run is known. Frequent words are short (Zipf, The Psycho-Biology
/// of Language, 1935, chapter 2), in all languages that write words apart, so length stands in for a frequency list of
/// each language.
/// </summary>
internal static class WordSurprise
{
    // By number of letters from 1. The most frequent words of such a language (articles, prepositions, pronouns; about half of
    // running text) have up to four letters; 1 is set at six letters, where content words begin to prevail.
    private static readonly float[] ByLength = [0.2f, 0.25f, 0.35f, 0.6f, 0.85f, 1f, 1.1f, 1.2f];

    /// <summary>Worth of a match: 1 for a content word of six letters.</summary>
    internal static float Of(string folded, bool number)
    {
        if (number)
        {
            // Numbers are as surprising as they are long; one digit is nearly none.
            return folded.Length == 1 ? 0.5f : Math.Min(1.2f, 0.6f + (0.2f * folded.Length));
        }

        // About two characters make a word of Chinese or Japanese, two to three syllables one of Korean; kana are mostly endings.
        var first = folded[0];
        if (CjkScript.Is(first))
        {
            return CjkScript.IsHan(first) ? 0.5f
                : CjkScript.IsHangul(first) ? 0.35f
                : 0.25f;
        }

        return ByLength[Math.Min(folded.Length, ByLength.Length) - 1];
    }
}
