using Stemma.Reading.Inputs.Archives;

namespace Stemma.Reading.Inputs.WebArchives;

/// <summary>Where the bytes of records come from: a file, or the members of a packed one.</summary>
/// <param name="read">Gives the next bytes; 0 at the end.</param>
internal sealed class RecordBytes(RecordBytes.Reader read)
{
    private readonly byte[] _bytes = new byte[1 << 16];
    private int _at;
    private int _length;
    private long _passed;

    /// <summary>Reads into a buffer; 0 at the end.</summary>
    public delegate int Reader(Span<byte> buffer);

    /// <summary>How many bytes were read so far.</summary>
    public long Position => _passed + _at;

    /// <summary>Whether there is nothing more.</summary>
    public bool IsEnd => !Fill();

    /// <summary>A line without its end, or null at the end of all. A longer one is given in pieces.</summary>
    /// <param name="most">Most bytes of a line.</param>
    public byte[]? Line(int most)
    {
        if (!Fill())
        {
            return null;
        }

        var line = new List<byte>();
        while (Fill() && line.Count < most)
        {
            var held = _bytes.AsSpan(_at, Math.Min(_length - _at, most - line.Count));
            var end = held.IndexOf((byte)'\n');
            line.AddRange(held[..(end < 0 ? held.Length : end)]);
            _at += end < 0 ? held.Length : end + 1;
            if (end >= 0)
            {
                break;
            }
        }

        if (line is [.., (byte)'\r'])
        {
            line.RemoveAt(line.Count - 1);
        }

        return [.. line];
    }

    /// <summary>Whether the next bytes are these; they are not passed.</summary>
    public bool Begins(ReadOnlySpan<byte> sign)
    {
        if (_length - _at < sign.Length)
        {
            _bytes.AsSpan(_at, _length - _at).CopyTo(_bytes);
            _passed += _at;
            _length -= _at;
            _at = 0;
            int got;
            while (_length < sign.Length && (got = read(_bytes.AsSpan(_length))) > 0)
            {
                _length += got;
            }
        }

        return _bytes.AsSpan(_at, _length - _at).StartsWith(sign);
    }

    /// <summary>Takes bytes; fewer only at the end.</summary>
    public byte[] Take(int count)
    {
        var taken = new MemoryStream(Math.Min(count, 1 << 20));
        while (taken.Length < count && Fill())
        {
            var step = (int)Math.Min(count - taken.Length, _length - _at);
            taken.Write(_bytes, _at, step);
            _at += step;
        }

        return taken.ToArray();
    }

    /// <summary>Passes over bytes.</summary>
    /// <returns>How many there were.</returns>
    public long Skip(long count)
    {
        var left = count;
        while (left > 0 && Fill())
        {
            var step = (int)Math.Min(left, _length - _at);
            _at += step;
            left -= step;
        }

        return count - left;
    }

    private bool Fill()
    {
        if (_at < _length)
        {
            return true;
        }

        _passed += _at;
        _at = 0;
        _length = 0;
        _length = read(_bytes);
        return _length > 0;
    }
}
