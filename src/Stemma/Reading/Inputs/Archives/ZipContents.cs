using System.IO.Compression;

namespace Stemma.Reading.Inputs.Archives;

/// <summary>The members of a zip archive; of a WACZ (webrecorder's Web Archive Collection Zipped) its web archives only.</summary>
internal sealed class ZipContents : IDisposable
{
    private readonly ZipArchive _archive;

    private ZipContents(ZipArchive archive) => _archive = archive;

    /// <summary>Opens an archive.</summary>
    /// <param name="source">Its bytes; used where one can go to any place in them.</param>
    /// <param name="stream">The same from the start, for where one cannot.</param>
    public static (ZipContents? Archive, string? Failure) Open(Stream source, Stream stream)
    {
        try
        {
            var seekable = source;
            if (!source.CanSeek)
            {
                var (bytes, failure) = InputOpener.Bytes(stream, UnpackingLimits.MostHeld);
                if (bytes is null)
                {
                    return (null, $"zip: {failure}; unpack it and name its folder");
                }

                seekable = new MemoryStream(bytes, writable: false);
            }

            return (
                new ZipContents(new ZipArchive(seekable, ZipArchiveMode.Read, leaveOpen: true)),
                null
            );
        }
        catch (Exception e) when (InputOpener.IsDamage(e))
        {
            return (null, $"zip: {e.Message}");
        }
    }

    /// <summary>The members in the archive's order.</summary>
    public IEnumerable<ArchiveMember> Members(OpenInput input)
    {
        var names = new MemberNames(input.Path);
        var (entries, failure) = Entries();
        if (entries is null)
        {
            yield return new ArchiveMember(input.Path, null, $"zip: {failure}");
            yield break;
        }

        var isCollection =
            entries.Any(entry => entry.FullName == "datapackage.json")
            && entries.Any(entry => IsWebArchive(entry.FullName));
        foreach (var entry in entries)
        {
            if (
                entry.FullName.EndsWith('/')
                || (isCollection && !IsWebArchive(entry.FullName))
                || names.Path(entry.FullName) is not { } path
            )
            {
                continue;
            }

            yield return Open(entry, path, input.Limits);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _archive.Dispose();

    private static bool IsWebArchive(string name) =>
        name.StartsWith("archive/", StringComparison.Ordinal)
        && InputKinds.ByName(InputKinds.Unpacked(name)) == InputKind.Warc;

    private (IReadOnlyList<ZipArchiveEntry>? Entries, string? Failure) Entries()
    {
        try
        {
            return _archive.Entries.Count > UnpackingLimits.MostMembers
                ? (null, $"holds more than {UnpackingLimits.MostMembers} members")
                : (_archive.Entries, null);
        }
        catch (Exception e) when (InputOpener.IsDamage(e))
        {
            return (null, e.Message);
        }
    }

    private static ArchiveMember Open(ZipArchiveEntry entry, string path, UnpackingLimits limits)
    {
        try
        {
            limits.Member();
            return entry.IsEncrypted
                ? new ArchiveMember(path, null, "encrypted: unpack it with its password")
                : new ArchiveMember(
                    path,
                    new MeteredStream(entry.Open(), limits, entry.CompressedLength),
                    null
                );
        }
        catch (Exception e) when (InputOpener.IsDamage(e))
        {
            return new ArchiveMember(path, null, $"zip: {e.Message}");
        }
    }
}
