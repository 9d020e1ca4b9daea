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
        _isOpen = Named(members.Next);
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        while (_isOpen && !buffer.IsEmpty)
        {
            int read;
            try
            {
                read = _members.Read(buffer);
            }
            catch (InvalidDataException e)
            {
                throw new InvalidDataException($"gzip: {e.Message}", e);
            }

            if (read > 0)
            {
                return read;
            }

            _isOpen = Named(_members.Next);
        }

        return 0;
    }

    private static bool Named(Func<bool> next)
    {
        try
        {
            return next();
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"gzip: {e.Message}", e);
        }
    }
}
