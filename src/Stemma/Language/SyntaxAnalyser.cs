using System.Collections.Immutable;

namespace Stemma.Language;

/// <summary>Sentences and tokens of an article, by rules and the data files of its parts' languages.</summary>
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
            new SyntaxLayer(sentences.DrainToImmutable(), tokens.DrainToImmutable())
        );

        void Add(TextSpan span, string language, PartRole role, int part)
        {
            if (article.Text.AsSpan(span.Start, span.Length).IsWhiteSpace())
            {
                return;
            }

            var rules = WritingRules.For(language);
            int first = tokens.Count;
            Tokenizer.Tokenize(article.Text, span, rules, tokens);
            var model = new Sentence(span, language, role, part, first, 0);
            SentenceSplitter.Split(article.Text, span, model, rules, first, tokens, sentences);
        }
    }
}
