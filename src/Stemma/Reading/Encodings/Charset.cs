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
            return mend && IsSuspected(body)
                ? Mended(Encoding.UTF8.GetString(body), [])
                : LentText.OfUtf8(body);
        }

        var (text, doubts) = DecodeOther(bytes, declaredByHttp);
        return mend ? Mended(text, doubts) : new LentText(text, doubts);
    }

    /// <summary>A look at the first few thousand bytes that are not ASCII: whether they may be text that was read in a wrong charset before.</summary>
    private static bool IsSuspected(ReadOnlySpan<byte> utf8)
    {
        var evidence = CharsetEvidence.Of(utf8);
        return Mojibake.IsSuspected(evidence)
            || Encoding
                .UTF8.GetString(evidence)
                .Split('\n')
                .Any(line => MisreadText.IsStrange(line));
    }

    private static LentText Mended(string text, Doubt[] doubts)
    {
        var (whole, misread) = MisreadText.MendMarkup(text);
        var (mended, runs) = Mojibake.MendRuns(whole);
        var found = new[] { misread, runs }
            .OfType<Doubt>()
            .DistinctBy(doubt => doubt.Code, StringComparer.Ordinal);
        return new LentText(mended, [.. doubts, .. found]);
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
        if (WideText.ByMark(bytes) is { } marked)
        {
            return (marked, []);
        }

        if (WideText.WithoutMark(bytes) is { } wide)
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
