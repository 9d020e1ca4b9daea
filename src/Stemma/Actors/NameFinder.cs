namespace Stemma.Actors;

/// <summary>The names in an article and whom they stand for, as far as the article itself and the catalogue tell.</summary>
public sealed class NameFinder : IArticleStation
{
    /// <inheritdoc/>
    public Type Adds => typeof(NameLayer);

    /// <inheritdoc/>
    public IReadOnlyList<Type> Requires { get; } = [typeof(Language.SyntaxLayer)];

    /// <inheritdoc/>
    public Article Process(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article.With(new NameLayer([], []));
    }
}
