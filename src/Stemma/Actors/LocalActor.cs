namespace Stemma.Actors;

/// <summary>Somebody or something named in one article, gathered from all its mentions.</summary>
internal sealed class LocalActor
{
    public required string Id { get; set; }
    public required NameType Type { get; init; }

    /// <summary>The fullest name, as printed.</summary>
    public required string Name { get; set; }

    /// <summary>The words of the fullest name, folded, without particles; for scripts without spaces the name itself.</summary>
    public required string[] Words { get; set; }

    /// <summary>Whether the catalogue holds it.</summary>
    public bool Catalogued { get; init; }

    /// <summary>A name in Latin letters printed behind it in brackets.</summary>
    public string? Latin { get; set; }

    /// <summary>Its acronym, where the article prints both.</summary>
    public string? Short { get; set; }

    /// <summary>Roles printed beside its mentions.</summary>
    public SortedSet<string> Roles { get; } = new(StringComparer.Ordinal);

    /// <summary>Where it was last mentioned, while reading.</summary>
    public int LastMention { get; set; }
}
