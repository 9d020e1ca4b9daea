namespace Stemma.Reading.Inputs;

/// <summary>A file to read: its path as the contract prints it, and the file behind it.</summary>
/// <param name="Path">The argument joined with the path below it, forward slashes.</param>
/// <param name="File">The file to open.</param>
public sealed record InputFile(string Path, string File)
{
    /// <summary>Where the bytes come from instead of a file: standard input, which belongs to the host.</summary>
    public Func<Stream>? Source { get; init; }

    /// <summary>
    /// Brings what stands at an address, or throws <see cref="IOException"/> with the reason: for the file itself where it is an address, and
    /// for the addresses it lists. Null where nothing is fetched.
    /// </summary>
    public Func<string, InputDocument>? Fetch { get; init; }

    /// <summary>Whether <see cref="File"/> is an address rather than a file.</summary>
    public bool IsAddress { get; init; }

    /// <summary>Whether it was only found in a folder: then JSON that is no article is passed over.</summary>
    public bool IsFound { get; init; }

    /// <summary>Opens it for reading from its start.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be read.</exception>
    public Stream Open() =>
        Source?.Invoke()
        ?? new FileStream(
            File,
            FileMode.Open,
            FileAccess.Read,
            FileShare.Read,
            bufferSize: 1 << 16,
            FileOptions.SequentialScan
        );

    /// <summary>The raw bytes.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public byte[] Bytes() => System.IO.File.ReadAllBytes(File);
}
