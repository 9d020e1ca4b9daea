using System.IO.Compression;

namespace Stemma.Speed;

/// <summary>Pages to read, unpacked and in memory.</summary>
internal static class Pages
{
    public static (string Path, byte[] Bytes)[] All { get; } =
        Folder is { } folder
            ?
            [
                .. Directory
                    .EnumerateFiles(folder, "*.html.gz")
                    .Order(StringComparer.Ordinal)
                    .Select(file => (Path.GetFileName(file)[..^".gz".Length], Unpacked(file))),
            ]
            :
            [
                .. Samples.Inputs.Where(input =>
                    input.Path.EndsWith(".html", StringComparison.Ordinal)
                ),
            ];

    /// <summary>Which pages they are, for the table.</summary>
    public static string Name =>
        Folder is null
            ? $"{All.Length} sample pages"
            : $"the {All.Length} pages of the article extraction benchmark";

    private static string? Folder
    {
        get
        {
            var root = Environment.GetEnvironmentVariable("STEMMA_EVAL_DATA") is { Length: > 0 } at
                ? at
                : Path.Combine(Samples.Repository, "..", "shared");
            var html = Path.Combine(root, "data", "extraction", "html");
            return Directory.Exists(html) ? html : null;
        }
    }

    private static byte[] Unpacked(string file)
    {
        using var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        return bytes.ToArray();
    }
}
