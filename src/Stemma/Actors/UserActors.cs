using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Stemma.Actors;

/// <summary>Actors, names and facts that a user adds to the catalogue with a file (<c>docs/actors.md</c>).</summary>
public sealed class UserActors
{
    internal UserActors(
        ImmutableArray<CatalogueActor> actors,
        ImmutableArray<string[]> names,
        ImmutableArray<CatalogueFact> facts,
        string text
    )
    {
        Actors = actors;
        Names = names;
        Facts = facts;
        Fingerprint = BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>The actors, in the order of the file.</summary>
    public ImmutableArray<CatalogueActor> Actors { get; }

    /// <summary>The facts, in the order of the file.</summary>
    public ImmutableArray<CatalogueFact> Facts { get; }

    /// <summary>Tells two files apart; the same for the same bytes on every machine.</summary>
    public int Fingerprint { get; }

    /// <summary>Language (<c>mul</c>: every one), form, id and kind.</summary>
    internal ImmutableArray<string[]> Names { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file, UTF-8.</param>
    /// <exception cref="InvalidDataException">Rows are wrong: every one is named with its line, what is wrong and what to do.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static UserActors Load(string path) => Parse(File.ReadAllText(path), path);

    /// <summary>Reads the text of a file.</summary>
    /// <param name="text">Rows of fields parted by tabs; empty lines and lines that start with <c>#</c> are passed over.</param>
    /// <param name="path">How errors name the file.</param>
    /// <exception cref="InvalidDataException">Rows are wrong.</exception>
    public static UserActors Parse(string text, string path)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new UserActorsReader(text, path).Read();
    }
}
