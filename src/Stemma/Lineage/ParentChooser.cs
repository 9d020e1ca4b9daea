namespace Stemma.Lineage;

/// <summary>
/// Keeps, of all links, those between an article and its direct sources. Relations two steps apart and between sisters share text as well; they are dropped
/// where a better source explains the same words.
/// </summary>
internal static class ParentChooser
{
    /// <summary>
    /// Log-odds for each content word of an article that one source explains and another does not. Two houses making the same change by themselves
    /// is seldom (one in ten would be ln 10 = 2.3), but changes come in clusters and are not independent; 1 is a cautious middle.
    /// </summary>
    private const double ClosenessWeight = 1;

    /// <summary>Log-odds for each figure or day of an article that one source has and another does not: errors in them are handed down, and corrected seldom.</summary>
    private const double DetailWeight = 3;

    /// <summary>Log-odds for the source an article names: it is mostly the one it was made from, at times the one behind that.</summary>
    private const double CreditWeight = 3;

    /// <summary>Below this probability of the direction an article is not taken for the other's source.</summary>
    private const double LeastDirection = 0.3;

    /// <summary>Part of an article that only a further source explains: about a sentence of a short report.</summary>
    private const double LeastNewShare = 0.07;

    /// <summary>The same where the further source is in another language: links of single sentences across languages are less sure.</summary>
    private const double LeastTranslatedShare = 0.15;

    /// <summary>The chosen links with the place of the child in each, by child, best source first.</summary>
    internal static List<(Link Link, int Child)> Choose(
        IReadOnlyList<WitnessText> texts,
        IReadOnlyList<Link> links
    )
    {
        var articles = texts.Count;
        var chosen = new List<(Link Link, int Child)>();
        var lines = new List<WeightedLine>();
        var behind = new List<(Link Link, int Child)>();
        var standing = Standing(articles, links);
        foreach (var link in links)
        {
            foreach (var child in (int[])[link.First, link.Second])
            {
                if (link.IsChild(child) >= LeastDirection)
                {
                    lines.Add(
                        new WeightedLine(
                            link.Other(child),
                            child,
                            Weight(texts, link, child, standing)
                        )
                    );
                    behind.Add((link, child));
                }
            }
        }

        // A root above all: articles that nothing explains hang on it, at a price that any acceptable link beats.
        for (var place = 0; place < articles; place++)
        {
            lines.Add(new WeightedLine(articles, place, -100));
        }

        var parents = Arborescence.Find(articles + 1, articles, lines);
        for (var child = 0; child < articles; child++)
        {
            if (parents[child] < 0 || parents[child] == articles)
            {
                continue;
            }

            var first = behind
                .First(x => x.Child == child && x.Link.Other(child) == parents[child])
                .Link;
            chosen.Add((first, child));
            AddFurther(child, first, links, parents, chosen);
        }

        return chosen;
    }

    // An article that others were made from is a likelier source than a reprint that is as close.
    private static double[] Standing(int articles, IReadOnlyList<Link> links)
    {
        var sum = new double[articles];
        var count = new int[articles];
        foreach (var link in links)
        {
            sum[link.First] += link.Forward.Probability - 0.5;
            sum[link.Second] += 0.5 - link.Forward.Probability;
            count[link.First]++;
            count[link.Second]++;
        }

        return [.. sum.Select((value, place) => count[place] == 0 ? 0 : value / count[place])];
    }

    private static double Weight(
        IReadOnlyList<WitnessText> texts,
        Link link,
        int child,
        double[] standing
    ) =>
        (ClosenessWeight * link.Side(child).Weight)
        + Math.Log(link.IsChild(child))
        + Math.Log(Math.Max(0.01, link.Confidence))
        + standing[link.Other(child)]
        + (DetailWeight * texts[child].Details.Count(texts[link.Other(child)].Details.Contains))
        + (link.Forward.Stated && link.IsChild(child) > 0.5 ? CreditWeight : 0);

    private static void AddFurther(
        int child,
        Link first,
        IReadOnlyList<Link> links,
        int[] parents,
        List<(Link Link, int Child)> chosen
    )
    {
        var explained = new SpanCover();
        explained.Add(first.Side(child));
        var rest = links
            .Where(link =>
                link.Touches(child)
                && link != first
                && link.IsChild(child) >= 0.5
                && !IsBelow(link.Other(child), child, parents)
            )
            .ToList();
        while (rest.Count > 0)
        {
            var (best, gain) = rest.Select(link => (link, Gain: explained.Gain(link.Side(child))))
                .OrderByDescending(x => x.Gain)
                .ThenBy(x => x.link.First)
                .ThenBy(x => x.link.Second)
                .First();
            if (gain < (best.Side(child).Exact ? LeastNewShare : LeastTranslatedShare))
            {
                return;
            }

            chosen.Add((best, child));
            explained.Add(best.Side(child));
            rest.Remove(best);
        }
    }

    private static bool IsBelow(int place, int ancestor, int[] parents)
    {
        for (
            var steps = 0;
            place >= 0 && place < parents.Length && steps <= parents.Length;
            steps++
        )
        {
            if (place == ancestor)
            {
                return true;
            }

            place = parents[place];
        }

        return false;
    }
}
