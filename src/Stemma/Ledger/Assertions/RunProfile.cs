using System.Collections.Immutable;
using System.Globalization;
using Stemma.Actors;
using Stemma.Attribution;
using Stemma.Chronology;
using Stemma.Language;
using Stemma.Ledger.Figures;

namespace Stemma.Ledger.Assertions;

/// <summary>A run's sentences with their features and the weights of these. Articles stand in the order given.</summary>
internal sealed class RunProfile
{
    // A report says what happened in its first sentences (the inverted pyramid): headline, standfirst, and two of the body.
    private const int LeadSentences = 2;

    private List<int[]> features = [];
    private List<double> squares = [];
    private List<double> factSquares = [];

    private RunProfile(IReadOnlyList<Article> articles) => Articles = articles;

    /// <summary>The articles of the run.</summary>
    public IReadOnlyList<Article> Articles { get; }

    /// <summary>Index of each article.</summary>
    public Dictionary<ArticleId, int> Index { get; } = [];

    /// <summary>All sentences, by article, then place.</summary>
    public List<SentenceProfile> Sentences { get; } = [];

    /// <summary>First sentence of each article in <see cref="Sentences"/>, with the total as a last entry.</summary>
    public int[] First { get; private set; } = [];

    /// <summary>Weights by sentences.</summary>
    public FeatureWeights Weights { get; } = new();

    /// <summary>Profiles a run.</summary>
    public static RunProfile Of(IReadOnlyList<Article> articles)
    {
        var profile = new RunProfile(articles) { First = new int[articles.Count + 1] };
        for (var i = 0; i < articles.Count; i++)
        {
            profile.Index.TryAdd(articles[i].Id, i);
            profile.First[i] = profile.Sentences.Count;
            profile.Add(articles[i], i);
        }

        profile.First[articles.Count] = profile.Sentences.Count;
        foreach (var sentence in profile.Sentences)
        {
            profile.Weights.Count(sentence.Words.Concat(sentence.Facts));
        }

        profile.Weights.Settle();
        profile.features = profile.Sentences.ConvertAll(Join);
        profile.squares = profile.features.ConvertAll(profile.Weights.Square);
        profile.factSquares = profile.Sentences.ConvertAll(sentence =>
            profile.Weights.Square(sentence.Facts)
        );

        return profile;
    }

    /// <summary>Sentences of one article.</summary>
    public IEnumerable<int> SentencesOf(int article) =>
        Enumerable.Range(First[article], First[article + 1] - First[article]);

    /// <summary>The statements of an article; empty where none were looked for.</summary>
    public ImmutableArray<Statement> Statements(int article) =>
        Articles[article].TryLayer<StatementLayer>()?.Statements ?? [];

    /// <summary>The index in <see cref="Sentences"/> of the sentence that holds an offset of an article, or -1.</summary>
    public int SentenceAt(int article, int offset)
    {
        var (low, high) = (First[article], First[article + 1] - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var span = Sentences[middle].Sentence.Span;
            if (offset < span.Start)
            {
                high = middle - 1;
            }
            else if (offset >= span.End)
            {
                low = middle + 1;
            }
            else
            {
                return middle;
            }
        }

        return -1;
    }

    /// <summary>How alike two sentences are, 0 to 1: by all features in one language, by facts alone across languages.</summary>
    public double Likeness(int one, int other)
    {
        var (a, b) = (Sentences[one], Sentences[other]);
        return SameLanguage(a, b)
            ? Weights.Cosine(features[one], features[other], squares[one] * squares[other])
            : Weights.Cosine(a.Facts, b.Facts, factSquares[one] * factSquares[other])
                * Sureness(a, b);
    }

    /// <summary>Whether two sentences can be compared word by word.</summary>
    public static bool SameLanguage(SentenceProfile one, SentenceProfile other) =>
        string.Equals(
            Base(one.Sentence.Language),
            Base(other.Sentence.Language),
            StringComparison.Ordinal
        );

    // Few shared facts prove little: their weight is held against that of two features borne by one sentence in fifty.
    private double Sureness(SentenceProfile one, SentenceProfile other)
    {
        var shared = Weights.Shared(one.Facts, other.Facts);
        return shared / (shared + (2 * Math.Log(1 + 50)));
    }

    private static string Base(string language) => language.Split('-')[0];

    private static int[] Join(SentenceProfile sentence)
    {
        var all = new int[sentence.Words.Length + sentence.Facts.Length];
        sentence.Words.CopyTo(all, 0);
        sentence.Facts.CopyTo(all, sentence.Words.Length);
        Array.Sort(all);
        return all;
    }

    private void Add(Article article, int index)
    {
        if (article.TryLayer<SyntaxLayer>() is not { } syntax)
        {
            return;
        }

        var names = article.TryLayer<NameLayer>()?.Names ?? [];
        var times = article.TryLayer<TimeLayer>();
        var (name, time, body) = (0, 0, 0);
        foreach (var sentence in syntax.Sentences)
        {
            var actors = new SortedSet<string>(StringComparer.Ordinal);
            for (; name < names.Length && names[name].Span.Start < sentence.Span.End; name++)
            {
                if (names[name].Actor is { } actor && names[name].Span.Start >= sentence.Span.Start)
                {
                    actors.Add(actor);
                }
            }

            var dates = new List<TimeExpression>();
            for (
                ;
                time < (times?.Times.Length ?? 0)
                    && times!.Times[time].Span.Start < sentence.Span.End;
                time++
            )
            {
                if (
                    times.Times[time]
                        is { Type: TimeType.Date or TimeType.Time, Value: not null } date
                    && date.Span.Start >= sentence.Span.Start
                )
                {
                    dates.Add(date);
                }
            }

            var figures = FigureFinder.In(article, sentence, syntax, times);
            var isLead =
                sentence.Role is PartRole.Headline or PartRole.Standfirst
                || (sentence.Role == PartRole.Body && body++ < LeadSentences);
            Sentences.Add(
                new SentenceProfile(
                    index,
                    sentence,
                    WordsOf(article, sentence, syntax),
                    FactsOf(actors, figures, dates),
                    [.. actors],
                    [.. figures],
                    [.. dates],
                    isLead
                )
            );
        }
    }

    private int[] WordsOf(Article article, Sentence sentence, SyntaxLayer syntax)
    {
        var found = new SortedSet<int>();
        var language = Base(sentence.Language);
        for (var i = sentence.FirstToken; i < sentence.FirstToken + sentence.TokenCount; i++)
        {
            foreach (var term in ContentTerms.Of(syntax.Tokens[i], article.Text, language))
            {
                found.Add(Weights.Id(language + ":" + term));
            }
        }

        return [.. found];
    }

    private int[] FactsOf(
        IEnumerable<string> actors,
        IEnumerable<Figure> figures,
        IEnumerable<TimeExpression> dates
    )
    {
        var found = new SortedSet<int>();
        foreach (var actor in actors)
        {
            found.Add(Weights.Id("@" + actor));
        }

        foreach (var figure in figures)
        {
            found.Add(Weights.Id("#" + figure.Value.ToString("R", CultureInfo.InvariantCulture)));
        }

        foreach (var date in dates)
        {
            found.Add(Weights.Id("=" + date.Value));
        }

        return [.. found];
    }
}
