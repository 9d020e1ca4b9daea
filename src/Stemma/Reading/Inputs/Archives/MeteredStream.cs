namespace Stemma.Reading.Inputs.Archives;

/// <summary>An unpacked member that counts against the limits of its input.</summary>
/// <param name="source">The unpacked bytes; closed with this.</param>
/// <param name="limits">The limits of the input.</param>
/// <param name="packed">The size of the member in its archive; null where that tells nothing.</param>
internal sealed class MeteredStream(Stream source, UnpackingLimits limits, long? packed)
    : ForwardStream
{
    private long _unpacked;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var read = source.Read(buffer);
        _unpacked += read;
        limits.Bytes(read);
        if (packed is { } size)
        {
            UnpackingLimits.Ratio(_unpacked, size);
        }

        return read;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source.Dispose();
        }

        base.Dispose(disposing);
    }
}
