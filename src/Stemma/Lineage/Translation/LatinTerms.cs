namespace Stemma.Lineage.Translation;

/// <summary>The terms of writing in Latin letters: English words as they are, others by the lexicon, by cognates and by spelling.</summary>
internal sealed class LatinTerms
{
    /// <summary>A word that only looks as an English one does.</summary>
    private const float Cognate = 0.75f;

    /// <summary>A word that no vocabulary holds, most often a name.</summary>
    private const float UnknownWeight = 4.5f;

    /// <summary>Sound alone says less for a word in small letters than for a name.</summary>
    private const float SmallLetters = 0.6f;

    private readonly string language;
    private readonly GlossTable? table;
    private readonly EnglishVocabulary english = EnglishVocabulary.Instance;
    private readonly LatinName name = new();

    public LatinTerms(string language)
    {
        this.language = language;
        table = GlossTable.Of(language);
    }

    public static bool IsLetter(char c) =>
        c < '\u0250' ? char.IsLetter(c) : c is >= '\u1E00' and <= '\u1EFF';

    /// <summary>Reads the words from <paramref name="start"/> on that follow each other with nothing but spaces and hyphens between them.</summary>
    /// <returns>The offset behind them.</returns>
    public int Read(string text, int start, int end, TermList found)
    {
        name.End(found);
        int at = start;
        while (at < end && IsLetter(text[at]))
        {
            int stop = at;
            while (stop < end && IsLetter(text[stop]))
            {
                stop++;
            }

            Word(text, at, stop, found);
            at = stop;
            if (at < end && text[at] is '\'' or '’')
            {
                // The possessive of English; elided articles of French are words of grammar by themselves.
                at++;
                if (
                    at < end
                    && text[at] is 's' or 'S'
                    && (at + 1 == end || !IsLetter(text[at + 1]))
                )
                {
                    at++;
                }

                continue;
            }

            while (at < end && text[at] is ' ' or '-' or '\u00A0' or '‐' or '‑')
            {
                at++;
            }
        }

        name.End(found);
        return Math.Max(at, start + 1);
    }

    private void Word(string text, int start, int stop, TermList found)
    {
        var word = text[start..stop];
        bool capital = char.IsUpper(word[0]);
        bool hyphened = start > 0 && text[start - 1] is '-' or '‐' or '‑' && name.IsOpen;
        var lower = word.ToLowerInvariant();
        var span = new TextSpan(start, stop);
        if (lower.Length == 1 || WordLists.StopWords(language).Contains(lower))
        {
            name.End(found);
            Capitals(word, span, found);
            return;
        }

        if (!capital && !hyphened)
        {
            name.End(found);
        }

        var folded = TextFolding.Fold(lower);
        float weight = Meanings(lower, folded, found);
        if (lower.Length >= 3)
        {
            var skeleton = Romanisation.OfLatin(folded);
            if (skeleton.Length > 0)
            {
                found.Add(
                    TermKey.OfSkeleton(skeleton),
                    Romanisation.Trust(skeleton) * (capital ? 1 : SmallLetters)
                );
            }
        }

        if (!found.HasOpen)
        {
            return;
        }

        found.Close(span, weight);
        if (capital || hyphened)
        {
            name.Add(folded, found);
        }
    }

    private void Capitals(string word, TextSpan span, TermList found)
    {
        foreach (var (printed, meant) in WordLists.Capitals(language))
        {
            if (
                string.Equals(printed, word, StringComparison.Ordinal)
                && english.Lemma(meant) is >= 0 and var lemma
            )
            {
                found.AddEnglish(lemma, 1);
                found.Close(span, english.Weight(lemma));
            }
        }
    }

    private float Meanings(string lower, string folded, TermList found)
    {
        if (table is null)
        {
            int lemma = english.Lemma(lower);
            if (lemma < 0)
            {
                lemma = english.Lemma(folded);
            }

            if (lemma >= 0)
            {
                found.AddEnglish(lemma, 1);
                found.Add(TermKey.OfUnknown(folded), 1);
                return english.Weight(lemma);
            }

            found.Add(TermKey.OfUnknown(folded), 1);
            return UnknownWeight;
        }

        float weight = Glossed(lower, found);
        foreach (var (ending, instead) in WordLists.Cognates(language))
        {
            if (Replaced(folded, TextFolding.Fold(ending), instead) is { Length: > 3 } stem)
            {
                int lemma = english.Lemma(stem);
                if (lemma >= 0)
                {
                    found.Add(english.Family(lemma), Cognate);
                    weight = weight == 0 ? english.Weight(lemma) : weight;
                }
            }
        }

        int same = english.Lemma(folded);
        if (same >= 0 && folded.Length > 3)
        {
            found.Add(english.Family(same), Cognate);
            weight = weight == 0 ? english.Weight(same) : weight;
        }

        found.Add(TermKey.OfUnknown(folded), 1);
        return weight == 0 ? UnknownWeight : weight;
    }

    private float Glossed(string lower, TermList found)
    {
        int exact = table!.Find(lower);
        float weight = exact >= 0 ? found.AddGlosses(table, exact, 1) : 0;
        int forms = exact >= 0 ? 1 : 0;
        foreach (var (ending, instead) in WordLists.Suffixes(language))
        {
            if (forms >= 3)
            {
                break;
            }

            if (Replaced(lower, ending, instead) is { Length: > 1 } stem)
            {
                int word = table.Find(stem);
                if (word >= 0)
                {
                    float told = found.AddGlosses(table, word, forms == 0 ? 0.95f : 0.8f);
                    weight = weight == 0 ? told : weight;
                    forms++;
                }
            }
        }

        return weight;
    }

    private static string? Replaced(string word, string ending, string instead) =>
        word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal)
            ? string.Concat(word.AsSpan(0, word.Length - ending.Length), instead)
            : null;
}
