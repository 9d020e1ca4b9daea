namespace Stemma.Lineage.Translation;

/// <summary>
/// The English words that all lexicons lead to: dictionary forms, families of words derived from each other (nation, national),
/// synonyms and how much a word tells.
/// </summary>
internal sealed class EnglishVocabulary
{
    /// <summary>Weights are stored in 32nds of -log10 of the word's share of running words.</summary>
    private const float WeightUnit = 32;

    private static readonly Lazy<EnglishVocabulary> Shared = new(() => new EnglishVocabulary());
    private readonly WordTable words;
    private readonly WordTable irregular;
    private readonly int[] irregularLemmas;
    private readonly ReadOnlyMemory<byte> weights;
    private readonly int[] families;
    private readonly ReadOnlyMemory<byte> synonyms;
    private readonly int[] synonymStarts;
    private readonly HashSet<string> stopWords;
    private readonly (string Ending, string Instead)[] endings;

    private EnglishVocabulary()
    {
        var file = LexiconFile.Open("en");
        words = new WordTable(file.NextBlock());
        weights = file.NextBlock();
        families = Numbers(file.NextBlock().Span, words.Count);
        synonyms = file.NextBlock();
        synonymStarts = Starts(synonyms.Span, words.Count);
        irregular = new WordTable(file.NextBlock());
        irregularLemmas = Numbers(file.NextBlock().Span, irregular.Count);
        stopWords =
        [
            .. EmbeddedResource.Rows("Lineage/Resources/lexicon-stop.en.tsv").Select(row => row[0]),
        ];
        endings =
        [
            .. EmbeddedResource
                .Rows("Lineage/Resources/lexicon-suffixes.en.tsv")
                .Select(row => (row[0], row.Length > 1 ? row[1] : "")),
        ];
    }

    public static EnglishVocabulary Instance => Shared.Value;

    public int Count => words.Count;

    public string Word(int lemma) => words[lemma];

    public bool IsStopWord(string lowerCase) => stopWords.Contains(lowerCase);

    /// <summary>The family of a word: words derived from each other share one.</summary>
    public int Family(int lemma) => families[lemma];

    /// <summary>-log10 of the word's share of running words, 2 (everywhere) to 6.5 (hardly ever).</summary>
    public float Weight(int lemma) => weights.Span[lemma] / WeightUnit;

    /// <summary>The number of the dictionary form of a word in lower case, or -1 where the vocabulary does not hold it.</summary>
    public int Lemma(string lowerCase)
    {
        int exact = words.Find(lowerCase);
        if (exact >= 0)
        {
            return exact;
        }

        int special = irregular.Find(lowerCase);
        if (special >= 0)
        {
            return irregularLemmas[special];
        }

        foreach (var (ending, instead) in endings)
        {
            if (
                lowerCase.Length <= ending.Length + 1
                || !lowerCase.EndsWith(ending, StringComparison.Ordinal)
            )
            {
                continue;
            }

            var stem = string.Concat(
                lowerCase.AsSpan(0, lowerCase.Length - ending.Length),
                instead
            );
            int found = words.Find(stem);
            if (found < 0 && stem.Length > 3 && stem[^1] == stem[^2])
            {
                found = words.Find(stem.AsSpan(0, stem.Length - 1));
            }

            if (found >= 0)
            {
                return found;
            }
        }

        return -1;
    }

    /// <summary>Words of the commonest senses that mean much the same.</summary>
    public void AddSynonyms(int lemma, List<int> to)
    {
        var span = synonyms.Span;
        int at = synonymStarts[lemma];
        int count = LexiconFile.ReadNumber(span, ref at);
        for (int i = 0; i < count; i++)
        {
            to.Add(LexiconFile.ReadNumber(span, ref at));
        }
    }

    private static int[] Numbers(ReadOnlySpan<byte> block, int count)
    {
        var numbers = new int[count];
        int at = 0;
        for (int i = 0; i < count; i++)
        {
            numbers[i] = LexiconFile.ReadNumber(block, ref at);
        }

        return numbers;
    }

    private static int[] Starts(ReadOnlySpan<byte> block, int count)
    {
        var starts = new int[count];
        int at = 0;
        for (int i = 0; i < count; i++)
        {
            starts[i] = at;
            for (int n = LexiconFile.ReadNumber(block, ref at); n > 0; n--)
            {
                LexiconFile.ReadNumber(block, ref at);
            }
        }

        return starts;
    }
}
