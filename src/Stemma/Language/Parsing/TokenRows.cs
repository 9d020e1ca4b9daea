namespace Stemma.Language.Parsing;

/// <summary>
/// Which rows of the embedding table stand for a word: its form, lemma, tag, part of speech, ends, beginnings and shape. What
/// training met too rarely has the first row of its template in common.
/// </summary>
internal sealed class TokenRows
{
    /// <summary>Number of rows that are summed up for a word.</summary>
    public const int Templates = 11;

    private readonly Dictionary<uint, int> _rows;

    /// <param name="keys">The hashes of the rows behind the common ones, in order.</param>
    public TokenRows(ReadOnlySpan<uint> keys)
    {
        _rows = new Dictionary<uint, int>(keys.Length);
        for (int i = 0; i < keys.Length; i++)
        {
            _rows[keys[i]] = FirstOwn + i;
        }
    }

    /// <summary>The row of the sentence's root.</summary>
    public const int Root = Templates;

    /// <summary>The first row that is not common to a template.</summary>
    public const int FirstOwn = Templates + 1;

    /// <summary>Number of rows.</summary>
    public int Count => FirstOwn + _rows.Count;

    /// <summary>The hashes of a word's rows, by template.</summary>
    public static void Keys(
        WordForms words,
        int word,
        ushort tag,
        byte part,
        uint lemma,
        Span<uint> keys
    )
    {
        keys[0] = FeatureHash.Of(400, words.Lower[word]);
        keys[1] = FeatureHash.Of(401, lemma);
        keys[2] = FeatureHash.Of(402, tag);
        keys[3] = FeatureHash.Of(403, part);
        keys[4] = FeatureHash.Of(404, words.End(word, 2));
        keys[5] = FeatureHash.Of(405, words.End(word, 3));
        keys[6] = FeatureHash.Of(406, words.End(word, 4));
        keys[7] = FeatureHash.Of(407, words.Start(word, 2));
        keys[8] = FeatureHash.Of(408, words.Start(word, 4));
        keys[9] = FeatureHash.Of(409, words.Shape[word]);
        keys[10] = FeatureHash.Of(410, words.End(word, 1));
    }

    /// <summary>The row of a hash.</summary>
    /// <param name="template">Its template, whose common row stands for what is not known.</param>
    /// <param name="key">The hash.</param>
    public int Row(int template, uint key) => _rows.GetValueOrDefault(key, template);
}
