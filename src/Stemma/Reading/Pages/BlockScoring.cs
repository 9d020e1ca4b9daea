namespace Stemma.Reading.Pages;

/// <summary>
/// Chooses the region of a page that holds the story: every paragraph has a worth, positive for running prose and negative for links and
/// scraps, and the story is the region with the greatest sum. This is Kadane's maximum-sum idea on the tree of elements instead of on a line.
/// </summary>
internal static class BlockScoring
{
    /// <summary>Prose begins about here: shorter lines are as often labels. jusText (Pomikálek 2011, section 3.1) puts "short" at 70.</summary>
    private const int ShortestProse = 70;

    /// <summary>Above this share of linked characters a paragraph is a list of links, not prose: jusText's maximum link density is 0.2, readability's 0.25 to 0.5.</summary>
    private const double MostLinked = 0.4;

    /// <summary>A region that conventions call the body wins over a larger one when it holds this share of its worth.</summary>
    private const double BodyShare = 0.4;

    /// <summary>The region of the story, or null where the page has no words.</summary>
    public static PageRegion? Choose(BlockCollector page)
    {
        var sums = new double[page.Blocks.Count + 1];
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            sums[i + 1] = sums[i] + Worth(page.Blocks[i]);
        }

        PageRegion? best = null;
        PageRegion? body = null;
        double bestSum = double.NegativeInfinity,
            bodySum = double.NegativeInfinity;
        foreach (var region in page.Regions)
        {
            var sum = sums[region.To] - sums[region.From];

            // Inner regions come first: an outer one must be strictly better.
            if (sum > bestSum + 0.5)
            {
                (best, bestSum) = (region, sum);
            }

            if (sum > bodySum + 0.5 && region.Marking.IsBody)
            {
                (body, bodySum) = (region, sum);
            }
        }

        return body is not null && bodySum > 0 && bodySum >= bestSum * BodyShare ? body : best;
    }

    /// <summary>What a paragraph adds to its region, in characters of prose.</summary>
    public static double Worth(PageBlock block)
    {
        if (!block.IsKept)
        {
            return 0;
        }

        var count = block.Scripts;
        return Prose(block, block.Text.Length + (2 * (count.Hangul + count.Han + count.Kana)));
    }

    /// <summary>How much prose a paragraph is, kept or not, in characters; below 0 for links and scraps.</summary>
    /// <param name="block">The paragraph.</param>
    /// <param name="weight">Its length, with characters of dense scripts counted thrice.</param>
    public static double Prose(PageBlock block, int weight)
    {
        if (block.LinkShare > MostLinked)
        {
            // A long sentence with a long link in it is still a sentence.
            return weight > 2 * ShortestProse && block.LinkShare < 0.8 && EndsSentence(block.Text)
                ? weight * (1 - block.LinkShare) * 0.5
                : -Math.Min(weight, 200);
        }

        if (weight < ShortestProse)
        {
            return block.IsHeading ? 0
                : EndsSentence(block.Text) ? weight * 0.5
                : -10;
        }

        return weight * (1 - block.LinkShare);
    }

    /// <summary>Whether a paragraph closes like a sentence.</summary>
    public static bool EndsSentence(string text) =>
        text[^1]
            is '.'
                or '!'
                or '?'
                or '。'
                or '！'
                or '？'
                or '"'
                or '”'
                or '’'
                or '»'
                or '」'
                or ':'
                or '…'
                or ')'
                or '」';
}
