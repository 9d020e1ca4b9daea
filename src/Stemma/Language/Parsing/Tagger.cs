namespace Stemma.Language.Parsing;

/// <summary>
/// Tags words from left to right with a linear model over the word, its neighbours and the two tags before it. A tag is a
/// universal part of speech with what the treebank says beside it ("VERB|VBD"): see the model's card. A frequent word gets only
/// tags it had in training.
/// </summary>
internal sealed class Tagger
{
    private const int FeatureCount = 52;

    private readonly Scorer _scorer;
    private readonly Dictionary<uint, ushort[]> _known;
    private readonly uint[] _features = new uint[FeatureCount];
    private readonly int[] _scores;
    private uint[] _guess = new uint[64];

    /// <param name="scorer">The weights.</param>
    /// <param name="known">The tags of frequent words, the most frequent first, by <see cref="FeatureHash.OfWord"/>.</param>
    public Tagger(Scorer scorer, Dictionary<uint, ushort[]> known)
    {
        _scorer = scorer;
        _known = known;
        _scores = new int[scorer.Classes];
    }

    /// <summary>Features of the last word that was tagged: for training.</summary>
    public ReadOnlySpan<uint> Features => _features;

    /// <summary>Whether a word has one tag whatever stands around it: nothing is learnt from it.</summary>
    public bool IsSettled(WordForms words, int at) =>
        _known.TryGetValue(words.Lower[at], out var tags) && tags.Length == 1;

    /// <summary>Prepares for a sentence.</summary>
    public void Begin(WordForms words)
    {
        if (_guess.Length < words.Count + 2)
        {
            _guess = new uint[words.Count * 2];
        }

        for (int i = 0; i < words.Count; i++)
        {
            // What the word may be, told without its context: the tags it has in the list, else its end and shape.
            _guess[i] = _known.TryGetValue(words.Lower[i], out var tags)
                ? Kinds(tags)
                : FeatureHash.Of(7, words.End(i, 2), words.Shape[i]);
        }
    }

    /// <summary>Tags all words of a sentence.</summary>
    public void Tag(WordForms words, Span<ushort> tags)
    {
        Begin(words);
        for (int i = 0; i < words.Count; i++)
        {
            tags[i] = (ushort)Best(words, i, tags);
        }
    }

    /// <summary>The best tag of a word, those before it being given.</summary>
    public int Best(WordForms words, int at, ReadOnlySpan<ushort> tags)
    {
        if (_known.TryGetValue(words.Lower[at], out var allowed) && allowed.Length == 1)
        {
            return allowed[0];
        }

        Collect(words, at, tags);
        Array.Clear(_scores);
        _scorer.Add(_features, _scores);
        int best = 0;
        if (allowed is null)
        {
            for (int i = 1; i < _scores.Length; i++)
            {
                best = _scores[i] > _scores[best] ? i : best;
            }

            return best;
        }

        best = allowed[0];
        foreach (var tag in allowed)
        {
            best = _scores[tag] > _scores[best] ? tag : best;
        }

        return best;
    }

    private static uint Kinds(ushort[] tags)
    {
        uint hash = 5;
        foreach (var tag in tags)
        {
            hash = FeatureHash.Join(hash, tag);
        }

        return hash;
    }

    private void Collect(WordForms words, int i, ReadOnlySpan<ushort> tags)
    {
        int n = words.Count;
        uint w = words.Lower[i];
        uint w1 = i > 0 ? words.Lower[i - 1] : 11;
        uint w2 = i > 1 ? words.Lower[i - 2] : 12;
        uint n1 = i + 1 < n ? words.Lower[i + 1] : 13;
        uint n2 = i + 2 < n ? words.Lower[i + 2] : 14;
        uint t1 = i > 0 ? tags[i - 1] + 20u : 15;
        uint t2 = i > 1 ? tags[i - 2] + 20u : 16;
        uint g1 = i + 1 < n ? _guess[i + 1] : 17;
        uint g2 = i + 2 < n ? _guess[i + 2] : 18;
        uint shape = words.Shape[i];
        uint first = i == 0 ? 1u : 0u;
        uint s3 = words.End(i, 3);
        uint s2 = words.End(i, 2);
        int k = 0;
        var f = _features;
        f[k++] = FeatureHash.Of(100, 0);
        f[k++] = FeatureHash.Of(101, w);
        f[k++] = FeatureHash.Of(102, words.End(i, 1));
        f[k++] = FeatureHash.Of(103, s2);
        f[k++] = FeatureHash.Of(104, s3);
        f[k++] = FeatureHash.Of(105, words.End(i, 4));
        f[k++] = FeatureHash.Of(106, words.End(i, 5));
        f[k++] = FeatureHash.Of(107, words.Start(i, 1));
        f[k++] = FeatureHash.Of(108, words.Start(i, 2));
        f[k++] = FeatureHash.Of(109, words.Start(i, 3));
        f[k++] = FeatureHash.Of(110, words.Start(i, 4));
        f[k++] = FeatureHash.Of(111, shape);
        f[k++] = FeatureHash.Of(112, shape, first);
        f[k++] = FeatureHash.Of(113, shape, s3);
        f[k++] = FeatureHash.Of(114, w1);
        f[k++] = FeatureHash.Of(115, w2);
        f[k++] = FeatureHash.Of(116, n1);
        f[k++] = FeatureHash.Of(117, n2);
        f[k++] = FeatureHash.Of(118, t1);
        f[k++] = FeatureHash.Of(119, t1, t2);
        f[k++] = FeatureHash.Of(120, t1, w);
        f[k++] = FeatureHash.Of(121, t1, s3);
        f[k++] = FeatureHash.Of(122, t1, s2, shape);
        f[k++] = FeatureHash.Of(123, t1, t2, w);
        f[k++] = FeatureHash.Of(124, w, n1);
        f[k++] = FeatureHash.Of(125, w1, w);
        f[k++] = FeatureHash.Of(126, t1, n1);
        f[k++] = FeatureHash.Of(127, w1, n1);
        f[k++] = FeatureHash.Of(128, g1);
        f[k++] = FeatureHash.Of(129, g1, g2);
        f[k++] = FeatureHash.Of(130, t1, g1);
        f[k++] = FeatureHash.Of(131, g1, w);
        f[k++] = FeatureHash.Of(132, g1, s3);
        f[k++] = FeatureHash.Of(133, t1, g1, s2);
        f[k++] = FeatureHash.Of(134, t1, t2, g1);
        f[k++] = FeatureHash.Of(135, i + 1 < n ? words.End(i + 1, 3) : 19);
        f[k++] = FeatureHash.Of(136, i > 0 ? words.End(i - 1, 3) : 19);
        f[k++] = FeatureHash.Of(137, i > 0 ? words.Shape[i - 1] : 19, shape);
        f[k++] = FeatureHash.Of(138, i + 1 < n ? words.Shape[i + 1] : 19, shape);
        f[k++] = FeatureHash.Of(139, t1, w1, w);
        f[k++] = FeatureHash.Of(140, _guess[i]);
        f[k++] = FeatureHash.Of(141, _guess[i], t1);
        f[k++] = FeatureHash.Of(142, _guess[i], g1);
        f[k++] = FeatureHash.Of(143, (uint)words.Form[i].Length, shape);
        f[k++] = FeatureHash.Of(144, w2, w1);
        f[k++] = FeatureHash.Of(145, t2, w);
        f[k++] = FeatureHash.Of(146, w, shape, first);
        f[k++] = FeatureHash.Of(147, i + 1 < n ? words.End(i + 1, 2) : 19, s2);
        f[k++] = FeatureHash.Of(148, i > 0 ? words.End(i - 1, 2) : 19, s2);
        f[k++] = FeatureHash.Of(149, t1, shape, first);
        f[k++] = FeatureHash.Of(150, words.End(i, 4), t1);
        f[k++] = FeatureHash.Of(151, words.Start(i, 3), s2);
    }
}
