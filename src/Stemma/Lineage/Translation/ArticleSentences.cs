using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Stemma.Actors;
using Stemma.Language;

namespace Stemma.Lineage.Translation;

/// <summary>The sentences of an article that can be linked, with their terms. Made once an article and kept as long as it lives.</summary>
internal static class ArticleSentences
{
    /// <summary>
    /// Longest text that is compared, in sentences: three times the longest of the evaluation's news articles. The grid of a pair grows
    /// with the product.
    /// </summary>
    internal const int MostSentences = 400;

    /// <summary>Of a longer sentence only the beginning is compared, in UTF-16 code units: it is no sentence but a list.</summary>
    private const int LongestSentence = 1500;

    /// <summary>How sure the catalogue is of whom a name means.</summary>
    private const float ActorStrength = 0.95f;

    private const float ActorWeight = 4f;

    private static readonly ConditionalWeakTable<Article, SentenceTable> Made = [];

    /// <summary>The languages whose words can be compared.</summary>
    public static bool Knows(string language) =>
        string.Equals(Primary(language), "en", StringComparison.Ordinal)
        || GlossTable.Of(Primary(language)) is not null;

    /// <summary>The language without script and region.</summary>
    public static string Primary(string language)
    {
        int hyphen = language.IndexOf('-', StringComparison.Ordinal);
        return hyphen < 0 ? language : language[..hyphen];
    }

    public static SentenceTable Of(Article article) => Made.GetValue(article, Make);

    /// <summary>The terms of one stretch of an article.</summary>
    public static Term[] TermsOf(Article article, TextSpan span) =>
        WithActors(
            article,
            span,
            new TermFinder(Primary(article.Language)).Find(article.Text, span)
        );

    private static SentenceTable Make(Article article)
    {
        var layer =
            article.TryLayer<SyntaxLayer>()
            ?? new SyntaxAnalyser().Process(article).Layer<SyntaxLayer>();
        var finder = new TermFinder(Primary(article.Language));
        var spans = new List<TextSpan>();
        var terms = new List<Term[]>();
        foreach (var sentence in layer.Sentences)
        {
            if (sentence.Role == PartRole.Note)
            {
                continue;
            }

            var start = sentence.Span.Start;
            var span = new TextSpan(start, Math.Min(sentence.Span.End, start + LongestSentence));
            var found = WithActors(article, span, finder.Find(article.Text, span));
            if (found.Length > 0)
            {
                spans.Add(sentence.Span);
                terms.Add(found);
            }

            if (spans.Count == MostSentences)
            {
                break;
            }
        }

        return new SentenceTable([.. spans], [.. terms]);
    }

    private static Term[] WithActors(Article article, TextSpan span, Term[] terms)
    {
        var names = article.TryLayer<NameLayer>()?.Names ?? ImmutableArray<Name>.Empty;
        var all = new List<Term>(terms);
        for (
            int n = FirstIn(names, span.Start);
            n < names.Length && names[n].Span.End <= span.End;
            n++
        )
        {
            if (names[n] is not { Actor: { } actor, PointsBack: false } name)
            {
                continue;
            }

            var candidate = new Candidate(TermKey.OfActor(actor), ActorStrength);
            bool placed = false;
            for (int t = 0; t < all.Count; t++)
            {
                if (all[t].Span.Overlaps(name.Span))
                {
                    placed = true;
                    if (all[t].Candidates.All(known => known.Key != candidate.Key))
                    {
                        all[t] = all[t] with { Candidates = [.. all[t].Candidates, candidate] };
                    }
                }
            }

            if (!placed)
            {
                all.Add(new Term(name.Span, ActorWeight, [candidate]));
            }
        }

        return [.. all];
    }

    private static int FirstIn(ImmutableArray<Name> names, int start)
    {
        int low = 0;
        int high = names.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = names[middle].Span.Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
