using System.Collections.Immutable;

namespace Stemma.Actors;

/// <summary>
/// The actors of one run over all its articles: who was found to be one and the same across them. It changes no
/// article by itself; <see cref="Apply"/> gives a renamed copy.
/// </summary>
/// <param name="Actors">Every actor that a name of the run stands for, by id.</param>
/// <param name="Renames">Local id to the id the run uses for that actor, where they differ.</param>
public sealed record ActorRoll(
    ImmutableArray<Actor> Actors,
    ImmutableDictionary<string, string> Renames
)
{
    /// <summary>The article with the run's actor ids in all its layers.</summary>
    public Article Apply(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Renames.IsEmpty
            ? article
            : article.RenameActors(id => Renames.GetValueOrDefault(id, id));
    }
}
