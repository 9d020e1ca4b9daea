using System.Globalization;
using System.Text;

namespace Stemma.Reading.Encodings;

/// <summary>Text in UTF-16 and UTF-32, with its byte order mark and without.</summary>
internal static class WideText
{
    /// <summary>Whether bytes with zeros among them are such text rather than data.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes) =>
        HasWideMark(bytes) || WithoutMark(bytes) is not null;

    private static bool HasWideMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]);

    /// <summary>The text of bytes that begin with a byte order mark, UTF-8's included; null for others.</summary>
    public static string? ByMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
        {
            return Encoding.UTF8.GetString(bytes[3..]);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
        {
            return Encoding.UTF32.GetString(bytes[4..]);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
        {
            return new UTF32Encoding(bigEndian: true, byteOrderMark: true).GetString(bytes[4..]);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }

        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
            ? Encoding.BigEndianUnicode.GetString(bytes[2..])
            : null;
    }

    /// <summary>
    /// UTF-16 without its mark: the halves of every text hold line ends, spaces, digits or tags, whose high byte is zero, and no text in another
    /// charset holds zeros. Data that happens to fit soon meets a lone surrogate or a code that nobody assigned.
    /// </summary>
    public static Encoding? WithoutMark(ReadOnlySpan<byte> bytes)
    {
        const int Window = 4096;
        var head = bytes[..(Math.Min(bytes.Length, Window) & ~1)];
        if (head.IndexOf((byte)0) < 0 || (bytes.Length & 1) != 0)
        {
            return null;
        }

        var little = Plausible(Encoding.Unicode.GetString(head));
        var big = Plausible(Encoding.BigEndianUnicode.GetString(head));
        return Math.Max(little, big) == 0 ? null
            : little >= big ? Encoding.Unicode
            : Encoding.BigEndianUnicode;

        // The ASCII signs in it: among those of the other byte order there are hardly any.
        static int Plausible(string text)
        {
            var signs = 0;
            for (var i = 0; i < text.Length; i++)
            {
                var c = text[i];
                if (char.IsAscii(c))
                {
                    if (char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f'))
                    {
                        return 0;
                    }

                    signs++;
                }
                else if (
                    c == '\uFFFD' && i < text.Length - 1
                    || char.GetUnicodeCategory(c)
                        is UnicodeCategory.OtherNotAssigned
                            or UnicodeCategory.PrivateUse
                            or UnicodeCategory.Control
                )
                {
                    return 0;
                }
            }

            return signs;
        }
    }
}
