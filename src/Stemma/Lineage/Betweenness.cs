namespace Stemma.Lineage;

/// <summary>
/// What third texts tell about the direction of a link. A text that stands between two others keeps of the first what the last
/// has lost, never the other way round (Maas, Textkritik, 1927, on derived witnesses; Quentin's comparison by threes, 1926).
/// </summary>
internal static class Betweenness
{
    /// <summary>Log-odds of one such sign: right about four times out of five.</summary>
    private const double Weight = 1.5;

    /// <summary>Share of a text that must tell: about a clause of a short report. Less is noise of the alignment.</summary>
    private const double LeastShare = 0.04;

    /// <summary>The one side must tell this many times as much as the other.</summary>
    private const double Dominance = 3;

    /// <summary>What each of two sources must give that the other does not, as a share of the merger.</summary>
    private const double MergerShare = 0.1;

    /// <summary>Share of what a source gives that the other must not give too: two texts made from one take the same things from it, two sources do not.</summary>
    private const double Apart = 0.75;

    /// <summary>A source of a merger has more than the merger took; what is taken over whole may itself be a part cut out.</summary>
    private const double MostTaken = 0.8;

    /// <summary>Third texts looked at for each link.</summary>
    private const int MostThirds = 24;

    /// <summary>The links with the evidence of third texts added.</summary>
    internal static List<Link> Weigh(IReadOnlyList<Article> articles, IReadOnlyList<Link> links)
    {
        var at = new Dictionary<int, List<Link>>();
        foreach (var link in links)
        {
            Touch(at, link.First).Add(link);
            Touch(at, link.Second).Add(link);
        }

        return [.. links.Select(link => Mergers(articles, Between(articles, link, at), at))];
    }

    private static List<Link> Touch(Dictionary<int, List<Link>> at, int place)
    {
        if (!at.TryGetValue(place, out var links))
        {
            at.Add(place, links = []);
        }

        return links;
    }

    private static Link? Find(Dictionary<int, List<Link>> at, int one, int other) =>
        at[one].Find(link => link.Other(one) == other);

    private static Link Between(
        IReadOnlyList<Article> articles,
        Link link,
        Dictionary<int, List<Link>> at
    )
    {
        var best = (Sign: 0.0, Reason: string.Empty);
        foreach (var outer in at[link.First].Where(x => x != link).Take(MostThirds))
        {
            var third = outer.Other(link.First);
            if (Find(at, link.Second, third) is not { } other)
            {
                continue;
            }

            // The third text must be no child of the one that stands nearer to it.
            var first = new SpanCover(link.FirstSide).Gain(outer.Side(link.First));
            var second = new SpanCover(link.SecondSide).Gain(other.Side(link.Second));
            var (near, far, sign) = first > second ? (first, second, 1.0) : (second, first, -1.0);
            var nearLink = sign > 0 ? outer : other;
            var middle = sign > 0 ? link.First : link.Second;
            if (
                near < LeastShare
                || near < Dominance * far
                || nearLink.IsChild(middle) < 0.6
                || near <= Math.Abs(best.Sign)
            )
            {
                continue;
            }

            var lacking = articles[link.Other(middle)];
            best = (
                sign * near,
                $"{DirectionJudge.Label(articles[middle])} has words of {DirectionJudge.Label(articles[third])} that {DirectionJudge.Label(lacking)} lacks"
            );
        }

        return best.Sign == 0
            ? link
            : link with
            {
                Forward = link.Forward.And(Math.Sign(best.Sign) * Weight, best.Reason),
            };
    }

    private static Link Mergers(
        IReadOnlyList<Article> articles,
        Link link,
        Dictionary<int, List<Link>> at
    )
    {
        foreach (var child in (int[])[link.First, link.Second])
        {
            var source = link.Other(child);
            foreach (var second in at[child].Where(x => x.Other(child) != source).Take(MostThirds))
            {
                if (
                    link.Side(source).Share > MostTaken
                    || second.Side(second.Other(child)).Share > MostTaken
                    || Find(at, source, second.Other(child)) is not null
                    || !GivesApart(link.Side(child), second.Side(child))
                    || !GivesApart(second.Side(child), link.Side(child))
                )
                {
                    continue;
                }

                return link with
                {
                    Forward = link.Forward.And(
                        child == link.Second ? Weight : -Weight,
                        $"{DirectionJudge.Label(articles[child])} also has passages of {DirectionJudge.Label(articles[second.Other(child)])}, which shares none with {DirectionJudge.Label(articles[source])}"
                    ),
                };
            }
        }

        return link;
    }

    private static bool GivesApart(Explained one, Explained other)
    {
        var gain = new SpanCover(one).Gain(other);
        return gain >= MergerShare && gain >= Apart * other.Share;
    }
}
