using System.Reflection;
using System.Text;

namespace Stemma;

/// <summary>
/// Reads the language knowledge that is embedded in the library. Paths are those of the source tree, relative to the
/// library's folder and with forward slashes: <c>Reading/Resources/furniture.en.tsv</c>.
/// </summary>
public static class EmbeddedResource
{
    private static readonly Assembly Home = typeof(EmbeddedResource).Assembly;

    /// <summary>Whether there is a resource of that path: how a station learns which languages it knows.</summary>
    public static bool Exists(string path) => Home.GetManifestResourceInfo(path) is not null;

    /// <summary>The paths of all resources that start with <paramref name="prefix"/>, in ordinal order.</summary>
    public static IEnumerable<string> Below(string prefix) =>
        Home.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <summary>Opens a resource.</summary>
    /// <exception cref="FileNotFoundException">There is none of that path.</exception>
    public static Stream Open(string path) =>
        Home.GetManifestResourceStream(path)
        ?? throw new FileNotFoundException(
            $"No embedded resource {path} in {Home.GetName().Name}.",
            path
        );

    /// <summary>
    /// The rows of a tab-separated table. Empty lines and lines that start with <c>#</c> (source, licence, remarks)
    /// are passed over.
    /// </summary>
    public static IEnumerable<string[]> Rows(string path)
    {
        using var reader = new StreamReader(Open(path), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }
}
