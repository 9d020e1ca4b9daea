namespace Stemma.Lineage.Translation;

/// <summary>
/// The chance that two sentences are translations of each other, by logistic regression. Fitted on 28,800 sentence pairs: Korean and English
/// news and dialogue (korean-english-park dev, jhe-koen dev) and the Parallel Universal Dependencies in English, Korean and
/// Portuguese, cut into blocks of twelve sentences of which eight are translations; F1 .94 for the single pair, before any chain.
/// </summary>
internal static class LinkModel
{
    private const float Intercept = -1.948f;
    private const float Mean = 3.6f;
    private const float Unevenness = -1.521f;
    private const float Evidence = 0.29f;
    private const float RowMargin = 9.368f;
    private const float ColumnMargin = 9.218f;

    /// <summary>
    /// What the best of a handful of unrelated sentences of one story reaches (median of the same blocks): short texts have fewer rivals, and
    /// this one stands in for them.
    /// </summary>
    internal const float UsualRival = 0.1f;

    /// <summary>Logarithm of the odds.</summary>
    /// <param name="overlap">What meets.</param>
    /// <param name="rowRival">The best <see cref="Overlap.Mean"/> of the first sentence with any other.</param>
    /// <param name="columnRival">The best of the second sentence with any other.</param>
    public static float LogOdds(Overlap overlap, float rowRival, float columnRival)
    {
        float mean = overlap.Mean;
        return Intercept
            + (Mean * mean)
            + (Unevenness * overlap.Unevenness)
            + (Evidence * MathF.Log(1 + overlap.Evidence))
            + (RowMargin * (mean - Math.Max(UsualRival, rowRival)))
            + (ColumnMargin * (mean - Math.Max(UsualRival, columnRival)));
    }

    /// <summary>What one link may add to the case for a translation: beyond this it is as good as sure.</summary>
    private const float MostTold = 8;

    /// <summary>Weight of the terms that meet in a sentence of some three words: shorter ones meet by chance ("Subscribe").</summary>
    private const float ShortSentence = 14;

    /// <summary>Where less than this share of what meets is words with a meaning, names and figures alone do not make a translation.</summary>
    private const float NamesAlone = 0.5f;

    /// <summary>How much a link says for its texts being one text in two languages, in units of log-odds.</summary>
    public static float Told(Bead bead, Overlap overlap) =>
        Math.Clamp(bead.LogOdds, 0, MostTold)
        * MathF.Min(1, MathF.Pow(overlap.Evidence / ShortSentence, 2))
        * Math.Min(1, overlap.Meaning / NamesAlone);

    /// <summary>The probability of log-odds.</summary>
    public static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
