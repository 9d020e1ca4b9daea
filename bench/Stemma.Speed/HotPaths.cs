using BenchmarkDotNet.Attributes;
using Stemma.Actors;
using Stemma.Actors.Tagging;
using Stemma.Attribution;
using Stemma.Chronology;
using Stemma.Dossiers;
using Stemma.Language;
using Stemma.Ledger;
using Stemma.Lineage;
using Stemma.Reading;

namespace Stemma.Speed;

/// <summary>The in-article stations over the English samples, each on the layers before it; the baseline is the first.</summary>
[MemoryDiagnoser]
public class StationPaths
{
    private readonly Article[] _articles = [.. Samples.Annotated.Where(a => a.Language == "en")];

    /// <summary>Tokens in the texts, for tokens a second.</summary>
    public static int Tokens =>
        Samples
            .Annotated.Where(a => a.Language == "en")
            .Sum(a => a.Layer<SyntaxLayer>().Tokens.Length);

    [Benchmark(Baseline = true, Description = "Language: sentences and tokens")]
    public int Syntax() => Run(new SyntaxAnalyser());

    [Benchmark(Description = "Language: words, tags, lemmas, trees")]
    public int Words() => _articles.Sum(WordPaths.CountWords);

    [Benchmark(Description = "Actors: names")]
    public int Names() => Run(new NameFinder());

    [Benchmark(Description = "Actors: the name tagger alone")]
    public int Tagger()
    {
        var found = new List<Mention>();
        foreach (var article in _articles)
        {
            var syntax = article.Layer<SyntaxLayer>();
            var text = new TaggedText(article.Text, FoldedText.Of(article.Text), syntax);
            var tagger = NameTagger.Of(article.Language)!;
            foreach (var sentence in syntax.Sentences)
            {
                tagger.Find(text, sentence, [], found);
            }
        }

        return found.Count;
    }

    [Benchmark(Description = "Chronology: times")]
    public int Times() => Run(new TimeFinder());

    [Benchmark(Description = "Attribution: statements")]
    public int Statements() => Run(new StatementFinder());

    [Benchmark(Description = "Ledger: events")]
    public int Events() => Run(new EventFinder());

    [Benchmark(Description = "all in-article stations")]
    public int All() => _articles.Sum(a => AnalysisLine.Annotate(a).Text.Length);

    private int Run(IArticleStation station) => _articles.Sum(a => station.Process(a).Text.Length);
}

/// <summary>Words, tags, lemmas and (but for Chinese and Japanese) trees of the samples of one language, from the text on.</summary>
[MemoryDiagnoser]
public class WordPaths
{
    private Article[] _articles = [];

    [ParamsSource(nameof(Languages))]
    public string Language { get; set; } = "en";

    public static IEnumerable<string> Languages => ["en", "pt", "ko", "fr", "zh", "ja"];

    /// <summary>Words in the texts of a language, for words a second.</summary>
    public static int CountOf(string language) =>
        Samples.Annotated.Where(a => a.Language == language).Sum(CountWords);

    [GlobalSetup]
    public void Select() => _articles = [.. Samples.Annotated.Where(a => a.Language == Language)];

    [Benchmark(Baseline = true, Description = "words")]
    public int Words() => _articles.Sum(CountWords);

    internal static int CountWords(Article article)
    {
        var syntax = new SyntaxAnalyser().Process(article).Layer<SyntaxLayer>();
        int words = 0;
        for (int s = 0; s < syntax.WordSentences.Length; s++)
        {
            words += syntax.WordsOf(s).Length;
        }

        return words;
    }
}

/// <summary>What works over a whole run: the six sample families.</summary>
[MemoryDiagnoser]
public class RunPaths
{
    [Benchmark(Baseline = true, Description = "Lineage of 55 articles")]
    public int Lineage() => LineageTracer.Trace(Samples.Annotated).Length;

    [Benchmark(Description = "the whole trace after reading")]
    public int Trace() => Tracer.Trace(Samples.Annotated, []).Derivations.Length;
}
