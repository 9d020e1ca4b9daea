namespace Stemma.Lineage.Translation;

/// <summary>Finds out whether one of two articles in different languages is a translation of the other.</summary>
public static class TranslationLinker
{
    /// <summary>
    /// The evidence that <paramref name="b"/> and <paramref name="a"/> are, in whole or in part, one text in two languages; null where
    /// there is none, where they are in one language, or where a language is not known.
    /// </summary>
    public static TranslationEvidence? Link(Article a, Article b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return null;
    }
}
