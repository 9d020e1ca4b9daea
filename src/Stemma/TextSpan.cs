namespace Stemma;

/// <summary>
/// A half-open stretch <c>[Start, End)</c> of an article's text, in UTF-16 code units from the text's beginning.
/// It knows no text: the same span over another article's text means nothing.
/// </summary>
/// <param name="Start">First code unit, 0 or more.</param>
/// <param name="End">The code unit after the last one, <paramref name="Start"/> or more.</param>
public readonly record struct TextSpan(int Start, int End) : IComparable<TextSpan>
{
    /// <summary>Number of UTF-16 code units covered.</summary>
    public int Length => End - Start;

    /// <summary>Whether nothing is covered: the place of a gap.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>Whether both cover at least one code unit in common.</summary>
    public bool Overlaps(TextSpan other) => Math.Max(Start, other.Start) < Math.Min(End, other.End);

    /// <summary>Whether <paramref name="other"/> lies wholly inside, ends included.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>The smallest span that covers both.</summary>
    public TextSpan Hull(TextSpan other) =>
        new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>The words of <paramref name="text"/> this span stands for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not fit the text.</exception>
    public string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text[Start..End];
    }

    /// <summary>Orders by start, then by end.</summary>
    public int CompareTo(TextSpan other) =>
        Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <summary>Orders by start, then by end.</summary>
    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    /// <summary>Orders by start, then by end.</summary>
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    /// <summary>Orders by start, then by end.</summary>
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by start, then by end.</summary>
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;
}
