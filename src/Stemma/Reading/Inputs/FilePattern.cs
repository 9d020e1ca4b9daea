namespace Stemma.Reading.Inputs;

/// <summary>
/// Patterns of paths as shells know them, for where the shell did not expand one: <c>*</c> and <c>?</c> within a name, <c>**</c> for any
/// number of folders.
/// </summary>
internal static class FilePattern
{
    /// <summary>Whether a path holds a sign of a pattern.</summary>
    public static bool IsOne(string path) => path.AsSpan().ContainsAny('*', '?');

    /// <summary>The files and folders a pattern matches, each once, in ordinal order of names at each level.</summary>
    public static IEnumerable<string> Matches(string pattern)
    {
        var start = pattern.StartsWith('/') ? "/" : string.Empty;
        return Below(start, pattern.Split('/', StringSplitOptions.RemoveEmptyEntries))
            .Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Below(string folder, ReadOnlyMemory<string> segments)
    {
        if (segments.IsEmpty)
        {
            return File.Exists(folder) || Directory.Exists(folder) ? [folder] : [];
        }

        var first = segments.Span[0];
        var rest = segments[1..];
        if (first == "**")
        {
            var names = rest.IsEmpty ? Entries(folder, "*") : [];
            return Below(folder, rest)
                .Where(path => !rest.IsEmpty || File.Exists(path))
                .Concat(names.Where(File.Exists))
                .Concat(
                    Entries(folder, "*")
                        .Where(IsOwnFolder)
                        .SelectMany(below => Below(below, segments))
                );
        }

        return IsOne(first)
            ? Entries(folder, first).SelectMany(entry => Below(entry, rest))
            : Below(Join(folder, first), rest);
    }

    private static List<string> Entries(string folder, string pattern)
    {
        try
        {
            return
            [
                .. Directory
                    .EnumerateFileSystemEntries(folder.Length == 0 ? "." : folder)
                    .Select(entry => Path.GetFileName(entry)!)
                    .Where(name => !name.StartsWith('.') && Fits(pattern, name))
                    .Order(StringComparer.Ordinal)
                    .Select(name => Join(folder, name)),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static bool IsOwnFolder(string path) =>
        Directory.Exists(path) && new DirectoryInfo(path).LinkTarget is null;

    private static string Join(string folder, string name) =>
        folder.Length == 0 || folder.EndsWith('/') ? folder + name : $"{folder}/{name}";

    /// <summary>Whether a name fits, by going back to the last star where the rest does not: linear in practice, quadratic at worst.</summary>
    private static bool Fits(string pattern, string name)
    {
        int p = 0,
            n = 0,
            star = -1,
            mark = 0;
        while (n < name.Length)
        {
            if (
                p < pattern.Length
                && (pattern[p] == '?' || (pattern[p] != '*' && pattern[p] == name[n]))
            )
            {
                p++;
                n++;
            }
            else if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                mark = n;
            }
            else if (star >= 0)
            {
                p = star + 1;
                n = ++mark;
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(p).TrimStart('*').IsEmpty;
    }
}
