using System.Text;

namespace Stemma.Reading.Encodings;

/// <summary>What a page says of its own charset: a meta element, an XML or a CSS declaration.</summary>
internal static class CharsetDeclaration
{
    /// <summary>How much of the input is looked at; WHATWG HTML, "prescan a byte stream", says 1024 bytes, real pages exceed it.</summary>
    private const int Window = 8192;

    /// <summary>The charset named first in the head of the bytes; null where none is, or none that is known.</summary>
    public static KnownCharset? Within(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Window)]);
        if (
            head.AsSpan().TrimStart().StartsWith("<?xml", StringComparison.Ordinal)
            && head.IndexOf("?>", StringComparison.Ordinal) is var end
            && end > 0
            && Label(head[..end], "encoding") is { } xml
        )
        {
            return xml;
        }

        for (var at = 0; ; )
        {
            var tag = head.IndexOf("<meta", at, StringComparison.OrdinalIgnoreCase);
            if (tag < 0)
            {
                return null;
            }

            var close = head.IndexOf('>', tag);
            at = close < 0 ? head.Length : close;
            if (Label(head[tag..at], "charset") is { } named)
            {
                return named;
            }
        }
    }

    private static KnownCharset? Label(string tag, string attribute)
    {
        var at = tag.IndexOf(attribute, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var value = tag.AsSpan(at + attribute.Length).TrimStart();
        if (value.IsEmpty || value[0] != '=')
        {
            return null;
        }

        value = value[1..].TrimStart(" \t\r\n\"'");
        var end = value.IndexOfAny(" \t\r\n\"';/>?");
        return KnownCharset.Named((end < 0 ? value : value[..end]).ToString());
    }
}
