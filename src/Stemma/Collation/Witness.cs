using System.Runtime.InteropServices;
using Stemma.Actors;
using Stemma.Attribution;
using Stemma.Chronology;
using Stemma.Language;

namespace Stemma.Collation;

/// <summary>A sentence of a witness.</summary>
/// <param name="Span">Where.</param>
/// <param name="FirstWord">Index of its first word in the witness.</param>
/// <param name="WordCount">Number of its words.</param>
internal readonly record struct WitnessSentence(TextSpan Span, int FirstWord, int WordCount);

/// <summary>
/// An article made ready for collation: the sentences and words of its running text, with the quotations, figures, cues, times, names
/// and statements in them. Layers that have not been added count as empty.
/// </summary>
internal sealed class Witness
{
    // A line without a full stop is cut, so that no group of sentences grows beyond what is aligned in one go.
    private const int LongestSentence = 300;

    private readonly HashSet<string> timeValues;

    private Witness(Article article)
    {
        Article = article;
        Book = Phrasebook.For(article.Language);
        Quotes = [.. QuotationMarks.Find(article.Text, Book.Language)];
        Times = article.TryLayer<TimeLayer>() is { } times ? [.. times.Times] : [];
        timeValues = Times
            .Where(time => time.Value is not null)
            .Select(time => time.Value!)
            .ToHashSet(StringComparer.Ordinal);
        Names = article.TryLayer<NameLayer>() is { } names
            ? [.. names.Names.Where(name => !name.PointsBack)]
            : [];
        LocalActors = article.TryLayer<NameLayer>() is { } layer
            ? layer.Locals.Select(actor => actor.Id).ToHashSet(StringComparer.Ordinal)
            : [];
        Statements = article.TryLayer<StatementLayer>() is { } statements
            ? [.. statements.Statements]
            : [];
        var words = new List<WitnessWord>();
        var sentences = new List<WitnessSentence>();
        var figures = new List<Figure>();
        var cues = new List<CueHit>();
        foreach (var span in RunningText(article, Book))
        {
            var first = words.Count;
            WordScanner.Scan(article.Text, span, 0, Book, words);
            cues.AddRange(
                Book.Cues.Find(article.Text, span, CollectionsMarshal.AsSpan(words)[first..])
            );
            figures.AddRange(
                NumberFinder
                    .Find(article.Text, span, Book.Language)
                    .Select(number => new Figure(
                        number.Span,
                        number.Extent,
                        number.Value,
                        number.Unit?.Name,
                        number.Unit?.Class == NumberUnitClass.Time
                    ))
            );
            Cut(span, first, words, sentences);
        }

        Words = [.. words];
        MatterStart =
            sentences.Count > 0 ? DatelineCutter.EndOf(article.Text, sentences[0].Span) : 0;
        Sentences = [.. sentences];
        Figures = [.. figures];
        Cues = [.. cues];
    }

    public Article Article { get; }

    public Phrasebook Book { get; }

    public WitnessWord[] Words { get; }

    public WitnessSentence[] Sentences { get; }

    /// <summary>Quoted stretches of the whole text, headline included, by their start.</summary>
    public QuotedStretch[] Quotes { get; }

    public Figure[] Figures { get; }

    /// <summary>Where the report begins, after its dateline.</summary>
    public int MatterStart { get; }

    public CueHit[] Cues { get; }

    public TimeExpression[] Times { get; }

    public Name[] Names { get; }

    /// <summary>Ids of actors that this article alone knows: another language's text has another id for them.</summary>
    public HashSet<string> LocalActors { get; }

    public Statement[] Statements { get; }

    public string Text => Article.Text;

    public static Witness Of(Article article) => new(article);

    /// <summary>The words of a sentence.</summary>
    public ReadOnlySpan<WitnessWord> WordsOf(int sentence) =>
        Words.AsSpan(Sentences[sentence].FirstWord, Sentences[sentence].WordCount);

    /// <summary>Whether a word names a month, a day or a unit of time; "may" does so with a capital only.</summary>
    public bool IsCalendar(int word) =>
        Words[word].Weight >= WordWeight.Content && Book.IsCalendar(Words[word].Key);

    /// <summary>Whether a number tells a time rather than an amount.</summary>
    public bool IsTime(Figure figure)
    {
        if (figure.IsTime || TimeOverlaps(figure.Span))
        {
            return true;
        }

        var (first, end) = WordsIn(figure.Span);
        return Times.Length == 0
            && ((first > 0 && IsCalendar(first - 1)) || (end < Words.Length && IsCalendar(end)));
    }

    /// <summary>Whether a stretch touches words between quotation marks.</summary>
    public bool IsQuoted(TextSpan span) => InText.Over(Quotes, quote => quote.Span, span).Any();

    /// <summary>Whether a number stands in a stretch, in whole or in part.</summary>
    public bool HasFigure(TextSpan span) =>
        InText.Over(Figures, figure => figure.Extent, span).Any();

    /// <summary>Whether a time of that value is told anywhere.</summary>
    public bool HasTime(string? value) => value is not null && timeValues.Contains(value);

    private bool TimeOverlaps(TextSpan span) => InText.Over(Times, time => time.Span, span).Any();

    /// <summary>Index of the first word that ends after <paramref name="position"/>.</summary>
    public int WordAfter(int position)
    {
        var (low, high) = (0, Words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Words[middle].Span.End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Indexes of the first word inside <paramref name="span"/> and of the word after the last.</summary>
    public (int First, int End) WordsIn(TextSpan span)
    {
        var first = WordAfter(span.Start);
        var end = first;
        while (end < Words.Length && Words[end].Span.Start < span.End)
        {
            end++;
        }

        return (first, end);
    }

    private static IEnumerable<TextSpan> RunningText(Article article, Phrasebook book)
    {
        if (article.TryLayer<SyntaxLayer>() is { Sentences.Length: > 0 } syntax)
        {
            return syntax
                .Sentences.Where(sentence => IsRunning(sentence.Role))
                .Select(sentence => sentence.Span);
        }

        return article.Parts.IsEmpty
            ? SentenceCutter.Cut(article.Text, new TextSpan(0, article.Text.Length), book)
            : article
                .Parts.Where(part => IsRunning(part.Role))
                .SelectMany(part => SentenceCutter.Cut(article.Text, part.Span, book));
    }

    private static bool IsRunning(PartRole role) =>
        role is PartRole.Body or PartRole.QuoteBlock or PartRole.List;

    private static void Cut(
        TextSpan span,
        int first,
        List<WitnessWord> words,
        List<WitnessSentence> sentences
    )
    {
        var all = CollectionsMarshal.AsSpan(words);
        for (var at = first; at < words.Count; at += LongestSentence)
        {
            var end = Math.Min(at + LongestSentence, words.Count);
            for (var i = at; i < end; i++)
            {
                all[i] = all[i] with { Sentence = sentences.Count };
            }

            var from = at == first ? span.Start : all[at].Span.Start;
            var to = end == words.Count ? span.End : all[end].Span.Start;
            sentences.Add(new WitnessSentence(new TextSpan(from, to), at, end - at));
        }
    }
}
