using System.Collections.Immutable;

namespace Stemma.Attribution;

/// <summary>Looks up quotations by place.</summary>
internal static class QuotationsOf
{
    /// <summary>Index of the first quotation that ends after the span's start.</summary>
    public static int FirstIn(ImmutableArray<Quotation> outer, TextSpan span)
    {
        int low = 0,
            high = outer.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (outer[middle].Outer.End <= span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The quotations of a span in which there is nothing else but marks and white space; titles of works are no speech.</summary>
    public static IReadOnlyList<Quotation> AloneIn(
        string text,
        ImmutableArray<Quotation> outer,
        TextSpan span
    )
    {
        var found = new List<Quotation>();
        var at = span.Start;
        for (var i = FirstIn(outer, span); i < outer.Length && outer[i].Outer.Start < span.End; i++)
        {
            // A quotation that began before was heard there; it is not said again.
            if (
                outer[i].Outer.Start < span.Start
                || outer[i].Title
                || HasWords(text, at, outer[i].Outer.Start)
            )
            {
                return [];
            }

            found.Add(outer[i]);
            at = outer[i].Outer.End;
        }

        return HasWords(text, at, span.End) ? [] : found;
    }

    private static bool HasWords(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
