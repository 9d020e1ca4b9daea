using System.Text;

namespace Stemma.Reading.Inputs.Documents;

/// <summary>Lines of a PDF to paragraphs, over the ends of columns and pages; words cut at a line's end are joined.</summary>
internal static class PdfParagraphs
{
    /// <summary>A first line is set in by at least so many letter heights.</summary>
    private const double Indent = 0.8;

    /// <summary>Lines of one paragraph lie at most so many letter heights apart; single spacing is 1.2, double 2.4.</summary>
    private const double Leading = 1.9;

    /// <summary>The paragraphs in order; dropped lines are paragraphs of their own.</summary>
    public static IEnumerable<(string Text, string? Dropped)> Of(List<List<PdfLine>> pages)
    {
        var text = new StringBuilder();
        PdfLine? before = null;
        var page = 0;
        var pageBefore = 0;
        foreach (var lines in pages)
        {
            page++;
            foreach (var line in lines.Where(line => !line.IsHeadline))
            {
                if (line.Dropped is { } reason)
                {
                    yield return (line.Text, reason);
                    continue;
                }

                if (before is not null && !GoesOn(before, line, page == pageBefore, text))
                {
                    yield return (text.ToString(), null);
                    text.Clear();
                }

                Join(text, line.Text);
                before = line;
                pageBefore = page;
            }
        }

        if (text.Length > 0)
        {
            yield return (text.ToString(), null);
        }
    }

    private static bool GoesOn(PdfLine before, PdfLine line, bool isSamePage, StringBuilder text)
    {
        if (Math.Abs(before.Size - line.Size) > 0.6)
        {
            return false;
        }

        var isClosed = ".!?。！？\"”’」』…:".Contains(text[^1], StringComparison.Ordinal);
        if (!isSamePage || before.Block != line.Block)
        {
            // Another column or page: a sentence that is not at its end goes on.
            return !isClosed && !char.IsUpper(line.Text[0]);
        }

        var height = Math.Max(line.Size, 1);
        var gap = before.Bottom - line.Bottom;
        var isIndented = line.Left - before.Left > height * Indent && isClosed;
        var isShort = isClosed && before.Right < line.Right - (height * 4);
        return gap <= height * Leading && gap > -height && !isIndented && !isShort;
    }

    private static void Join(StringBuilder text, string line)
    {
        if (text.Length == 0)
        {
            text.Append(line);
            return;
        }

        var last = text[^1];
        if (
            last is '-' or '\u2010' or '\u00AD'
            && text.Length > 1
            && char.IsLetter(text[^2])
            && char.IsLower(line[0])
        )
        {
            // Cut at the line's end; a hyphen of the word itself cannot be told and goes with it.
            text.Length--;
        }
        else if (!(IsDense(last) && IsDense(line[0])))
        {
            text.Append(' ');
        }

        text.Append(line);
    }

    /// <summary>Writing without spaces between words: Chinese and Japanese, not Korean.</summary>
    private static bool IsDense(char c) =>
        c is >= '\u3000' and < '\uA000' or >= '\uF900' and < '\uFB00' or >= '\uFF00' and < '\uFFEF';
}
