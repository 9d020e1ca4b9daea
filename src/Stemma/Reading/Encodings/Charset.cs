using System.Text;
using System.Text.Unicode;

namespace Stemma.Reading.Encodings;

/// <summary>
/// Bytes to text: byte order mark, then UTF-8 where the bytes are UTF-8 (no other charset in use gives valid UTF-8 by accident in a text
/// of some length), then the charset in which the text is likeliest, where a declaration counts for much but not for all. It always
/// answers, and says what is doubtful.
/// </summary>
internal static class Charset
{
    /// <summary>
    /// What a declaration is worth: one label in a few hundred is wrong, so another charset must make the text some 2^10 times likelier.
    /// </summary>
    private const int DeclaredBits = 10;

    /// <summary>A lead below which a charset that nobody declared is called a guess: a thousand to one.</summary>
    private const int SureBits = 10;

    /// <summary>The text of <paramref name="bytes"/>, without byte order mark.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string? declaredByHttp = null)
    {
        using var text = DecodeLent(bytes, declaredByHttp);
        return text.ToString();
    }

    /// <summary>As <see cref="Decode"/>, in lent memory: most pages are UTF-8, and the text of one is needed only until it is parsed.</summary>
    /// <param name="bytes">The raw bytes.</param>
    /// <param name="declaredByHttp">The charset a server declared; null where none did.</param>
    /// <param name="mend">Whether to turn back text that was broken before.</param>
    public static LentText DecodeLent(
        ReadOnlySpan<byte> bytes,
        string? declaredByHttp = null,
        bool mend = true
    )
    {
        var body = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        if (Utf8.IsValid(body) && (body.Length < bytes.Length || !IsOtherThanUtf8(body)))
        {
            return mend && Mojibake.IsSuspected(body)
                ? Mended(Encoding.UTF8.GetString(body), [])
                : LentText.OfUtf8(body);
        }

        var (text, doubts) = DecodeOther(bytes, declaredByHttp);
        return mend ? Mended(text, doubts) : new LentText(text, doubts);
    }

    /// <summary>Whether bytes with zeros among them are text in UTF-16 or UTF-32 rather than data.</summary>
    public static bool IsWideText(ReadOnlySpan<byte> bytes) =>
        HasWideMark(bytes) || WideWithoutMark(bytes) is not null;

    private static LentText Mended(string text, Doubt[] doubts)
    {
        var (mended, doubt) = Mojibake.MendRuns(text);
        return new LentText(mended, doubt is null ? doubts : [.. doubts, doubt]);
    }

    /// <summary>ISO-2022 and HZ are ASCII to the eye, with escapes between; UTF-16 may be, with zeros between.</summary>
    private static bool IsOtherThanUtf8(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOfAny((byte)0x1B, (byte)0x0E, (byte)0) >= 0
        || (bytes.IndexOf("~{"u8) >= 0 && Ascii.IsValid(bytes));

    private static (string Text, Doubt[] Doubts) DecodeOther(
        ReadOnlySpan<byte> bytes,
        string? declaredByHttp
    )
    {
        if (ByMark(bytes) is { } marked)
        {
            return (marked, []);
        }

        if (WideWithoutMark(bytes) is { } wide)
        {
            return (wide.GetString(bytes), []);
        }

        if (Ascii.IsValid(bytes))
        {
            return (Escaped(bytes) ?? Encoding.UTF8.GetString(bytes), []);
        }

        var (sequences, broken) = CountUtf8(bytes);

        // A damaged UTF-8 page still has hundreds of whole sequences for each broken byte; in a legacy charset whole ones are rare.
        if (broken * 50 <= sequences)
        {
            return (Encoding.UTF8.GetString(bytes), []);
        }

        var http = KnownCharset.Named(declaredByHttp);
        var page = CharsetDeclaration.Within(bytes);
        var (best, isSure) = Likeliest(CharsetEvidence.Of(bytes), http, page);
        return (best.Encoding.GetString(bytes), Doubts(best, isSure, http, page));
    }

    private static Doubt[] Doubts(
        KnownCharset best,
        bool isSure,
        KnownCharset? http,
        KnownCharset? page
    )
    {
        var declared = http ?? page;
        return declared is not null && declared != best && page != best
                ?
                [
                    new(
                        "charset-overruled",
                        $"declared as {declared.Name}, which does not fit; read as {best.Name}"
                    ),
                ]
            : declared is null && !isSure
                ?
                [
                    new(
                        "charset-guessed",
                        $"no charset declared; read as {best.Name}, but another fits nearly as well"
                    ),
                ]
            : [];
    }

    /// <summary>The charset in which the evidence costs the fewest bits in any of its languages.</summary>
    private static (KnownCharset Best, bool IsSure) Likeliest(
        byte[] evidence,
        KnownCharset? http,
        KnownCharset? page
    )
    {
        var found = new List<(KnownCharset Charset, string Text, int Bits)>();
        foreach (var charset in KnownCharset.All)
        {
            var isDeclared = charset == http || charset == page;
            if (charset.IsUtf16 || charset.IsEscaped || (charset.Languages.IsEmpty && !isDeclared))
            {
                continue;
            }

            var text = charset.Encoding.GetString(evidence);
            var languages = charset.Languages.IsEmpty ? LetterBits.Languages : charset.Languages;
            var bits = languages.Min(language => LetterBits.Of(language).Of(text));
            bits -= charset == http ? DeclaredBits : 0;
            bits -= charset == page ? DeclaredBits : 0;
            found.Add((charset, text, bits));
        }

        var best = found.MinBy(f => f.Bits);
        var rival = found
            .Where(f => !string.Equals(f.Text, best.Text, StringComparison.Ordinal))
            .Select(f => f.Bits)
            .DefaultIfEmpty(int.MaxValue)
            .Min();
        return (best.Charset, rival - best.Bits >= SureBits);
    }

    /// <summary>Text written with escapes, if it is that wholly and gives more than ASCII.</summary>
    private static string? Escaped(ReadOnlySpan<byte> bytes)
    {
        var raw = bytes.ToArray();
        return KnownCharset
            .All.Where(charset => charset.IsEscaped)
            .Select(charset => (Charset: charset, Text: charset.DecodeStrictly(raw)))
            .Where(read =>
                read.Text is not null && !Ascii.IsValid(read.Text) && !read.Text.Contains('\uFFFD')
            )
            .OrderBy(read =>
                read.Charset.Languages.Min(language => LetterBits.Of(language).Of(read.Text!))
            )
            .Select(read => read.Text)
            .FirstOrDefault();
    }

    private static bool HasWideMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]);

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
    private static Encoding? WideWithoutMark(ReadOnlySpan<byte> bytes)
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
                        is System.Globalization.UnicodeCategory.OtherNotAssigned
                            or System.Globalization.UnicodeCategory.PrivateUse
                            or System.Globalization.UnicodeCategory.Control
                )
                {
                    return 0;
                }
            }

            return signs;
        }
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
}
