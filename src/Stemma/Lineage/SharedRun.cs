namespace Stemma.Lineage;

/// <summary>A stretch of one witness aligned with a stretch of another, in token indices, ends exclusive.</summary>
/// <param name="Matches">Pairs of equal tokens, rising on both sides; the first and the last pair are the stretch's ends.</param>
/// <param name="Score">Sum of the weights of the matched tokens.</param>
internal sealed record SharedRun(IReadOnlyList<(int From, int To)> Matches, float Score)
{
    internal int FromStart => Matches[0].From;

    internal int FromEnd => Matches[^1].From + 1;

    internal int ToStart => Matches[0].To;

    internal int ToEnd => Matches[^1].To + 1;

    /// <summary>Whether match <paramref name="k"/> stands right behind the one before it on both sides.</summary>
    internal bool Follows(int k) =>
        k > 0
        && Matches[k].From == Matches[k - 1].From + 1
        && Matches[k].To == Matches[k - 1].To + 1;
}
