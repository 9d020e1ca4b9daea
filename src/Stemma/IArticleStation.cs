namespace Stemma;

/// <summary>
/// A station that works on one article at a time. It holds no state between articles, may be called from several
/// threads, and gives the same layer for the same article always.
/// </summary>
public interface IArticleStation
{
    /// <summary>The layer it adds.</summary>
    Type Adds { get; }

    /// <summary>The layers it stands on; a wrong order is found before anything runs.</summary>
    IReadOnlyList<Type> Requires { get; }

    /// <summary>The article with the station's layer added.</summary>
    Article Process(Article article);
}
