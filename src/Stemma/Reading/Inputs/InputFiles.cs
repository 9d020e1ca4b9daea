using Stemma.Reading.Encodings;

namespace Stemma.Reading.Inputs;

/// <summary>Finds the files that a PATH argument stands for.</summary>
public static class InputFiles
{
    /// <summary>
    /// The inputs below <paramref name="path"/>: the file itself, or every readable file of a folder, recursed, in ordinal order of names.
    /// A folder's <c>README*</c>, <c>LICENSE*</c>, dotfiles, files of other kinds and JSON that is no article are passed over.
    /// </summary>
    /// <param name="path">A file or a folder. One that does not exist is an input whose opening fails.</param>
    public static IEnumerable<InputFile> Below(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Directory.Exists(path)
            ? InFolder(path, Printed(path).TrimEnd('/'))
            : [new InputFile(Printed(path), path)];
    }

    private static IEnumerable<InputFile> InFolder(string folder, string printed)
    {
        // A link back to a folder above would never end.
        var names = Directory
            .EnumerateFileSystemEntries(folder)
            .Select(entry => Path.GetFileName(entry))
            .Where(name => !IsPassedOver(name))
            .Order(StringComparer.Ordinal)
            .ToList();
        foreach (var name in names)
        {
            var entry = Path.Combine(folder, name);
            var path = printed.Length == 0 ? $"/{name}" : $"{printed}/{name}";
            if (Directory.Exists(entry))
            {
                if (new DirectoryInfo(entry).LinkTarget is null)
                {
                    foreach (var input in InFolder(entry, path))
                    {
                        yield return input;
                    }
                }
            }
            else if (IsArticle(entry))
            {
                yield return new InputFile(path, entry);
            }
        }
    }

    private static string Printed(string path) => path.Replace('\\', '/');

    private static bool IsPassedOver(string name) =>
        name.StartsWith('.')
        || name.StartsWith("README", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("LICENSE", StringComparison.OrdinalIgnoreCase);

    private static bool IsArticle(string file) =>
        InputFormats.Of(file) switch
        {
            (InputFormat.Unknown, _) => false,
            (InputFormat.Json, var isPacked) => HoldsArticle(file, isPacked),
            _ => true,
        };

    private static bool HoldsArticle(string file, bool isPacked)
    {
        try
        {
            ReadOnlyMemory<byte> bytes = File.ReadAllBytes(file);
            if (isPacked)
            {
                bytes = Unpacking.Gzip(bytes).Bytes ?? [];
            }

            return JsonArticles.HoldsArticle(Charset.Decode(bytes.Span));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Whoever reads the inputs meets the same error and names it.
            return true;
        }
    }
}

/// <summary>One input: its path as the contract prints it, and the file behind it.</summary>
/// <param name="Path">The argument joined with the path below it, forward slashes.</param>
/// <param name="File">The file to open.</param>
public sealed record InputFile(string Path, string File)
{
    /// <summary>
    /// Brings what is no file, such as the answer of a server, or throws <see cref="IOException"/> with the reason; null where
    /// <see cref="File"/> is to be opened.
    /// </summary>
    public Func<InputDocument>? Source { get; init; }

    /// <summary>The raw bytes.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public byte[] Bytes() => System.IO.File.ReadAllBytes(File);

    /// <summary>The raw bytes with what is known of them.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public InputDocument Document() => Source?.Invoke() ?? new InputDocument(Path, Bytes());
}
