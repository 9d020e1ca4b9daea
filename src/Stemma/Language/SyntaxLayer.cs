using System.Collections.Immutable;

namespace Stemma.Language;

/// <summary>
/// Sentences, tokens and words of an article, all in text order. Tokens are what is written, cut by rule, in every language;
/// words are what a treebank would count, with part of speech, lemma and tree where the language has a model. The words are found
/// when they are first asked for: who needs tokens only does not wait for a parser.
/// </summary>
/// <param name="Sentences">Not overlapping; a sentence never crosses the end of an <see cref="ArticlePart"/>.</param>
/// <param name="Tokens">Not overlapping; every code unit that is no white space is in a token.</param>
public sealed record SyntaxLayer(ImmutableArray<Sentence> Sentences, ImmutableArray<Token> Tokens)
    : IArticleLayer
{
    private readonly Lazy<ImmutableArray<Sentence>> _wordSentences = new(() => []);
    private readonly Lazy<SentenceWords> _words = new(() => SentenceWords.None);

    private SyntaxLayer(
        string text,
        ImmutableArray<Sentence> sentences,
        ImmutableArray<Token> tokens
    )
        : this(sentences, tokens)
    {
        _wordSentences = new(() => SentenceWords.Sentences(text, sentences, tokens.AsSpan()));
        _words = new(() => SentenceWords.Find(text, WordSentences, tokens));
    }

    /// <summary>
    /// The layer over the text that it was made from, in which it can find its words. An archive keeps sentences and tokens only.
    /// </summary>
    public SyntaxLayer Over(string text) => new(text, Sentences, Tokens);

    /// <summary>
    /// The sentences that hold the words: where a trained model has a second opinion on a sentence's end, it counts here.
    /// </summary>
    public ImmutableArray<Sentence> WordSentences => _wordSentences.Value;

    /// <summary>The words of a sentence; heads are indices into them.</summary>
    /// <param name="sentence">Index in <see cref="WordSentences"/>.</param>
    public ReadOnlyMemory<Word> WordsOf(int sentence) => _words.Value.Of(sentence);
}

/// <summary>One sentence.</summary>
/// <param name="Span">Where.</param>
/// <param name="Language">BCP 47 tag of the part it stands in.</param>
/// <param name="Role">Role of the part it stands in.</param>
/// <param name="Part">Index of that part in <see cref="Article.Parts"/>; -1 where the article has no parts or the text stands outside them.</param>
/// <param name="FirstToken">Index of its first token in <see cref="SyntaxLayer.Tokens"/>.</param>
/// <param name="TokenCount">Number of its tokens, 1 or more.</param>
public sealed record Sentence(
    TextSpan Span,
    string Language,
    PartRole Role,
    int Part,
    int FirstToken,
    int TokenCount
);

/// <summary>One token: a word, a number or a punctuation mark, as written.</summary>
/// <param name="Span">Where.</param>
/// <param name="Kind">What its characters are.</param>
public readonly record struct Token(TextSpan Span, TokenKind Kind);

/// <summary>What a token's characters are.</summary>
public enum TokenKind
{
    /// <summary>Letters (with inner apostrophes, hyphens, combining marks).</summary>
    Word,

    /// <summary>Digits with their separators, also ordinals and percentages without the sign.</summary>
    Number,

    /// <summary>Punctuation and symbols.</summary>
    Mark,
}
