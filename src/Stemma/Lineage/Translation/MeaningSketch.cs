namespace Stemma.Lineage.Translation;

/// <summary>
/// The rarer words of an article as keys that a translation of it shares: the English words each may stand for, or what
/// East Asian languages have in common. Names and figures are in the other sketch; this one finds translations that have few of them.
/// </summary>
internal static class MeaningSketch
{
    /// <summary>
    /// Shared keys that make a candidate. Of Korean and English texts with eight sentences in common nineteen in twenty have as many
    /// (korean-english-park dev), of reports of other events about one in twenty.
    /// </summary>
    internal const int Least = 8;

    /// <summary>-log10 of a word's share of running English: one in ten thousand. A report has some fifty such words.</summary>
    private const float LeastWeight = 4;

    /// <summary>Glosses less likely than this are not looked at.</summary>
    private const float LeastStrength = 0.5f;

    /// <summary>The likeliest meanings of a word that are looked at: more add chance meetings faster than true ones.</summary>
    private const int Meanings = 3;

    /// <summary>Each key once, in no order.</summary>
    public static HashSet<ulong> Of(Article article)
    {
        var kept = new HashSet<ulong>();
        foreach (var term in ArticleSentences.Of(article).Terms.SelectMany(terms => terms))
        {
            if (term.Weight >= LeastWeight)
            {
                var likeliest = term
                    .Candidates.Where(candidate => candidate.Strength >= LeastStrength)
                    .OrderByDescending(candidate => candidate.Strength)
                    .ThenBy(candidate => candidate.Key)
                    .Take(Meanings);
                kept.UnionWith(likeliest.Select(candidate => (ulong)(uint)candidate.Key));
            }
        }

        return kept;
    }
}
