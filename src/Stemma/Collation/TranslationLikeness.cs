using Stemma.Lineage.Translation;

namespace Stemma.Collation;

/// <summary>How much of one stretch the lexicons find in a stretch of another language.</summary>
internal static class TranslationLikeness
{
    /// <summary>Mean of the shares of both stretches' terms, by weight, that meet one of the other; 0 where nothing is known.</summary>
    public static double Between(Article a, TextSpan aSpan, Article b, TextSpan bSpan)
    {
        var (first, second) = (
            ArticleSentences.TermsOf(a, aSpan),
            ArticleSentences.TermsOf(b, bSpan)
        );
        return (Share(first, second) + Share(second, first)) / 2;
    }

    private static double Share(Term[] terms, Term[] others)
    {
        var keys = others.SelectMany(term => term.Candidates).Select(one => one.Key).ToHashSet();
        var (met, all) = (0.0, 0.0);
        foreach (var term in terms)
        {
            all += term.Weight;
            met += Array.Exists(term.Candidates, one => keys.Contains(one.Key)) ? term.Weight : 0;
        }

        return all == 0 ? 0 : met / all;
    }
}
