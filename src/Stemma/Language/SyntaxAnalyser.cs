using System.Collections.Immutable;

namespace Stemma.Language;

/// <summary>Sentences and tokens of an article, by rules and the data files of its parts' languages; words when they are asked for.</summary>
public sealed class SyntaxAnalyser : IArticleStation
{
    /// <inheritdoc/>
    public Type Adds => typeof(SyntaxLayer);

    /// <inheritdoc/>
    public IReadOnlyList<Type> Requires { get; } = [];

    /// <inheritdoc/>
    public Article Process(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var tokens = ImmutableArray.CreateBuilder<Token>(article.Text.Length / 5);
        var sentences = ImmutableArray.CreateBuilder<Sentence>(article.Text.Length / 100);
        int done = 0;
        for (int i = 0; i < article.Parts.Length; i++)
        {
            var part = article.Parts[i];
            int start = Math.Clamp(part.Span.Start, done, article.Text.Length);
            int end = Math.Clamp(part.Span.End, start, article.Text.Length);
            Add(new TextSpan(done, start), article.Language, PartRole.Body, -1);
            Add(new TextSpan(start, end), part.Language, part.Role, i);
            done = end;
        }

        Add(new TextSpan(done, article.Text.Length), article.Language, PartRole.Body, -1);
        return article.With(
            new SyntaxLayer(sentences.DrainToImmutable(), tokens.DrainToImmutable()).Over(
                article.Text
            )
        );

        void Add(TextSpan span, string language, PartRole role, int part)
        {
            if (article.Text.AsSpan(span.Start, span.Length).IsWhiteSpace())
            {
                return;
            }

            Cut(article.Text, span, language, role, part, tokens, sentences);
        }
    }

    /// <summary>Sentences and tokens of a text that is one part.</summary>
    internal static SyntaxLayer Cut(string text, string language)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var whole = new TextSpan(0, text.Length);
        Cut(text, whole, language, PartRole.Body, -1, tokens, sentences);
        return new SyntaxLayer(sentences.DrainToImmutable(), tokens.DrainToImmutable());
    }

    private static void Cut(
        string text,
        TextSpan span,
        string language,
        PartRole role,
        int part,
        ImmutableArray<Token>.Builder tokens,
        ImmutableArray<Sentence>.Builder sentences
    )
    {
        var rules = WritingRules.For(language);
        int first = tokens.Count;
        Tokenizer.Tokenize(text, span, rules, tokens);
        var model = new Sentence(span, language, role, part, first, 0);
        SentenceSplitter.Split(text, span, model, rules, first, tokens, sentences);
    }
}
