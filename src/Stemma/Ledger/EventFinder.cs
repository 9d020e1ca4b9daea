namespace Stemma.Ledger;

/// <summary>The political events an article reports.</summary>
public sealed class EventFinder : IArticleStation
{
    /// <inheritdoc/>
    public Type Adds => typeof(EventLayer);

    /// <inheritdoc/>
    public IReadOnlyList<Type> Requires { get; } =
    [
        typeof(Language.SyntaxLayer),
        typeof(Actors.NameLayer),
        typeof(Chronology.TimeLayer),
        typeof(Attribution.StatementLayer),
    ];

    /// <inheritdoc/>
    public Article Process(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article.With(new EventLayer([]));
    }
}
