using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace Stemma.Reading.Encodings;

/// <summary>
/// Bytes to text: byte order mark, then UTF-8 where the bytes are UTF-8 (no other encoding in use gives valid UTF-8 by accident
/// in a text of some length), then what the page declares if it fits, then detection. It always answers.
/// </summary>
internal static class Charset
{
    /// <summary>How much of the input is looked at for a declaration; WHATWG HTML, "prescan a byte stream", says 1024, real pages exceed it.</summary>
    private const int DeclarationWindow = 8192;

    /// <summary>How much the detector is shown: its frequency tables settle within a few thousand characters.</summary>
    private const int DetectionWindow = 1 << 17;

    static Charset()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
    }

    /// <summary>The text of <paramref name="bytes"/>, without byte order mark.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        using var text = DecodeLent(bytes);
        return text.ToString();
    }

    /// <summary>As <see cref="Decode"/>, in lent memory: most pages are UTF-8, and the text of one is needed only until it is parsed.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="declared">The charset a server names. It may be wrong.</param>
    public static LentText DecodeLent(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        var body = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        return Utf8.IsValid(body) && (body.Length < bytes.Length || !IsEscaped(body))
            ? LentText.OfUtf8(body)
            : new LentText(DecodeOther(bytes, declared));
    }

    /// <summary>ISO-2022-JP is ASCII to the eye, with escapes between.</summary>
    private static bool IsEscaped(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf((byte)0x1B) >= 0 && Ascii.IsValid(bytes);

    private static string DecodeOther(ReadOnlySpan<byte> bytes, string? named)
    {
        if (ByMark(bytes) is { } marked)
        {
            return marked;
        }

        var (sequences, broken) = CountUtf8(bytes);
        var escaped = sequences == 0 && broken == 0;

        // A damaged UTF-8 page still has hundreds of whole sequences for each broken byte; in a legacy encoding whole ones are rare.
        if (!escaped && broken * 50 <= sequences)
        {
            return Encoding.UTF8.GetString(bytes);
        }

        if (named is not null && Named(named) is { } server && Fits(server, bytes, out var told))
        {
            return told;
        }

        if (Declared(bytes) is { } declared && Fits(declared, bytes, out var text))
        {
            return text;
        }

        return (Detected(bytes) ?? Encoding.GetEncoding(1252)).GetString(bytes);
    }

    private static string? ByMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
        {
            return Encoding.UTF8.GetString(bytes[3..]);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
        {
            return Encoding.UTF32.GetString(bytes[4..]);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }

        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
            ? Encoding.BigEndianUnicode.GetString(bytes[2..])
            : null;
    }

    private static (long Sequences, long Broken) CountUtf8(ReadOnlySpan<byte> bytes)
    {
        long sequences = 0;
        long broken = 0;
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
            {
                break;
            }

            bytes = bytes[ascii..];
            if (
                Rune.DecodeFromUtf8(bytes, out _, out var used)
                == System.Buffers.OperationStatus.Done
            )
            {
                sequences++;
            }
            else
            {
                broken++;
            }

            bytes = bytes[Math.Max(used, 1)..];
        }

        return (sequences, broken);
    }

    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationWindow)]);
        var at = head.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            at = head.IndexOf("encoding", StringComparison.OrdinalIgnoreCase);
            if (at < 0 || !head.StartsWith("<?xml", StringComparison.Ordinal))
            {
                return null;
            }

            at++;
        }

        var start = at + "charset".Length;
        while (start < head.Length && head[start] is ' ' or '=' or '"' or '\'')
        {
            start++;
        }

        var end = start;
        while (
            end < head.Length
            && (char.IsAsciiLetterOrDigit(head[end]) || head[end] is '-' or '_' or ':')
        )
        {
            end++;
        }

        return Named(head[start..end]);
    }

    /// <summary>The encoding browsers take for a label (WHATWG Encoding, section 4.2): supersets for what pages mislabel.</summary>
    private static Encoding? Named(string label)
    {
        var name = label.ToLowerInvariant() switch
        {
            "iso-8859-1" or "latin1" or "us-ascii" or "ascii" => "windows-1252",
            "gb2312" or "gbk" or "gb_2312-80" => "gb18030",
            "euc-kr" or "ks_c_5601-1987" or "ksc5601" or "cp949" or "uhc" => "ks_c_5601-1987",
            "x-sjis" or "sjis" or "shift-jis" or "windows-31j" => "shift_jis",
            "iso-8859-9" => "windows-1254",
            "big5-hkscs" => "big5",
            "utf8" => "utf-8",
            var other => other,
        };
        try
        {
            return name.Length == 0 ? null : Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool Fits(Encoding encoding, ReadOnlySpan<byte> bytes, out string text)
    {
        text = encoding.GetString(bytes);
        var wrong = text.AsSpan().Count('\uFFFD');
        var controls = 0;
        foreach (var c in text)
        {
            controls += c is >= '\u0080' and < '\u00A0' ? 1 : 0;
        }

        // One broken character in two hundred still lets the rest be read; more says that the label lies.
        return (wrong + controls) * 200L <= text.Length;
    }

    private static Encoding? Detected(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, DetectionWindow)].ToArray();
        return CharsetDetector.DetectFromBytes(sample).Detected?.EncodingName is { } name
            ? Named(name)
            : null;
    }
}
