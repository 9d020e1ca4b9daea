namespace Stemma.Reading.Inputs.Documents;

/// <summary>What stands at the head or foot of page after page: titles, issue lines, page numbers.</summary>
internal static class RunningHeads
{
    /// <summary>How many lines at the head and at the foot of a page may be running ones.</summary>
    private const int Edge = 2;

    /// <summary>Marks running lines as dropped, each with its reason.</summary>
    public static void Mark(List<List<PdfLine>> pages)
    {
        var edges = pages
            .SelectMany((lines, page) => AtEdge(lines).Select(line => (Page: page, Line: line)))
            .ToList();
        foreach (var (_, line) in edges)
        {
            if (IsPageNumber(line.Text))
            {
                line.Dropped = "page-number";
            }
        }

        foreach (
            var group in edges
                .Where(edge => edge.Line.Dropped is null)
                .GroupBy(edge => Key(edge.Line.Text), StringComparer.Ordinal)
        )
        {
            // Left and right pages often have lines of their own, so a line of every other page is one.
            var count = group.Select(edge => edge.Page).Distinct().Count();
            if (group.Key.Length > 0 && count >= 2 && count * 5 >= pages.Count * 2)
            {
                foreach (var (_, line) in group)
                {
                    line.Dropped = "running-head";
                }
            }
        }
    }

    private static IEnumerable<PdfLine> AtEdge(List<PdfLine> lines)
    {
        var byHeight = lines.OrderByDescending(line => line.Bottom).ToList();
        return byHeight.Take(Edge).Concat(byHeight.Skip(Math.Max(Edge, byHeight.Count - Edge)));
    }

    /// <summary>Digits and signs around them, or the words for a page with a number.</summary>
    private static bool IsPageNumber(string text)
    {
        var bare = string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        var words = bare.TrimEnd("0123456789".ToCharArray());
        return bare.Length is > 0 and <= 12
            && bare.Any(char.IsDigit)
            && bare.Count(char.IsDigit) <= 4
            && words
                is ""
                    or "page"
                    or "página"
                    or "pagina"
                    or "seite"
                    or "p"
                    or "стр"
                    or "第"
                    or "페이지";
    }

    private static string Key(string text) =>
        TextCleaning.Key(string.Concat(text.Where(c => !char.IsDigit(c))));
}
