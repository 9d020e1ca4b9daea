using System.Collections.Immutable;

namespace Stemma;

/// <summary>
/// One text in one language with where it came from: the one immutable type that flows through every station.
/// Reading makes it; each later station adds a layer of its own with <see cref="With{T}"/> and takes the layers it
/// stands on with <see cref="Layer{T}"/>. All offsets in all layers index <see cref="Text"/>.
/// </summary>
public sealed record Article
{
    /// <summary>The article's name in every output.</summary>
    public required ArticleId Id { get; init; }

    /// <summary>The argument joined with the path below it, forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>Address it was published at, where the input says so.</summary>
    public string? Url { get; init; }

    /// <summary>Headline without the site's name; null where none is told.</summary>
    public string? Title { get; init; }

    /// <summary>Authors as people; empty where none is named.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Who published it, as printed.</summary>
    public string? Outlet { get; init; }

    /// <summary>The agency it credits for its text, as printed; null where none is credited.</summary>
    public string? Agency { get; init; }

    /// <summary>The section of the outlet it stands in, as the page's data name it; null where they do not.</summary>
    public string? Section { get; init; }

    /// <summary>The outlet or site that it says it first appeared at, as printed or by address; null where it says nothing.</summary>
    public string? SyndicatedFrom { get; init; }

    /// <summary>BCP 47 tag (<c>en</c>, <c>ko</c>, …), <c>und</c> where the text does not tell.</summary>
    public required string Language { get; init; }

    /// <summary><c>sha256:</c> and the hash of the raw bytes in lower-case hexadecimal.</summary>
    public required string ContentHash { get; init; }

    /// <summary>When it was published, with the basis of that.</summary>
    public Publication Published { get; init; } = Publication.Unknown;

    /// <summary>The cleaned text that every offset indexes. Paragraphs are parted by one blank line.</summary>
    public required string Text { get; init; }

    /// <summary>Stretches of <see cref="Text"/> with their role, in text order, not overlapping.</summary>
    public ImmutableArray<ArticlePart> Parts { get; init; } = [];

    /// <summary>What Reading left out, with the reason, in the order of the page.</summary>
    public ImmutableArray<DroppedText> Dropped { get; init; } = [];

    /// <summary>What Reading could not settle or found at odds, in the order found.</summary>
    public ImmutableArray<Doubt> Doubts { get; init; } = [];

    private ImmutableDictionary<Type, IArticleLayer> Layers { get; init; } =
        ImmutableDictionary<Type, IArticleLayer>.Empty;

    /// <summary>The words a span stands for.</summary>
    public string Words(TextSpan span) => span.Of(Text);

    /// <summary>This article with <paramref name="layer"/> added, or put in the place of an earlier one of its type.</summary>
    public Article With<T>(T layer)
        where T : class, IArticleLayer => this with { Layers = Layers.SetItem(typeof(T), layer) };

    /// <summary>The layer a station added.</summary>
    /// <exception cref="InvalidOperationException">The station that adds it has not run: a wrong order of stations.</exception>
    public T Layer<T>()
        where T : class, IArticleLayer =>
        TryLayer<T>()
        ?? throw new InvalidOperationException(
            $"Article {Id} ({Path}) has no {typeof(T).Name}: the station that adds it must run before."
        );

    /// <summary>The layer a station added, or null where it has not run.</summary>
    public T? TryLayer<T>()
        where T : class, IArticleLayer =>
        Layers.TryGetValue(typeof(T), out var layer) ? (T)layer : null;

    /// <summary>This article with every actor id in every layer replaced by what <paramref name="rename"/> gives for it.</summary>
    public Article RenameActors(Func<string, string> rename)
    {
        var layers = Layers;
        foreach (var (type, layer) in Layers)
        {
            if (layer is IActorBearing bearing)
            {
                layers = layers.SetItem(type, bearing.RenameActors(rename));
            }
        }

        return this with
        {
            Layers = layers,
        };
    }
}
