namespace Stemma.Language;

/// <summary>Sentences and tokens of an article.</summary>
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
        return article.With(new SyntaxLayer([], []));
    }
}
