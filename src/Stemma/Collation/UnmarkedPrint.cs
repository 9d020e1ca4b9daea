namespace Stemma.Collation;

/// <summary>
/// Finds the words of a quotation where another text prints them without quotation marks: a copy that dropped the marks, or the document
/// that was quoted from.
/// </summary>
internal static class UnmarkedPrint
{
    // Two words in three are there, and little stands between them.
    private const double LeastShare = 0.66;
    private const double MostStretch = 1.5;
    private const int LeastMatter = 2;

    // A document may be quoted in another translation than the one at hand: two words in five, six of matter.
    private const double LeastInSource = 0.4;
    private const int LeastMatterInSource = 6;

    /// <summary>The stretch of the child that stands against the parent's quotation; null where most of it does not.</summary>
    public static Utterance? InCopy(Utterance quotation, PairAlignment alignment) =>
        Find(
            quotation,
            alignment.Child,
            alignment.Parent,
            alignment.ToChild,
            LeastShare,
            LeastMatter
        );

    /// <summary>The stretch of the parent that the child's quotation was taken from; null where it is not clear.</summary>
    public static Utterance? InSource(Utterance quotation, PairAlignment alignment) =>
        Find(
            quotation,
            alignment.Parent,
            alignment.Child,
            alignment.ToParent,
            LeastInSource,
            LeastMatterInSource
        );

    private static Utterance? Find(
        Utterance quotation,
        Witness other,
        Witness own,
        int[] toOther,
        double leastShare,
        int leastMatter
    )
    {
        if (!quotation.InRunningText || quotation.Matter < leastMatter)
        {
            return null;
        }

        var (first, last, same, matter) = (int.MaxValue, -1, 0, 0);
        for (var i = 0; i < quotation.Words.Length; i++)
        {
            var word = quotation.FirstWord + i;
            var at = toOther[word];
            if (at >= 0 && WordAligner.AreSame(own.Words[word], other.Words[at], own.Book))
            {
                (first, last, same) = (Math.Min(first, at), Math.Max(last, at), same + 1);
                matter += own.Words[word].Weight >= WordWeight.Content ? 1 : 0;
            }
        }

        if (
            same < leastShare * quotation.Words.Length
            || matter < leastMatter
            || last - first + 1 > MostStretch * quotation.Words.Length
        )
        {
            return null;
        }

        var span = new TextSpan(other.Words[first].Span.Start, other.Words[last].Span.End);
        var statement = other.Statements.FirstOrDefault(candidate =>
            candidate.Content.Any(content => content.Overlaps(span))
        );
        return Utterance.OfSpan(other, span, statement);
    }
}
