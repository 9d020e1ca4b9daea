namespace Stemma.Collation;

/// <summary>Finds the words of a quotation in a copy that prints them without quotation marks.</summary>
internal static class UnmarkedPrint
{
    // Two words in three are there, and little stands between them.
    private const double LeastShare = 0.66;
    private const double MostStretch = 1.5;
    private const int LeastMatter = 2;

    /// <summary>The stretch of the child that stands against the parent's quotation; null where most of it does not.</summary>
    public static Utterance? Find(Utterance quotation, PairAlignment alignment)
    {
        if (!quotation.InRunningText || quotation.Matter < LeastMatter)
        {
            return null;
        }

        var (first, last, same) = (int.MaxValue, -1, 0);
        for (var i = 0; i < quotation.Words.Length; i++)
        {
            var word = quotation.FirstWord + i;
            var other = alignment.ToChild[word];
            if (
                other >= 0
                && WordAligner.AreSame(
                    alignment.Parent.Words[word],
                    alignment.Child.Words[other],
                    alignment.Child.Book
                )
            )
            {
                (first, last, same) = (Math.Min(first, other), Math.Max(last, other), same + 1);
            }
        }

        if (
            same < LeastShare * quotation.Words.Length
            || last - first + 1 > MostStretch * quotation.Words.Length
        )
        {
            return null;
        }

        var words = alignment.Child.Words;
        var span = new TextSpan(words[first].Span.Start, words[last].Span.End);
        var statement = alignment.Child.Statements.FirstOrDefault(candidate =>
            candidate.Content.Any(content => content.Overlaps(span))
        );
        return Utterance.OfSpan(alignment.Child, span, statement);
    }
}
