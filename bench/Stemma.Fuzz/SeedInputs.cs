namespace Stemma.Fuzz;

/// <summary>What mutation starts from: the bundled samples, made examples, and the files of a folder.</summary>
internal static class SeedInputs
{
    /// <summary>At most so many files of a folder: enough for every shape, few enough to begin quickly.</summary>
    private const int MostFiles = 400;

    public static List<byte[]> For(FuzzTarget target, string? corpus)
    {
        var seeds = new List<byte[]>(MadeInputs.For(target.Name));
        var samples = SampleFolder();
        foreach (var folder in new[] { samples, corpus }.OfType<string>())
        {
            seeds.AddRange(
                Directory
                    .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                    .Where(file =>
                        target.Endings.Any(ending =>
                            file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
                        )
                    )
                    .Order(StringComparer.Ordinal)
                    .Take(MostFiles)
                    .Select(File.ReadAllBytes)
                    .Where(bytes => bytes.Length <= Mutator.Longest)
            );
        }

        return seeds;
    }

    private static string? SampleFolder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Stemma.slnx")))
            {
                return Path.Combine(at.FullName, "samples");
            }
        }

        return null;
    }
}
