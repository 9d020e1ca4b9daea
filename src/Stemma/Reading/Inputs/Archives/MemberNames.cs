namespace Stemma.Reading.Inputs.Archives;

/// <summary>Names of members as paths below their archive. They are only ever printed: no member is written anywhere.</summary>
internal sealed class MemberNames(string archive)
{
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    /// <summary>The path of a member: unique, and never above its archive. Null for what a folder's files of that name would be passed over for.</summary>
    public string? Path(string name)
    {
        var segments = name.Replace('\\', '/')
            .Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Where(segment => segment is not ("." or ".."))
            .Select(segment => string.Concat(segment.Where(c => !char.IsControl(c))))
            .ToList();
        if (
            segments.Count == 0
            || segments.Exists(InputFiles.IsPassedOver)
            || segments[0] == "__MACOSX"
        )
        {
            return null;
        }

        var path = $"{archive}/{string.Join('/', segments)}";
        for (var copy = 2; !_given.Add(path); copy++)
        {
            path =
                $"{archive}/{string.Join('/', segments.SkipLast(1).Append($"{copy}"))}/{segments[^1]}";
        }

        return path;
    }
}
