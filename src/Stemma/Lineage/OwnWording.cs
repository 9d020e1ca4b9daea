namespace Stemma.Lineage;

/// <summary>
/// How much of the reporters' own wording two witnesses share, in weights of content words: names and quotations left out, and held
/// against what stands between the shared words.
/// </summary>
/// <param name="Net">Shared own words less a share of what was put between them, best piece of each stretch.</param>
/// <param name="InRuns">Own words in equal runs of six tokens or more.</param>
/// <param name="InLongRuns">Own words in equal runs of eight tokens or more that hold four content words: what nobody writes twice.</param>
/// <param name="Unbroken">Unquoted words, names too, in equal runs of twenty tokens or more: in texts of any length no chance.</param>
/// <param name="Replaced">Tokens of stretches in which words were put for words, one for one, and all between them is equal: what spinning leaves.</param>
internal readonly record struct OwnWording(
    double Net,
    double InRuns,
    double InLongRuns,
    double Unbroken,
    double Replaced
)
{
    /// <summary>
    /// What a word between shared words costs. With a third, a stretch pays as long as it keeps one word in four: spun copies keep more than half,
    /// chance matches of a common topic less than a third.
    /// </summary>
    private const double BetweenCost = 0.3;

    // In words; twice as many characters.
    private const int Run = 6;
    private const int LongRun = 8;
    private const int UnbrokenRun = 20;
    private const double LongRunWeight = 4;

    /// <summary>A stretch of replaced words is at least so long, in tokens, and has <see cref="LeastReplacements"/>.</summary>
    private const int ReplacedStretch = 12;
    private const int LeastReplacements = 2;

    /// <summary>More words than this for as many others are a rewritten phrase, not a replaced word.</summary>
    private const int LongestReplacement = 2;

    internal static OwnWording Of(WitnessText from, WitnessText to, List<SharedRun> runs)
    {
        var sum = default(OwnWording);
        foreach (var run in runs)
        {
            var (inRuns, inLongRuns, unbroken) = Runs(from, to, run);
            sum = new OwnWording(
                sum.Net + NetOf(from, to, run, OwnWeight),
                sum.InRuns + inRuns,
                sum.InLongRuns + inLongRuns,
                sum.Unbroken + unbroken,
                sum.Replaced + ReplacedIn(run, from.Cjk ? 2 : 1)
            );
        }

        return sum;
    }

    /// <summary>What all words of a stretch tell, quoted ones and names too, less what stands between them.</summary>
    internal static double NetOf(WitnessText from, WitnessText to, SharedRun run) =>
        NetOf(from, to, run, (text, _, match) => text.Tokens[match.From].Weight);

    private static double NetOf(
        WitnessText from,
        WitnessText to,
        SharedRun run,
        Func<WitnessText, WitnessText, (int From, int To), double> worth
    )
    {
        double best = 0;
        double current = 0;
        for (var k = 0; k < run.Matches.Count; k++)
        {
            if (k > 0)
            {
                var (before, here) = (run.Matches[k - 1], run.Matches[k]);
                var between = Math.Max(
                    Weight(from, before.From + 1, here.From),
                    Weight(to, before.To + 1, here.To)
                );
                current = Math.Max(0, current - (BetweenCost * between));
            }

            current += worth(from, to, run.Matches[k]);
            best = Math.Max(best, current);
        }

        return best;
    }

    private static (double InRuns, double InLongRuns, double Unbroken) Runs(
        WitnessText from,
        WitnessText to,
        SharedRun run
    )
    {
        var scale = from.Cjk ? 2 : 1;
        double inRuns = 0;
        double inLongRuns = 0;
        double unbroken = 0;
        var start = 0;
        for (var k = 1; k <= run.Matches.Count; k++)
        {
            if (k < run.Matches.Count && run.Follows(k))
            {
                continue;
            }

            double own = 0;
            double unquoted = 0;
            for (var n = start; n < k; n++)
            {
                own += OwnWeight(from, to, run.Matches[n]);
                unquoted += UnquotedWeight(from, to, run.Matches[n]);
            }

            inRuns += k - start >= Run * scale ? own : 0;
            inLongRuns += k - start >= LongRun * scale && own >= LongRunWeight ? own : 0;
            unbroken += k - start >= UnbrokenRun * scale ? unquoted : 0;
            start = k;
        }

        return (inRuns, inLongRuns, unbroken);
    }

    private static int ReplacedIn(SharedRun run, int scale)
    {
        var sum = 0;
        var start = 0;
        var replaced = 0;
        for (var k = 1; k <= run.Matches.Count; k++)
        {
            var (from, to) = k < run.Matches.Count ? Between(run, k) : (0, -1);
            if (from == to && from <= LongestReplacement * scale)
            {
                replaced += from > 0 ? 1 : 0;
                continue;
            }

            var length = run.Matches[k - 1].From - run.Matches[start].From + 1;
            sum += length >= ReplacedStretch * scale && replaced >= LeastReplacements ? length : 0;
            (start, replaced) = (k, 0);
        }

        return sum / scale;
    }

    /// <summary>Tokens between a match and the one before it, on both sides.</summary>
    private static (int From, int To) Between(SharedRun run, int k) =>
        (
            run.Matches[k].From - run.Matches[k - 1].From - 1,
            run.Matches[k].To - run.Matches[k - 1].To - 1
        );

    // Words one of them gives as quoted are nobody's own, even where the other prints them without marks.
    private static double OwnWeight(WitnessText from, WitnessText to, (int From, int To) match) =>
        from.Tokens[match.From].IsOwn && to.Tokens[match.To].IsOwn
            ? from.Tokens[match.From].Weight
            : 0;

    private static double UnquotedWeight(
        WitnessText from,
        WitnessText to,
        (int From, int To) match
    ) =>
        from.Tokens[match.From].Has(TokenTraits.Quoted)
        || to.Tokens[match.To].Has(TokenTraits.Quoted)
            ? 0
            : from.Tokens[match.From].Weight;

    private static double Weight(WitnessText text, int start, int end)
    {
        double sum = 0;
        for (var i = start; i < end; i++)
        {
            sum += text.Tokens[i].Weight;
        }

        return sum;
    }
}
