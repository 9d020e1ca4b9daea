namespace Stemma.Lineage;

/// <summary>
/// The agency's name in the line that opens an agency report: <c>BRUSSELS, March 5 (XYZ) -</c>, <c>(서울=한빛통신)</c>, <c>【那覇＝東洋通信】</c>. It is the mark of
/// a text set by the agency; clients often drop it.
/// </summary>
internal static class Dateline
{
    /// <summary>Characters of a paragraph in which a dateline stands.</summary>
    private const int Reach = 80;

    /// <summary>Paragraphs looked at: headline, byline, time and summary points may stand before the story.</summary>
    private const int Paragraphs = 10;

    internal static string? Code(Article article)
    {
        var start = 0;
        for (var n = 0; n < Paragraphs && start < article.Text.Length; n++)
        {
            var end = article.Text.IndexOf('\n', start);
            end = end < 0 ? article.Text.Length : end;
            if (
                end - start > Reach / 2
                && Read(article.Text.AsSpan(start, Math.Min(Reach, end - start))) is { } code
            )
            {
                return code;
            }

            start = end + 1;
        }

        return null;
    }

    private static string? Read(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
        {
            return null;
        }

        if (line[0] is '【' or '(' or '（' or '[')
        {
            var close = line.IndexOfAny("】)）]");
            var equals = close < 0 ? -1 : line[..close].IndexOfAny("=＝");
            return equals > 0 ? line[(equals + 1)..close].Trim().ToString() : null;
        }

        var open = line.IndexOf('(');
        if (open <= 0 || !char.IsUpper(line[0]))
        {
            return null;
        }

        var rest = line[(open + 1)..];
        var shut = rest.IndexOf(')');
        if (shut is < 2 or > 30)
        {
            return null;
        }

        var after = rest[(shut + 1)..].TrimStart();
        return after.Length > 0 && after[0] is '-' or '–' or '—'
            ? rest[..shut].Trim().ToString()
            : null;
    }
}
