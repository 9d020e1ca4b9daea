using System.Collections.Immutable;

namespace Stemma.Actors;

/// <summary>
/// The actors of one run over all its articles: who was found to be one and the same across them. It changes no
/// article by itself; <see cref="Apply"/> gives a renamed copy.
/// </summary>
/// <param name="Actors">Every actor that a name of the run stands for, by id.</param>
/// <param name="Renames">Local id to the id the run uses for that actor, where they differ in every article that has the local id.</param>
public sealed record ActorRoll(
    ImmutableArray<Actor> Actors,
    ImmutableDictionary<string, string> Renames
)
{
    /// <summary>
    /// Local id to the run's id in single articles, before <see cref="Renames"/>: where one local id stands for different actors
    /// in different articles (two people of one name).
    /// </summary>
    public ImmutableDictionary<
        ArticleId,
        ImmutableDictionary<string, string>
    > RenamesIn { get; init; } =
        ImmutableDictionary<ArticleId, ImmutableDictionary<string, string>>.Empty;

    /// <summary>The article with the run's actor ids in all its layers.</summary>
    public Article Apply(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var own = RenamesIn.GetValueOrDefault(article.Id);
        return Renames.IsEmpty && own is null
            ? article
            : article.RenameActors(id =>
                own is not null && own.TryGetValue(id, out var renamed)
                    ? renamed
                    : Renames.GetValueOrDefault(id, id)
            );
    }
}
