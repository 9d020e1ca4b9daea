using System.Buffers.Binary;
using System.IO.Compression;

namespace Stemma.Reading.Inputs.Archives;

/// <summary>
/// Gzip member by member (RFC 1952). Web archives pack each record as a member of its own: a damaged one is passed over and the next is found.
/// </summary>
internal sealed class GzipMembers(Stream source, UnpackingLimits limits) : IDisposable
{
    private readonly ByteWindow _window = new(source);
    private DeflateStream? _inflater;
    private uint _sum;
    private long _unpacked;
    private bool _isOpen;
    private bool _isLost;

    /// <summary>Where the member at hand begins, in bytes of the packed input.</summary>
    public long Start { get; private set; }

    /// <summary>Moves to the next member.</summary>
    /// <returns>False at the end.</returns>
    /// <exception cref="InvalidDataException">What follows is no member; a further call finds the next one behind it.</exception>
    public bool Next()
    {
        if (_isOpen)
        {
            Pass();
        }

        var isSearch = _isLost;
        _isLost = false;
        while (true)
        {
            var gap = _window.Seek([0x1F, 0x8B, 8]);
            if (gap.IsEnd)
            {
                // Padding at the end is usual; other bytes are not.
                return gap.OnlyZeros || isSearch ? false : throw Lost("not gzip");
            }

            if (!gap.OnlyZeros && !isSearch)
            {
                throw Lost("not gzip");
            }

            Start = _window.Position;
            if (SkipHeader())
            {
                Begin();
                return true;
            }

            isSearch = true;
            _window.Position = Start + 1;
        }
    }

    /// <summary>Unpacked bytes of the member at hand.</summary>
    /// <returns>How many; 0 at its end.</returns>
    /// <exception cref="InvalidDataException">It is damaged, cut off, or a bomb.</exception>
    public int Read(Span<byte> buffer)
    {
        if (!_isOpen)
        {
            return 0;
        }

        int read;
        try
        {
            read = _inflater!.Read(buffer);
            limits.Bytes(read);
            _unpacked += read;
            UnpackingLimits.Ratio(_unpacked, _window.Position - Start);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            _isOpen = false;
            _isLost = true;
            _window.Position = Math.Max(Start + 1, _window.LastRead);
            throw new InvalidDataException(e is InvalidDataException ? e.Message : "damaged", e);
        }

        if (read > 0)
        {
            _sum = Crc32.Add(_sum, buffer[..read]);
        }
        else if (buffer.Length > 0)
        {
            _isOpen = false;
            End();
        }

        return read;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _inflater?.Dispose();
        source.Dispose();
    }

    private void Pass()
    {
        var buffer = new byte[1 << 14];
        try
        {
            while (Read(buffer) > 0) { }
        }
        catch (InvalidDataException)
        {
            // Whoever did not read it to the end does not want it.
        }
    }

    private void Begin()
    {
        _inflater?.Dispose();
        _inflater = new DeflateStream(_window, CompressionMode.Decompress, leaveOpen: true);
        _sum = 0;
        _unpacked = 0;
        _isOpen = true;
    }

    /// <summary>
    /// The inflater reads beyond the end of what it inflates and does not say how far: the member ends where its own check sum and length
    /// stand.
    /// </summary>
    private void End()
    {
        Span<byte> trailer = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, _sum);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], (uint)_unpacked);
        var from = Math.Max(Start, _window.LastRead);
        var until = _window.Position;
        _window.Position = from;
        if (_window.Find(trailer, until))
        {
            _window.Position += trailer.Length;
            return;
        }

        _window.Position = Math.Max(Start + 1, from);
        throw Lost("damaged or cut off");
    }

    private InvalidDataException Lost(string reason)
    {
        _isLost = true;
        return new InvalidDataException(reason);
    }

    private bool SkipHeader()
    {
        const int Fixed = 10;
        var head = _window.Peek(Fixed);
        if (head.Length < Fixed || (head[3] & 0xE0) != 0)
        {
            return false;
        }

        var flags = head[3];
        _window.Position += Fixed;
        if ((flags & 4) != 0)
        {
            var length = _window.Peek(2);
            if (length.Length < 2)
            {
                return false;
            }

            _window.Skip(2 + BinaryPrimitives.ReadUInt16LittleEndian(length));
        }

        foreach (var flag in (ReadOnlySpan<int>)[8, 16])
        {
            // A name and a comment, each with a zero at its end.
            if ((flags & flag) != 0 && !_window.SkipPast(0, most: 1 << 16))
            {
                return false;
            }
        }

        _window.Skip((flags & 2) != 0 ? 2 : 0);
        return true;
    }
}
