using System.Formats.Tar;

namespace Stemma.Reading.Inputs.Archives;

/// <summary>The members of a tar archive, as they come.</summary>
internal sealed class TarContents(Stream stream) : IDisposable
{
    private readonly TarReader _reader = new(stream, leaveOpen: true);

    /// <summary>The files in the archive; links are not followed.</summary>
    public IEnumerable<ArchiveMember> Members(OpenInput input)
    {
        var names = new MemberNames(input.Path);
        while (true)
        {
            var (entry, failure) = Next(input.Limits);
            if (failure is not null)
            {
                yield return new ArchiveMember(input.Path, null, $"tar: {failure}");
                yield break;
            }

            if (entry is null)
            {
                yield break;
            }

            if (entry.DataStream is { } data && names.Path(entry.Name) is { } path)
            {
                yield return new ArchiveMember(
                    path,
                    new MeteredStream(data, input.Limits, packed: null),
                    null
                );
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private (TarEntry? Entry, string? Failure) Next(UnpackingLimits limits)
    {
        try
        {
            limits.Member();
            return (_reader.GetNextEntry(), null);
        }
        catch (Exception e) when (InputOpener.IsDamage(e))
        {
            return (null, e.Message);
        }
    }
}
