using System.Runtime.CompilerServices;

namespace Stemma.Tests;

/// <summary>Where the sources of the tests stand, for the tests that read documents and snapshots of the repository.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string File(params ReadOnlySpan<string> path) => Path.Combine([Root, .. path]);

    private static string Find([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder, "Stemma.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException($"No Stemma.slnx above {here}.");
    }
}
