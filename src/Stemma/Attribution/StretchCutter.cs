using Stemma.Language;

namespace Stemma.Attribution;

/// <summary>Puts sentences together that an outermost quotation, or its reporting clause, ties to one another.</summary>
internal static class StretchCutter
{
    // A stretch of more tokens is no sentence any reader could follow; the bound keeps work linear on hostile text.
    internal const int MostTokens = 1200;

    // "Is it over?" the spokesman of the ministry asked. A clause that only names who asked is shorter than this.
    private const int LongestTail = 12;

    /// <summary>The stretches of an article in text order.</summary>
    public static IEnumerable<Stretch> Cut(
        string text,
        SyntaxLayer syntax,
        IReadOnlyList<Quotation> quotations
    )
    {
        var outer = quotations.Where(quotation => quotation.Depth == 0).ToArray();
        var next = 0;
        var paragraph = 0;
        var last = 0;
        Stretch? open = null;
        foreach (var sentence in syntax.Sentences)
        {
            if (text.AsSpan(last, Math.Max(0, sentence.Span.Start - last)).Contains('\n'))
            {
                paragraph++;
            }

            last = sentence.Span.End;
            while (next < outer.Length && outer[next].Outer.End <= sentence.Span.Start)
            {
                next++;
            }

            var inside = next < outer.Length && outer[next].Outer.Start < sentence.Span.Start;
            var ends = next > 0 ? outer[next - 1] : null;
            foreach (var piece in Pieces(sentence))
            {
                var stretch = new Stretch(
                    SpanOf(syntax, piece.First, piece.End),
                    sentence.Language,
                    sentence.Role,
                    paragraph,
                    piece.First,
                    piece.End
                );
                if (
                    open is not null
                    && open.Paragraph == paragraph
                    && stretch.EndToken - open.FirstToken <= MostTokens
                    && (inside || IsTail(text, open, stretch, ends))
                )
                {
                    open = open with
                    {
                        Span = open.Span.Hull(stretch.Span),
                        EndToken = stretch.EndToken,
                    };
                    continue;
                }

                if (open is not null)
                {
                    yield return open;
                }

                open = stretch;
            }
        }

        if (open is not null)
        {
            yield return open;
        }
    }

    private static TextSpan SpanOf(SyntaxLayer syntax, int first, int end) =>
        new(syntax.Tokens[first].Span.Start, syntax.Tokens[end - 1].Span.End);

    private static IEnumerable<(int First, int End)> Pieces(Sentence sentence)
    {
        var end = sentence.FirstToken + sentence.TokenCount;
        for (var first = sentence.FirstToken; first < end; first += MostTokens)
        {
            yield return (first, Math.Min(end, first + MostTokens));
        }
    }

    private static bool IsTail(string text, Stretch open, Stretch stretch, Quotation? ends)
    {
        if (ends is null || ends.Outer.End < open.Span.End - 1 || !ends.Closed)
        {
            return false;
        }

        var lastInside = text[ends.Inner.End - 1];
        return char.IsLower(text[stretch.Span.Start])
            || (
                lastInside is '?' or '!' or ',' or '？' or '！'
                && stretch.EndToken - stretch.FirstToken <= LongestTail
                && !QuotationMarks.IsMark(text[stretch.Span.Start])
            );
    }
}
