using System.Net;

namespace Stemma.Reading.Inputs.Feeds;

/// <summary>
/// Reads XML as it comes: unclosed and crossed elements, bare ampersands, cut-off ends. No document types and no entities but
/// those of characters, so nothing can be blown up; time and memory are linear in the input.
/// </summary>
internal static class MarkupTree
{
    /// <summary>Deeper elements are left to the text of the one at this depth; feeds need six.</summary>
    private const int MostDepth = 64;

    /// <summary>The first element with all that is in it; null where there is none.</summary>
    public static MarkupElement? Parse(string xml)
    {
        var root = new MarkupElement(string.Empty, xml, 0);
        var open = new List<MarkupElement> { root };
        var text = 0;
        for (var at = 0; at < xml.Length; )
        {
            var start = xml.IndexOf('<', at);
            if (start < 0 || start + 1 >= xml.Length)
            {
                break;
            }

            var sort = xml[start + 1];
            if (sort == '!' || sort == '?')
            {
                open[^1].AddText(xml[text..start]);
                at = text = PassSpecial(xml, start, open[^1]);
                continue;
            }

            var end = TagEnd(xml, start);
            if (end < 0 || !(char.IsLetter(sort) || sort is '/' or '_'))
            {
                at = start + 1;
                continue;
            }

            open[^1].AddText(xml[text..start]);
            at = text = end + 1;
            if (sort == '/')
            {
                Close(open, Name(xml, start + 2), start);
            }
            else
            {
                Open(open, xml, start, end);
            }
        }

        open[^1].AddText(xml[Math.Min(text, xml.Length)..]);
        foreach (var element in open)
        {
            element.End = element.End == 0 ? xml.Length : element.End;
        }

        return root.Children.Find(child => child.Name.Length > 0);
    }

    private static void Open(List<MarkupElement> open, string xml, int start, int end)
    {
        var element = new MarkupElement(Name(xml, start + 1), xml, end + 1);
        element.ReadAttributes(xml[(start + 1)..end]);
        open[^1].Children.Add(element);
        if (xml[end - 1] == '/')
        {
            element.End = end + 1;
        }
        else if (open.Count < MostDepth)
        {
            open.Add(element);
        }
    }

    /// <summary>
    /// Closes the nearest open element of that name with all that is open in it. An end without a start closes the innermost element where
    /// that holds nothing but text, for it is most likely that element's, and is passed over elsewhere.
    /// </summary>
    private static void Close(List<MarkupElement> open, string name, int place)
    {
        for (var i = open.Count - 1; i > 0; i--)
        {
            if (open[i].Name == name)
            {
                foreach (var element in open.Skip(i))
                {
                    element.End = place;
                }

                open.RemoveRange(i, open.Count - i);
                return;
            }
        }

        if (open.Count > 1 && open[^1].Children.Count == 0 && open[^1].HasText)
        {
            open[^1].End = place;
            open.RemoveAt(open.Count - 1);
        }
    }

    private static int PassSpecial(string xml, int start, MarkupElement parent)
    {
        if (string.CompareOrdinal(xml, start, "<![CDATA[", 0, 9) == 0)
        {
            var end = xml.IndexOf("]]>", start + 9, StringComparison.Ordinal);
            parent.AddLiteral(xml[(start + 9)..(end < 0 ? xml.Length : end)]);
            return end < 0 ? xml.Length : end + 3;
        }

        if (string.CompareOrdinal(xml, start, "<!--", 0, 4) == 0)
        {
            var end = xml.IndexOf("-->", start + 4, StringComparison.Ordinal);
            return end < 0 ? xml.Length : end + 3;
        }

        // A document type may hold declarations in brackets.
        var close = xml.IndexOf('>', start);
        if (close < 0)
        {
            return xml.Length;
        }

        if (xml[start + 1] == '!' && xml.IndexOf('[', start, close - start) is >= 0 and var bracket)
        {
            var inner = xml.IndexOf("]>", bracket, StringComparison.Ordinal);
            close = inner < 0 ? xml.Length - 1 : inner + 1;
        }

        return close + 1;
    }

    /// <summary>The sign that ends a tag, outside of quoted values; a tag with another in it is none.</summary>
    private static int TagEnd(string xml, int start)
    {
        var quote = '\0';
        for (var i = start + 1; i < xml.Length; i++)
        {
            var c = xml[i];
            if (c == '<')
            {
                return -1;
            }

            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c == '>')
            {
                return i;
            }
        }

        return -1;
    }

    private static string Name(string xml, int start)
    {
        var end = start;
        while (
            end < xml.Length && !char.IsWhiteSpace(xml[end]) && xml[end] is not ('>' or '/' or '<')
        )
        {
            end++;
        }

        return xml[start..end];
    }

    internal static string Decoded(string text) =>
        text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;
}
