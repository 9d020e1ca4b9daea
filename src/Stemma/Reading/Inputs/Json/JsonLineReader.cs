using System.Globalization;
using System.Text;

namespace Stemma.Reading.Inputs.Json;

/// <summary>JSON Lines as documents, one a line: a file of any size costs the memory of its longest line.</summary>
internal static class JsonLineReader
{
    /// <summary>The lines that are not empty.</summary>
    public static IEnumerable<InputItem> Read(string path, Archives.HeadedStream headed)
    {
        var stream = InUtf8(headed);
        var buffer = new byte[1 << 16];
        using var line = new MemoryStream();
        var number = 1L;
        var isTooLong = false;
        while (true)
        {
            var (read, failure) = Fill(stream, buffer);
            if (failure is not null)
            {
                yield return InputItem.Failed(
                    path,
                    string.Create(CultureInfo.InvariantCulture, $"line {number}: {failure}")
                );
                yield break;
            }

            for (var at = 0; at < read; )
            {
                var end = buffer.AsSpan(at, read - at).IndexOf((byte)'\n');
                var length = end < 0 ? read - at : end;
                isTooLong |= line.Length + length > UnpackingLimits.MostBytes;
                if (!isTooLong)
                {
                    line.Write(buffer, at, length);
                }

                at += length + 1;
                if (end >= 0)
                {
                    if (Line(path, line, number, isTooLong) is { } item)
                    {
                        yield return item;
                    }

                    number++;
                    isTooLong = false;
                    Clear(line);
                }
            }

            if (read == 0)
            {
                if (Line(path, line, number, isTooLong) is { } last)
                {
                    yield return last;
                }

                yield break;
            }
        }
    }

    private static InputItem? Line(string path, MemoryStream line, long number, bool isTooLong)
    {
        if (isTooLong)
        {
            return InputItem.Failed(
                path,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"line {number}: longer than {UnpackingLimits.MostBytes >> 20} MB"
                )
            );
        }

        var bytes = line.GetBuffer().AsSpan(0, (int)line.Length);
        if (number == 1 && bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }

        return bytes.ContainsAnyExcept(" \t\r"u8)
            ? InputItem.Of(
                new InputDocument(path, bytes.ToArray())
                {
                    Place = number.ToString(CultureInfo.InvariantCulture),
                    MediaType = "application/json",
                }
            )
            : null;
    }

    /// <summary>Empties the line; a long one's memory is given back.</summary>
    private static void Clear(MemoryStream line)
    {
        const int Kept = 1 << 20;
        line.SetLength(0);
        if (line.Capacity > Kept)
        {
            line.Capacity = Kept;
        }
    }

    private static (int Read, string? Failure) Fill(Stream stream, byte[] buffer)
    {
        try
        {
            return (stream.Read(buffer), null);
        }
        catch (Exception e) when (InputOpener.IsDamage(e))
        {
            return (0, e.Message);
        }
    }

    /// <summary>Windows programs write UTF-16 with its mark.</summary>
    private static Stream InUtf8(Archives.HeadedStream stream)
    {
        var encoding =
            stream.Head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode
            : stream.Head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode
            : null;
        return encoding is null
            ? stream
            : Encoding.CreateTranscodingStream(stream, encoding, Encoding.UTF8, leaveOpen: true);
    }
}
