namespace Stemma.Attribution;

/// <summary>Who says what in an article.</summary>
public sealed class StatementFinder : IArticleStation
{
    /// <inheritdoc/>
    public Type Adds => typeof(StatementLayer);

    /// <inheritdoc/>
    public IReadOnlyList<Type> Requires { get; } =
    [typeof(Language.SyntaxLayer), typeof(Actors.NameLayer), typeof(Chronology.TimeLayer)];

    /// <inheritdoc/>
    public Article Process(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article.With(new StatementLayer([]));
    }
}
