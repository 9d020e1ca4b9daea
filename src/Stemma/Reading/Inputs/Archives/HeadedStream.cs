namespace Stemma.Reading.Inputs.Archives;

/// <summary>A stream whose first bytes were taken to be looked at, and are given again.</summary>
internal sealed class HeadedStream : ForwardStream
{
    private readonly Stream _rest;
    private readonly byte[] _head;
    private int _given;

    /// <summary>Takes the first bytes of <paramref name="source"/>, which is closed with this.</summary>
    public HeadedStream(Stream source)
    {
        _rest = source;
        var head = new byte[ContentSigns.Window];
        var length = source.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        _head = length == head.Length ? head : head[..length];
    }

    /// <summary>The first bytes, as many as there are of <see cref="ContentSigns.Window"/>.</summary>
    public ReadOnlySpan<byte> Head => _head;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (_given == _head.Length)
        {
            return _rest.Read(buffer);
        }

        var count = Math.Min(buffer.Length, _head.Length - _given);
        _head.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _rest.Dispose();
        }

        base.Dispose(disposing);
    }
}
