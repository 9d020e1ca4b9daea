using Xunit;

namespace Stemma.Tests;

/// <summary>
/// Compares whole output with what was looked at and kept, in <c>Snapshots/NAME</c>. With <c>STEMMA_SNAPSHOTS=write</c> in the environment it is
/// written instead: look at the difference before committing it.
/// </summary>
internal static class Snapshot
{
    public static void Matches(string name, string actual)
    {
        var file = Repository.File("tests", "Stemma.Tests", "Snapshots", name);
        if (Environment.GetEnvironmentVariable("STEMMA_SNAPSHOTS") == "write")
        {
            File.WriteAllText(file, actual);
        }

        Assert.True(
            File.Exists(file),
            $"There is no snapshot {name} yet: run once with STEMMA_SNAPSHOTS=write, look at it and commit it."
        );
        Assert.Equal(File.ReadAllText(file), actual);
    }
}
