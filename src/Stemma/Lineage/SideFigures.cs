namespace Stemma.Lineage;

/// <summary>How much of one witness the other explains. Shares are of 1, by token weight unless said otherwise.</summary>
/// <param name="Tokens">Number of tokens.</param>
/// <param name="Weight">Sum of all weights.</param>
/// <param name="Covered">Share of the whole text that is shared.</param>
/// <param name="OwnWeight">Weight of the reporter's own words: no quotations, no names.</param>
/// <param name="OwnCovered">Share of the reporter's own words that is shared.</param>
/// <param name="LongRuns">Share of tokens in equal runs of five words (ten characters) or more.</param>
internal sealed record SideFigures(
    int Tokens,
    double Weight,
    double Covered,
    double OwnWeight,
    double OwnCovered,
    double LongRuns
)
{
    internal static SideFigures Of(WitnessText text, bool[] matched, int longRuns)
    {
        double all = 0;
        double own = 0;
        double sharedAll = 0;
        double sharedOwn = 0;
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            var token = text.Tokens[i];
            all += token.Weight;
            sharedAll += matched[i] ? token.Weight : 0;
            if (token.IsOwn)
            {
                own += token.Weight;
                sharedOwn += matched[i] ? token.Weight : 0;
            }
        }

        return new SideFigures(
            text.Tokens.Length,
            all,
            all > 0 ? sharedAll / all : 0,
            own,
            own > 0 ? sharedOwn / own : 0,
            text.Tokens.Length > 0 ? (double)longRuns / text.Tokens.Length : 0
        );
    }
}
