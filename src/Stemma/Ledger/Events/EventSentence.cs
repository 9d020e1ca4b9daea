using System.Collections.Immutable;
using Stemma.Actors;
using Stemma.Chronology;
using Stemma.Language;

namespace Stemma.Ledger;

/// <summary>A sentence with what event extraction needs of it: folded words, and the names and dates in it by word.</summary>
internal sealed class EventSentence
{
    public EventSentence(
        Article article,
        Sentence sentence,
        IEnumerable<Name> names,
        IEnumerable<TimeExpression> dates
    )
    {
        Article = article;
        Sentence = sentence;
        var tokens = article
            .Layer<SyntaxLayer>()
            .Tokens.AsSpan()
            .Slice(sentence.FirstToken, sentence.TokenCount);
        Tokens = [.. tokens.ToArray().Select(token => token.Span)];
        Words = [.. Tokens.Select(span => TextFolding.Fold(article.Words(span)))];
        Names =
        [
            .. names
                .Where(name => name.Actor is not null)
                .Select(name => new NamedWords(name, First(name.Span.Start), Last(name.Span.End)))
                .Where(named => named.Start < named.End),
        ];
        Dates = [.. dates];
    }

    public Article Article { get; }

    public Sentence Sentence { get; }

    public ImmutableArray<TextSpan> Tokens { get; }

    public ImmutableArray<string> Words { get; }

    /// <summary>Names with a known actor, in order.</summary>
    public ImmutableArray<NamedWords> Names { get; }

    public ImmutableArray<TimeExpression> Dates { get; }

    /// <summary>Whether a word belongs to a name.</summary>
    public bool InName(int word) =>
        Names.Any(name =>
            name.Start <= word && word < name.End && name.Name.Span.Contains(Tokens[word])
        );

    /// <summary>What stands right behind a name, where words are not parted by spaces.</summary>
    public string Behind(NamedWords name) =>
        Article.Text[name.Name.Span.End..Math.Min(Sentence.Span.End, name.Name.Span.End + 4)];

    private int First(int offset)
    {
        var word = 0;
        while (word < Tokens.Length && Tokens[word].End <= offset)
        {
            word++;
        }

        return word;
    }

    private int Last(int offset)
    {
        var word = 0;
        while (word < Tokens.Length && Tokens[word].Start < offset)
        {
            word++;
        }

        return word;
    }
}

/// <summary>A name and the words it covers.</summary>
/// <param name="Name">The name; its actor is known.</param>
/// <param name="Start">First word.</param>
/// <param name="End">The word after the last.</param>
internal sealed record NamedWords(Name Name, int Start, int End)
{
    public string Actor => Name.Actor!;
}
