using System.Collections.Immutable;

namespace Stemma.Lineage.Translation;

/// <summary>Which words of two languages may translate each other, by way of English. A gap in a lexicon is no evidence.</summary>
public static class BilingualLexicon
{
    /// <summary>
    /// Two words meet where the product of both strengths reaches this: the seventh gloss of each still does, a synonym of a part of a
    /// gloss does not.
    /// </summary>
    private const float LeastMeeting = 0.4f;

    /// <summary>The languages whose words can be compared, in ordinal order.</summary>
    public static ImmutableArray<string> Languages { get; } =
    [.. GlossTable.Languages.Append("en").Order(StringComparer.Ordinal)];

    /// <summary>
    /// Whether two words or short phrases may translate each other; null where a language is not known or a word is in no
    /// lexicon and its sound does not tell.
    /// </summary>
    /// <param name="word">A word as printed, inflected or not.</param>
    /// <param name="language">Its BCP 47 tag.</param>
    /// <param name="other">A word of another language.</param>
    /// <param name="otherLanguage">Its BCP 47 tag.</param>
    public static bool? MayTranslate(
        string word,
        string language,
        string other,
        string otherLanguage
    )
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(otherLanguage);
        if (!ArticleSentences.Knows(language) || !ArticleSentences.Knows(otherLanguage))
        {
            return null;
        }

        var first = Terms(word, language);
        var second = Terms(other, otherLanguage);
        if (first.Length == 0 || second.Length == 0)
        {
            return null;
        }

        var keys = new Dictionary<int, float>();
        foreach (var candidate in second.SelectMany(term => term.Candidates))
        {
            keys[candidate.Key] = Math.Max(
                candidate.Strength,
                keys.GetValueOrDefault(candidate.Key)
            );
        }

        bool meets = first
            .SelectMany(term => term.Candidates)
            .Any(candidate =>
                candidate.Strength * keys.GetValueOrDefault(candidate.Key) >= LeastMeeting
            );
        return meets ? true
            : Known(first) && Known(second) ? false
            : null;
    }

    private static Term[] Terms(string text, string language) =>
        new TermFinder(ArticleSentences.Primary(language)).Find(text, new TextSpan(0, text.Length));

    // A word of the lexicon or a figure; a mere sound is not known.
    private static bool Known(Term[] terms) =>
        terms.All(term =>
            term.Candidates.Any(candidate =>
                TermKey.IsFigure(candidate.Key) || TermKey.IsMeaning(candidate.Key)
            )
        );
}
