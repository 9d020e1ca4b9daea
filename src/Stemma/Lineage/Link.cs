using System.Collections.Immutable;

namespace Stemma.Lineage;

/// <summary>
/// Two articles that go back to one text, before it is decided whether one is the other's direct source. Sides are in the run's
/// order; which of them is the source is told by <see cref="Forward"/>.
/// </summary>
/// <param name="First">Place of the one article in the run.</param>
/// <param name="Second">Place of the other, higher.</param>
/// <param name="Confidence">Probability that the link holds, 0 to 1.</param>
/// <param name="FirstSide">How much of the first article the second explains.</param>
/// <param name="SecondSide">How much of the second article the first explains.</param>
/// <param name="Passages">What they share, from first to second.</param>
/// <param name="Forward">Which way.</param>
/// <param name="Comparison">The word-for-word comparison; null for a translation.</param>
/// <param name="Reasons">Why they are linked.</param>
internal sealed record Link(
    int First,
    int Second,
    double Confidence,
    Explained FirstSide,
    Explained SecondSide,
    ImmutableArray<Passage> Passages,
    DirectionEvidence Forward,
    PairComparison? Comparison,
    ImmutableArray<string> Reasons
)
{
    internal bool Touches(int place) => First == place || Second == place;

    internal int Other(int place) => First == place ? Second : First;

    internal Explained Side(int place) => First == place ? FirstSide : SecondSide;

    /// <summary>Probability that <paramref name="place"/> is the one made from the other.</summary>
    internal double IsChild(int place) =>
        place == Second ? Forward.Probability : 1 - Forward.Probability;
}

/// <summary>Evidence on which of two linked articles was made from the other.</summary>
/// <param name="LogOdds">Natural logarithm of the odds that the second was made from the first.</param>
/// <param name="Stated">Whether one of them names the other as its source.</param>
/// <param name="SameMaker">Whether both come from one house.</param>
/// <param name="Reasons">What speaks for each way: log-odds with the sentence that says why.</param>
internal sealed record DirectionEvidence(
    double LogOdds,
    bool Stated,
    bool SameMaker,
    ImmutableArray<(double LogOdds, string Reason)> Reasons
)
{
    internal double Probability => 1 / (1 + Math.Exp(-LogOdds));

    /// <summary>With further evidence.</summary>
    internal DirectionEvidence And(double logOdds, string reason) =>
        this with
        {
            LogOdds = LogOdds + logOdds,
            Reasons = Reasons.Add((logOdds, reason)),
        };
}
