using System.Collections.Immutable;

namespace Stemma.Attribution;

/// <summary>
/// The text of a stretch with its outermost quotations masked, for languages written without spaces: what stands in a
/// quotation matches no pattern, and offsets stay those of the article.
/// </summary>
internal sealed class UnspacedText
{
    /// <summary>Stands for every code unit of a quotation; no text holds it as a letter (a noncharacter).</summary>
    public const char Mask = '\uFFFE';

    private readonly char[] masked;

    /// <summary>Masks the quotations of a stretch.</summary>
    public UnspacedText(string text, TextSpan span, ImmutableArray<Quotation> outer)
    {
        Span = span;
        masked = text.AsSpan(span.Start, span.Length).ToArray();
        var found = ImmutableArray.CreateBuilder<Quotation>();
        for (
            var i = QuotationsOf.FirstIn(outer, span);
            i < outer.Length && outer[i].Outer.Start < span.End;
            i++
        )
        {
            // Titles of works stay words among words.
            if (outer[i].Title || outer[i].Outer.Start < span.Start)
            {
                continue;
            }

            found.Add(outer[i]);
            var end = Math.Min(outer[i].Outer.End, span.End);
            masked.AsSpan(outer[i].Outer.Start - span.Start, end - outer[i].Outer.Start).Fill(Mask);
        }

        Quotations = found.ToImmutable();
    }

    /// <summary>Where the stretch stands.</summary>
    public TextSpan Span { get; }

    /// <summary>Its outermost quotations, titles of works left out.</summary>
    public ImmutableArray<Quotation> Quotations { get; }

    /// <summary>The character at an offset of the article, or the mask.</summary>
    public char this[int at] => masked[at - Span.Start];

    /// <summary>The masked characters of <c>[start, end)</c>.</summary>
    public ReadOnlySpan<char> Slice(int start, int end) =>
        masked.AsSpan(start - Span.Start, end - start);

    /// <summary>Whether the words stand at an offset.</summary>
    public bool At(int at, string words) =>
        at >= Span.Start
        && at + words.Length <= Span.End
        && Slice(at, at + words.Length).SequenceEqual(words);

    /// <summary>Whether the words end at an offset.</summary>
    public bool EndsAt(int end, string words) => At(end - words.Length, words);

    /// <summary>The quotation that ends at an offset, white space aside.</summary>
    public Quotation? EndingAt(int end)
    {
        while (end > Span.Start && char.IsWhiteSpace(this[end - 1]))
        {
            end--;
        }

        return Quotations.FirstOrDefault(quotation => quotation.Outer.End == end);
    }

    /// <summary>The quotation that starts at an offset, white space aside.</summary>
    public Quotation? StartingAt(int start)
    {
        while (start < Span.End && char.IsWhiteSpace(this[start]))
        {
            start++;
        }

        return Quotations.FirstOrDefault(quotation => quotation.Outer.Start == start);
    }

    /// <summary>Whether a quotation stands in the span.</summary>
    public bool Quotes(TextSpan span) =>
        Quotations.Any(quotation => span.Overlaps(quotation.Outer));

    /// <summary>The span without white space and punctuation at its ends, quotation marks kept.</summary>
    public TextSpan Trim(int start, int end)
    {
        while (start < end && IsTrimmed(this[start]))
        {
            start++;
        }

        while (end > start && IsTrimmed(this[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, Math.Max(start, end));
    }

    private static bool IsTrimmed(char c) =>
        char.IsWhiteSpace(c)
        || c is '，' or '。' or '、' or '：' or '；' or ',' or '.' or ':' or ';' or '…' or '—';
}
