namespace Stemma;

/// <summary>
/// What one station found in one article. Layers are immutable, and their offsets index <see cref="Article.Text"/>.
/// </summary>
public interface IArticleLayer;

/// <summary>
/// A layer that names actors by id. Within an article ids are local guesses; when a run's articles are read together
/// some of them turn out to stand for one actor, and the layers are renamed, never edited.
/// </summary>
public interface IActorBearing : IArticleLayer
{
    /// <summary>A copy of the layer with every actor id replaced by what <paramref name="rename"/> gives for it.</summary>
    IArticleLayer RenameActors(Func<string, string> rename);
}
