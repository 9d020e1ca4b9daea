namespace Stemma.Lineage;

/// <summary>
/// Quotations two witnesses share, held against each other on their own. Many reporters hear one speech; they do not choose the
/// same pieces of it.
/// </summary>
/// <param name="OfFrom">Quotations of the one witness.</param>
/// <param name="OfTo">Quotations of the other.</param>
/// <param name="InFrom">Quotations of the one that the other has too.</param>
/// <param name="InTo">Quotations of the other that the one has too.</param>
internal sealed record SharedQuotations(int OfFrom, int OfTo, int InFrom, int InTo)
{
    /// <summary>Share of a quotation's pairs of neighbouring tokens that the other witness must have within quotation marks.</summary>
    private const double LeastShare = 0.6;

    internal static SharedQuotations Count(WitnessText from, WitnessText to)
    {
        var fromPairs = Pairs(from);
        var toPairs = Pairs(to);
        return new SharedQuotations(
            Long(from).Count(),
            Long(to).Count(),
            Long(from).Count(quotation => IsIn(from, quotation, toPairs)),
            Long(to).Count(quotation => IsIn(to, quotation, fromPairs))
        );
    }

    // One word in quotation marks is a name or a nickname, not a quotation.
    private static IEnumerable<(int Start, int End)> Long(WitnessText text) =>
        text.Quotations.Where(range => range.End - range.Start >= (text.Cjk ? 5 : 3));

    private static HashSet<ulong> Pairs(WitnessText text)
    {
        var pairs = new HashSet<ulong>();
        foreach (var (start, end) in text.Quotations)
        {
            for (var i = start; i + 1 < end; i++)
            {
                pairs.Add(KeyHash.Join(text.Tokens[i].Key, text.Tokens[i + 1].Key));
            }
        }

        return pairs;
    }

    private static bool IsIn(WitnessText text, (int Start, int End) range, HashSet<ulong> pairs)
    {
        var shared = 0;
        for (var i = range.Start; i + 1 < range.End; i++)
        {
            shared += pairs.Contains(KeyHash.Join(text.Tokens[i].Key, text.Tokens[i + 1].Key))
                ? 1
                : 0;
        }

        return shared >= LeastShare * (range.End - range.Start - 1);
    }
}
