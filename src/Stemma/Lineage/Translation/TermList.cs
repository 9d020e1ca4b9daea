namespace Stemma.Lineage.Translation;

/// <summary>Gathers the candidates of one term at a time, the strongest for each key.</summary>
internal sealed class TermList
{
    private readonly List<Term> terms = [];
    private readonly Dictionary<int, float> open = [];
    private readonly List<int> whole = [];
    private readonly List<int> part = [];
    private readonly List<int> near = [];

    /// <summary>A word that is but a part of a longer gloss ("armed" of "armed forces") stands for it in part.</summary>
    private const float PartOfGloss = 0.55f;

    /// <summary>A synonym by WordNet: right in one of its senses.</summary>
    private const float Synonym = 0.45f;

    /// <summary>Later glosses are rarer meanings: each counts this much less than the one before it.</summary>
    private const float LaterGloss = 0.05f;

    public List<Term> Terms => terms;

    public void Add(int key, float strength)
    {
        if (!open.TryGetValue(key, out float old) || old < strength)
        {
            open[key] = strength;
        }
    }

    /// <summary>Adds an English word with its synonyms.</summary>
    public void AddEnglish(int lemma, float strength)
    {
        var english = EnglishVocabulary.Instance;
        Add(english.Family(lemma), strength);
        near.Clear();
        english.AddSynonyms(lemma, near);
        foreach (int synonym in near)
        {
            Add(english.Family(synonym), strength * Synonym);
        }
    }

    /// <summary>Adds the glosses of a word.</summary>
    /// <returns>How much the word tells: the mean weight of its first glosses.</returns>
    public float AddGlosses(GlossTable table, int word, float strength)
    {
        whole.Clear();
        part.Clear();
        table.AddGlosses(word, whole, part);
        var english = EnglishVocabulary.Instance;
        float told = 0;
        for (int i = 0; i < whole.Count; i++)
        {
            Add(english.Family(whole[i]), strength * (1 - (LaterGloss * Math.Min(i, 10))));
        }

        foreach (int lemma in part)
        {
            Add(english.Family(lemma), strength * PartOfGloss);
        }

        var first = whole.Count > 0 ? whole : part;
        int count = Math.Min(3, first.Count);
        for (int i = 0; i < count; i++)
        {
            told += english.Weight(first[i]);
        }

        return count == 0 ? 0 : told / count;
    }

    public bool HasOpen => open.Count > 0;

    /// <summary>Ends the term that is being gathered.</summary>
    public void Close(TextSpan span, float weight)
    {
        var candidates = new Candidate[open.Count];
        int i = 0;
        foreach (var (key, strength) in open)
        {
            candidates[i++] = new Candidate(key, strength);
        }

        Array.Sort(candidates, static (x, y) => x.Key.CompareTo(y.Key));
        terms.Add(new Term(span, weight, candidates));
        open.Clear();
    }
}
