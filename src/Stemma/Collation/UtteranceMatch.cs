namespace Stemma.Collation;

/// <summary>How the words of one print of an utterance stand to those of another.</summary>
internal enum UtteranceRelation
{
    /// <summary>Not the same utterance, as far as the words tell.</summary>
    None,

    /// <summary>The same words.</summary>
    Equal,

    /// <summary>The second is a part of the first.</summary>
    Clipped,

    /// <summary>The first is a part of the second.</summary>
    Extended,

    /// <summary>The same utterance in partly other words.</summary>
    Varied,
}

/// <summary>Compares two prints in one language.</summary>
internal static class UtteranceMatch
{
    // Three quarters of the shorter print in the same order: below it two utterances on one subject begin to coincide.
    private const double SameShare = 0.75;

    /// <summary>How <paramref name="b"/> stands to <paramref name="a"/>, by their words alone.</summary>
    public static UtteranceRelation Compare(Utterance a, Utterance b)
    {
        if (
            a.Words.Length == b.Words.Length
            && a.Words.Zip(b.Words).All(pair => pair.First.Key == pair.Second.Key)
        )
        {
            return UtteranceRelation.Equal;
        }

        var (shared, matter) = InCommon(a, b);
        var shorter = Math.Min(a.Words.Length, b.Words.Length);
        if (matter == 0 || shared < SameShare * shorter)
        {
            return UtteranceRelation.None;
        }

        if (shared == a.Words.Length && shared == b.Words.Length)
        {
            return UtteranceRelation.Equal;
        }

        if (shared == b.Words.Length)
        {
            return UtteranceRelation.Clipped;
        }

        return shared == a.Words.Length ? UtteranceRelation.Extended : UtteranceRelation.Varied;
    }

    /// <summary>
    /// The relation where it is known that <paramref name="a"/> and <paramref name="b"/> are one utterance: other words do not part them, and a
    /// print that is shorter by a third counts as clipped even where single words were exchanged.
    /// </summary>
    public static UtteranceRelation Relate(Utterance a, Utterance b)
    {
        var relation = Compare(a, b);
        if (relation is not (UtteranceRelation.None or UtteranceRelation.Varied))
        {
            return relation;
        }

        return 3 * b.Words.Length <= 2 * a.Words.Length ? UtteranceRelation.Clipped
            : 3 * a.Words.Length <= 2 * b.Words.Length ? UtteranceRelation.Extended
            : UtteranceRelation.Varied;
    }

    /// <summary>Length of the longest common subsequence, and how many of its words carry matter.</summary>
    public static (int Shared, int Matter) InCommon(Utterance a, Utterance b)
    {
        var book = a.Witness.Book;
        var previous = new (int Shared, int Matter)[b.Words.Length + 1];
        var current = new (int Shared, int Matter)[b.Words.Length + 1];
        foreach (var word in a.Words)
        {
            for (var j = 0; j < b.Words.Length; j++)
            {
                var best = Max(previous[j + 1], current[j]);
                if (WordAligner.AreSame(word, b.Words[j], book))
                {
                    var matter = word.Weight >= WordWeight.Content ? 1 : 0;
                    best = Max(best, (previous[j].Shared + 1, previous[j].Matter + matter));
                }

                current[j + 1] = best;
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Words.Length];
    }

    private static (int Shared, int Matter) Max(
        (int Shared, int Matter) x,
        (int Shared, int Matter) y
    ) => x.CompareTo(y) >= 0 ? x : y;
}
