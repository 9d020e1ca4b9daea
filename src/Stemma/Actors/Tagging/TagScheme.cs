namespace Stemma.Actors.Tagging;

/// <summary>
/// The tags of a name tagger: outside, and for each type of name its beginning, inside, end, and a name of one unit (BIOES, as in
/// Ratinov and Roth, CoNLL 2009).
/// </summary>
/// <param name="types">What is told apart, in the order of the tags.</param>
internal sealed class TagScheme(NameType[] types)
{
    /// <summary>The tag of what is in no name.</summary>
    public const int Outside = 0;

    private const int PerType = 4;
    private const int First = 0;
    private const int Inner = 1;
    private const int Last = 2;
    private const int Single = 3;

    public IReadOnlyList<NameType> Types => types;

    /// <summary>Number of tags.</summary>
    public int Count => 1 + (PerType * types.Length);

    /// <summary>The tag of a unit in a name of units <paramref name="from"/> to <paramref name="to"/> (exclusive).</summary>
    public int Tag(int type, int from, int to, int unit) =>
        1
        + (PerType * type)
        + (
            to - from == 1 ? Single
            : unit == from ? First
            : unit == to - 1 ? Last
            : Inner
        );

    public NameType TypeOf(int tag) => types[(tag - 1) / PerType];

    /// <summary>Whether a name begins with a unit of this tag.</summary>
    public static bool Begins(int tag) =>
        tag != Outside && (tag - 1) % PerType is First or Single && tag != Outside;

    /// <summary>Whether a name ends with a unit of this tag.</summary>
    public static bool Ends(int tag) => tag != Outside && (tag - 1) % PerType is Last or Single;

    /// <summary>Whether one tag may follow another; the edge of a sentence counts as <see cref="Outside"/>.</summary>
    public static bool Follows(int before, int after)
    {
        bool open = before != Outside && !Ends(before);
        bool goesOn = after != Outside && !Begins(after);
        return open == goesOn && (!open || (before - 1) / PerType == (after - 1) / PerType);
    }
}
