namespace Stemma.Reading.Inputs.Archives;

/// <summary>All members of a gzip input as one stream.</summary>
internal sealed class GzipChain : ForwardStream
{
    private readonly GzipMembers _members;
    private bool _isOpen;

    /// <summary>Begins with the first member.</summary>
    public GzipChain(GzipMembers members)
    {
        _members = members;
        _isOpen = members.Next();
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        while (_isOpen)
        {
            var read = _members.Read(buffer);
            if (read > 0)
            {
                return read;
            }

            _isOpen = _members.Next();
        }

        return 0;
    }
}
