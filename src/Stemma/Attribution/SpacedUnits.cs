using System.Collections.Immutable;

namespace Stemma.Attribution;

/// <summary>A word between spaces, or a whole quotation.</summary>
/// <param name="Span">Where, with the punctuation that follows the word.</param>
/// <param name="Word">Without that punctuation; empty for a quotation.</param>
/// <param name="Quotation">The quotation, where it is one.</param>
/// <param name="Attached">Whether it follows a quotation without a space.</param>
/// <param name="Comma">Whether a comma follows.</param>
/// <param name="Stop">Whether a full stop follows.</param>
internal sealed record SpacedUnit(
    TextSpan Span,
    string Word,
    Quotation? Quotation,
    bool Attached,
    bool Comma,
    bool Stop
)
{
    /// <summary>The code unit after the word's last letter.</summary>
    public int WordEnd => Quotation is null ? Span.Start + Word.Length : Span.End;
}

/// <summary>Cuts a stretch at its spaces and around its outermost quotations.</summary>
internal static class SpacedUnits
{
    /// <summary>The units of a stretch in text order.</summary>
    public static List<SpacedUnit> Of(
        string text,
        TextSpan stretch,
        ImmutableArray<Quotation> outer
    )
    {
        var units = new List<SpacedUnit>();
        var quotation = QuotationsOf.FirstIn(outer, stretch);
        var i = stretch.Start;
        while (i < stretch.End)
        {
            if (quotation < outer.Length && outer[quotation].Outer.Start <= i)
            {
                var found = outer[quotation];
                quotation++;
                if (found.Outer.End > i)
                {
                    units.Add(new SpacedUnit(found.Outer, "", found, false, false, false));
                    i = found.Outer.End;
                }

                continue;
            }

            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var end = i;
            var limit =
                quotation < outer.Length
                    ? Math.Min(stretch.End, outer[quotation].Outer.Start)
                    : stretch.End;
            while (end < limit && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            units.Add(
                Word(
                    text,
                    i,
                    end,
                    i > 0
                        && units.Count > 0
                        && units[^1] is { Quotation: { } } last
                        && last.Span.End == i
                )
            );
            i = end;
        }

        return units;
    }

    private static SpacedUnit Word(string text, int start, int end, bool attached)
    {
        var wordEnd = end;
        var comma = false;
        var stop = false;
        while (
            wordEnd > start
            && text[wordEnd - 1]
                is ','
                    or '.'
                    or '!'
                    or '?'
                    or ';'
                    or ':'
                    or '，'
                    or '、'
                    or '。'
                    or '…'
                    or '·'
        )
        {
            comma |= text[wordEnd - 1] is ',' or '，' or '、' or ';';
            stop |= text[wordEnd - 1] is '.' or '!' or '?' or '。';
            wordEnd--;
        }

        return new SpacedUnit(
            new TextSpan(start, end),
            text[start..wordEnd],
            null,
            attached,
            comma,
            stop
        );
    }
}
