namespace Stemma.Reading;

/// <summary>Finds the files that a PATH argument stands for.</summary>
public static class InputFiles
{
    /// <summary>
    /// The inputs below <paramref name="path"/>: the file itself, or every readable file of a folder, recursed, in ordinal order of names.
    /// A folder's <c>README*</c>, <c>LICENSE*</c>, dotfiles and files of other kinds are passed over.
    /// </summary>
    /// <param name="path">A file or a folder. One that does not exist is an input whose opening fails.</param>
    public static IEnumerable<InputFile> Below(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!Directory.Exists(path))
        {
            return [new InputFile(path.Replace('\\', '/'), path)];
        }

        return Directory
            .EnumerateFileSystemEntries(path)
            .Where(entry => !IsPassedOver(Path.GetFileName(entry)))
            .Order(StringComparer.Ordinal)
            .SelectMany(entry =>
                Directory.Exists(entry) ? Below(entry)
                : IsKnown(entry) ? Below(entry)
                : []
            );
    }

    private static bool IsPassedOver(string name) =>
        name.StartsWith('.')
        || name.StartsWith("README", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("LICENSE", StringComparison.OrdinalIgnoreCase);

    private static bool IsKnown(string file) =>
        Path.GetExtension(file).ToLowerInvariant() is ".txt" or ".md" or ".html" or ".htm";
}

/// <summary>One input: its path as the contract prints it, and the file behind it.</summary>
/// <param name="Path">The argument joined with the path below it, forward slashes.</param>
/// <param name="File">The file to open.</param>
public sealed record InputFile(string Path, string File)
{
    /// <summary>The raw bytes.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public byte[] Bytes() => System.IO.File.ReadAllBytes(File);
}
