namespace Stemma.Lineage;

/// <summary>Which of two articles was published first, as far as their dates tell.</summary>
internal static class PublicationOrder
{
    /// <summary>Less than this apart, clocks and zones are not trusted.</summary>
    private static readonly TimeSpan Trusted = TimeSpan.FromMinutes(2);

    /// <summary>Below 0 where <paramref name="a"/> came first, above 0 where <paramref name="b"/> did, 0 where it cannot be told.</summary>
    internal static int Compare(Article a, Article b)
    {
        var one = a.Published.When;
        var other = b.Published.When;
        if (Moment(one) is { } early && Moment(other) is { } late)
        {
            var apart = late - early;
            return apart > Trusted ? -1
                : apart < -Trusted ? 1
                : 0;
        }

        if (one.Latest is { } end && other.Earliest is { } start && end < start)
        {
            return -1;
        }

        if (other.Latest is { } otherEnd && one.Earliest is { } ownStart && otherEnd < ownStart)
        {
            return 1;
        }

        // Two clocks without a zone agree where one house set both.
        if (
            Makers.AreSame(a, b)
            && one.Value is { Time: { } time, Offset: null } day
            && other.Value is { Time: { } otherTime, Offset: null } otherDay
            && day.Earliest == otherDay.Earliest
        )
        {
            return time.CompareTo(otherTime);
        }

        return 0;
    }

    /// <summary>How far the dates can be trusted, 0 to 1: what a page or byline says is worth more than what the text hints at.</summary>
    internal static double Trust(Article a, Article b) =>
        Math.Min(Trust(a.Published.Basis), Trust(b.Published.Basis));

    private static double Trust(PublicationBasis? basis) =>
        basis switch
        {
            null => 0,
            PublicationBasis.Text or PublicationBasis.File or PublicationBasis.Url => 0.6,
            _ => 1,
        };

    private static DateTimeOffset? Moment(DateInterval when) =>
        when.Value is { Time: { } time, Offset: { } offset, Day: not null } value
        && value.Year is > 1 and < 9999
            ? new DateTimeOffset(value.Earliest.ToDateTime(time), offset)
            : null;
}
