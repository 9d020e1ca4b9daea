namespace Stemma.Reading.Inputs.Archives;

/// <summary>A stretch of a stream in memory that can be gone back in: by 64 KB at least.</summary>
internal sealed class ByteWindow(Stream source) : ForwardStream
{
    /// <summary>What an inflater reads at once; .NET's takes 8 KB.</summary>
    private const int Chunk = 8192;

    private const int Behind = 1 << 16;

    private readonly byte[] _bytes = new byte[Behind * 4];
    private long _start;
    private int _length;
    private int _at;
    private bool _isEnd;

    /// <summary>Where the next byte stands in the stream. Going back beyond what is held goes back to the first byte held.</summary>
    public override long Position
    {
        get => _start + _at;
        set => _at = (int)Math.Clamp(value - _start, 0, _length);
    }

    /// <summary>Where the latest <see cref="Read"/> began.</summary>
    public long LastRead { get; private set; }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        LastRead = Position;
        var bytes = Peek(1);
        if (bytes.IsEmpty)
        {
            return 0;
        }

        var count = Math.Min(Math.Min(buffer.Length, Chunk), _length - _at);
        _bytes.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }

    /// <summary>The next bytes, fewer only at the end.</summary>
    /// <param name="count">At most 64 KB.</param>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (_length - _at < count && !_isEnd)
        {
            if (_length > _bytes.Length - Behind)
            {
                var gone = Math.Max(_at - Behind, 0);
                _bytes.AsSpan(gone, _length - gone).CopyTo(_bytes);
                _start += gone;
                _length -= gone;
                _at -= gone;
            }

            // A source that breaks would break again at the same place for ever: what it breaks at is its end.
            _isEnd = true;
            var read = source.Read(_bytes.AsSpan(_length));
            _isEnd = read == 0;
            _length += read;
        }

        return _bytes.AsSpan(_at, Math.Min(count, _length - _at));
    }

    /// <summary>Passes over bytes.</summary>
    public void Skip(int count)
    {
        while (count > 0)
        {
            var step = Peek(Math.Min(count, Chunk)).Length;
            if (step == 0)
            {
                return;
            }

            _at += step;
            count -= step;
        }
    }

    /// <summary>Passes over everything up to and with the next <paramref name="value"/>; false where it is not among the next <paramref name="most"/> bytes.</summary>
    public bool SkipPast(byte value, int most)
    {
        while (most > 0)
        {
            var bytes = Peek(Math.Min(most, Chunk));
            var found = bytes.IndexOf(value);
            if (found >= 0)
            {
                _at += found + 1;
                return true;
            }

            if (bytes.IsEmpty)
            {
                return false;
            }

            _at += bytes.Length;
            most -= bytes.Length;
        }

        return false;
    }

    /// <summary>Goes to the next place where <paramref name="sign"/> stands.</summary>
    /// <returns>Whether the end was met instead, and whether only zeros lay between.</returns>
    public (bool IsEnd, bool OnlyZeros) Seek(ReadOnlySpan<byte> sign)
    {
        var onlyZeros = true;
        while (true)
        {
            var bytes = Peek(Chunk);
            var found = bytes.IndexOf(sign);
            var passed =
                found >= 0 ? found
                : bytes.Length < Chunk ? bytes.Length
                : bytes.Length - sign.Length + 1;
            onlyZeros &= !bytes[..passed].ContainsAnyExcept((byte)0);
            _at += passed;
            if (found >= 0 || bytes.Length < Chunk)
            {
                return (found < 0, onlyZeros);
            }
        }
    }

    /// <summary>Goes to where <paramref name="sign"/> stands at or before <paramref name="until"/>; false where it does not.</summary>
    public bool Find(ReadOnlySpan<byte> sign, long until)
    {
        var most = (int)(until - Position) + sign.Length;
        var found = Peek(most).IndexOf(sign);
        _at += Math.Max(found, 0);
        return found >= 0;
    }
}
