using System.Collections.Immutable;

namespace Stemma.Lineage;

/// <summary>What two witnesses in one language share, in figures. Shares are of 1, by the weight of the tokens.</summary>
internal sealed class PairComparison
{
    /// <summary>Net weight that a stretch needs to be shown as a passage, in two texts of <see cref="UsualLength"/>: about three content words beyond what stands between.</summary>
    private const double LeastTelling = 3;

    /// <summary>Tokens of a usual report.</summary>
    private const double UsualLength = 250;

    private PairComparison(WitnessText from, WitnessText to, List<SharedRun> runs)
    {
        From = from;
        To = to;
        Runs = runs;
        MatchedFrom = new bool[from.Tokens.Length];
        MatchedTo = new bool[to.Tokens.Length];
        foreach (var (i, j) in runs.SelectMany(run => run.Matches))
        {
            MatchedFrom[i] = true;
            MatchedTo[j] = true;
        }

        var longRuns = LongRuns(runs, from.Cjk);
        FromSide = SideFigures.Of(from, MatchedFrom, longRuns);
        ToSide = SideFigures.Of(to, MatchedTo, longRuns);
        Quotations = SharedQuotations.Count(from, to);
        Own = OwnWording.Of(from, to, runs);
        Identity = IdentityOf(runs);
        Order = OrderOf(runs);
    }

    internal WitnessText From { get; }

    internal WitnessText To { get; }

    /// <summary>Shared stretches by their place in <see cref="To"/>.</summary>
    internal List<SharedRun> Runs { get; }

    /// <summary>Tokens of <see cref="From"/> that stand in a shared stretch and have their like in the other.</summary>
    internal bool[] MatchedFrom { get; }

    /// <summary>The same for <see cref="To"/>.</summary>
    internal bool[] MatchedTo { get; }

    internal SideFigures FromSide { get; }

    internal SideFigures ToSide { get; }

    internal SharedQuotations Quotations { get; }

    /// <summary>The own wording both share.</summary>
    internal OwnWording Own { get; }

    /// <summary>Share of the tokens inside shared stretches that are equal: 1 where nothing was changed within them.</summary>
    internal double Identity { get; }

    /// <summary>Share of the shared weight that stands in one and the same order in both.</summary>
    internal double Order { get; }

    /// <summary>Shared stretches as places in both texts, by their start in <see cref="From"/>.</summary>
    internal ImmutableArray<Passage> Passages =>
        [
            .. Runs.Where(IsTelling)
                .Select(run => new Passage(
                    Span(From, run.FromStart, run.FromEnd),
                    Span(To, run.ToStart, run.ToEnd)
                ))
                .OrderBy(passage => passage.From)
                .ThenBy(passage => passage.To),
        ];

    internal static PairComparison Of(WitnessText from, WitnessText to) =>
        new(from, to, PassageAligner.Align(from, to));

    // The longer the texts, the more stretches of a few words chance alone brings together; the heaviest one always stands.
    private bool IsTelling(SharedRun run) =>
        run == Heaviest
        || OwnWording.NetOf(From, To, run)
            >= LeastTelling
                * Math.Sqrt((double)From.Tokens.Length * To.Tokens.Length)
                / UsualLength;

    private SharedRun? Heaviest => Runs.MaxBy(run => run.Score);

    private static TextSpan Span(WitnessText text, int start, int end) =>
        text.Tokens[start].Span.Hull(text.Tokens[end - 1].Span);

    private static double IdentityOf(List<SharedRun> runs)
    {
        var equal = 0;
        var all = 0;
        foreach (var run in runs)
        {
            equal += 2 * run.Matches.Count;
            all += run.FromEnd - run.FromStart + run.ToEnd - run.ToStart;
        }

        return all == 0 ? 0 : (double)equal / all;
    }

    // Heaviest set of stretches that rise on both sides, against all of them.
    private static double OrderOf(List<SharedRun> runs)
    {
        if (runs.Count == 0)
        {
            return 0;
        }

        var heaviest = new double[runs.Count];
        var all = 0.0;
        for (var k = 0; k < runs.Count; k++)
        {
            all += runs[k].Score;
            heaviest[k] = runs[k].Score;
            for (var p = Math.Max(0, k - 200); p < k; p++)
            {
                if (runs[p].FromStart < runs[k].FromStart)
                {
                    heaviest[k] = Math.Max(heaviest[k], heaviest[p] + runs[k].Score);
                }
            }
        }

        return heaviest.Max() / all;
    }

    // Tokens in runs of at least five equal words one after the other (ten characters): what overlap measures count.
    private static int LongRuns(List<SharedRun> runs, bool cjk)
    {
        var least = cjk ? 10 : 5;
        var count = 0;
        foreach (var run in runs)
        {
            var length = 0;
            for (var k = 0; k <= run.Matches.Count; k++)
            {
                if (k < run.Matches.Count && run.Follows(k))
                {
                    length++;
                    continue;
                }

                count += length >= least ? length : 0;
                length = 1;
            }
        }

        return count;
    }
}
