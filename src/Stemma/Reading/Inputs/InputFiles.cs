namespace Stemma.Reading.Inputs;

/// <summary>Finds the files that a PATH argument stands for.</summary>
public static class InputFiles
{
    /// <summary>
    /// The inputs below <paramref name="path"/>: the file itself, every readable file of a folder, recursed, or what a pattern with
    /// <c>*</c>, <c>?</c> and <c>**</c> matches, in ordinal order of names. A folder's <c>README*</c>, <c>LICENSE*</c>, dotfiles and files
    /// of other kinds are passed over; its JSON that is no article when it is opened.
    /// </summary>
    /// <param name="path">A file, a folder or a pattern. A file that does not exist is an input whose opening fails.</param>
    public static IEnumerable<InputFile> Below(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path))
        {
            return InFolder(path, Printed(path).TrimEnd('/'));
        }

        return !File.Exists(path) && FilePattern.IsOne(path)
            ? FilePattern
                .Matches(Printed(path))
                .SelectMany(Below)
                .DefaultIfEmpty(new InputFile(Printed(path), path))
            : [new InputFile(Printed(path), path)];
    }

    /// <summary>Whether a folder's entry of this name is no input.</summary>
    internal static bool IsPassedOver(string name) =>
        name.StartsWith('.')
        || name.StartsWith("README", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("LICENSE", StringComparison.OrdinalIgnoreCase);

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
            else if (
                InputKinds.ByName(InputKinds.Unpacked(name))
                is not (InputKind.Unknown or InputKind.Gzip)
            )
            {
                yield return new InputFile(path, entry) { IsFound = true };
            }
        }
    }

    private static string Printed(string path) => path.Replace('\\', '/');
}
