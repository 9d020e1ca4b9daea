namespace Stemma.Ledger.Figures;

/// <summary>A number printed in an article, with what it counts or measures.</summary>
/// <param name="Span">Number, scale and unit as printed.</param>
/// <param name="Value">Its value in <paramref name="Unit"/>.</param>
/// <param name="Unit">
/// Concept of the unit or of the kind of thing counted, the same in every language (<c>EUR</c>, <c>percent</c>,
/// <c>person</c>, <c>ship</c>); empty where the lexicon knows none.
/// </param>
/// <param name="Head">The noun counted, folded; empty where none follows.</param>
/// <param name="Bound">Whether it is printed as exact.</param>
/// <param name="CountsThings">Whether it counts things of one kind, and not people, money, time or a measure.</param>
internal sealed record Figure(
    TextSpan Span,
    double Value,
    string Unit,
    string Head,
    FigureBound Bound,
    bool CountsThings
)
{
    /// <summary>What is counted, for telling apart: the unit's concept, else the noun.</summary>
    public string Counted => Unit.Length > 0 ? Unit : Head;
}

/// <summary>How exact a figure is said to be.</summary>
internal enum FigureBound
{
    /// <summary>Without a word of reserve.</summary>
    Exact,

    /// <summary>"About".</summary>
    About,

    /// <summary>"More than", "at least".</summary>
    AtLeast,

    /// <summary>"Up to", "fewer than".</summary>
    AtMost,
}
