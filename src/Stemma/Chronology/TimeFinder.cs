namespace Stemma.Chronology;

/// <summary>Time expressions of an article, resolved against its publication.</summary>
public sealed class TimeFinder : IArticleStation
{
    /// <inheritdoc/>
    public Type Adds => typeof(TimeLayer);

    /// <inheritdoc/>
    public IReadOnlyList<Type> Requires { get; } = [typeof(Language.SyntaxLayer)];

    /// <inheritdoc/>
    public Article Process(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article.With(new TimeLayer([]));
    }
}
