using System.Text;

namespace Stemma.Reading.Inputs;

/// <summary>Formats by their first bytes.</summary>
internal static class ContentSigns
{
    /// <summary>How many bytes are looked at: enough for the head of a mail or a first line of JSON.</summary>
    public const int Window = 8192;

    /// <summary>The end of a tar archive's first header, where its signature stands (POSIX.1-1988, "ustar").</summary>
    private const int TarMark = 257;

    /// <summary>The kind that the first bytes tell; unknown where nothing tells.</summary>
    public static InputKind Of(ReadOnlySpan<byte> head)
    {
        head = head[..Math.Min(head.Length, Window)];
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]))
        {
            return InputKind.Gzip;
        }

        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8))
        {
            return InputKind.Zip;
        }

        if (head.StartsWith("WARC/"u8))
        {
            return InputKind.Warc;
        }

        if (head.Length > TarMark + 5 && head[TarMark..].StartsWith("ustar"u8))
        {
            return InputKind.Tar;
        }

        // ISO 32000 wants it at the start; readers look for it in the first 1024 bytes.
        if (
            head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) is >= 0 and var at
            && !head[..at].Contains((byte)'<')
        )
        {
            return InputKind.Pdf;
        }

        return OfText(
            Encoding.Latin1.GetString(head.StartsWith("\uFEFF"u8) ? head[3..] : head),
            head.Length >= Window
        );
    }

    private static InputKind OfText(string head, bool isCut)
    {
        var text = head.TrimStart();
        if (text.StartsWith('<'))
        {
            return OfMarkup(text);
        }

        if (text.StartsWith('{'))
        {
            var line = text.IndexOf('\n', StringComparison.Ordinal);
            return
                line > 0
                && text[..line].TrimEnd() is [.., '}']
                && text[line..].TrimStart() is ['{', ..]
                ? InputKind.JsonLines
                : InputKind.Json;
        }

        if (
            text.StartsWith("[{", StringComparison.Ordinal)
            || (text.StartsWith('[') && text[1..].TrimStart() is ['{', ..])
        )
        {
            return InputKind.Json;
        }

        return AddressList.IsOne(text, isCut) ? InputKind.Addresses
            : IsMail(text) ? InputKind.Mail
            : InputKind.Unknown;
    }

    /// <summary>Markup by its first element, behind declarations, comments and document types.</summary>
    private static InputKind OfMarkup(string text)
    {
        var isXml = text.StartsWith("<?xml", StringComparison.Ordinal);
        var at = 0;
        while (at + 1 < text.Length && text[at + 1] is '!' or '?')
        {
            if (
                text.AsSpan(at).StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
                && !isXml
            )
            {
                return InputKind.Html;
            }

            var isComment = text.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal);
            var end = text.IndexOf(isComment ? "-->" : ">", at, StringComparison.Ordinal);
            at = end < 0 ? -1 : text.IndexOf('<', end);
            if (at < 0)
            {
                return isXml ? InputKind.Xml : InputKind.Unknown;
            }
        }

        var name = text.AsSpan(at + 1);
        var stop = name.IndexOfAny(" \t\r\n/>");
        return (stop < 0 ? name : name[..stop]).ToString().ToLowerInvariant() switch
        {
            "html" => InputKind.Html,
            "rss" or "feed" or "rdf:rdf" or "channel" => InputKind.Xml,
            _ => isXml ? InputKind.Xml : InputKind.Unknown,
        };
    }

    /// <summary>Header fields from the first line on, among them those that no other text has (RFC 5322, section 3.6).</summary>
    private static bool IsMail(string text)
    {
        var fields = 0;
        var telling = 0;
        foreach (var line in text.Split('\n'))
        {
            var row = line.TrimEnd('\r');
            if (row.Length == 0)
            {
                break;
            }

            if (row[0] is ' ' or '\t')
            {
                continue;
            }

            var colon = row.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || row.AsSpan(0, colon).ContainsAnyExceptInRange('!', '~'))
            {
                return false;
            }

            fields++;
            telling += row[..colon].ToLowerInvariant()
                is "message-id"
                    or "received"
                    or "mime-version"
                    or "return-path"
                    or "delivered-to"
                    or "dkim-signature"
                ? 1
                : 0;
        }

        return fields >= 3 && telling > 0;
    }
}
