namespace Stemma.Ledger.Figures;

/// <summary>A figure as one sentence gives it.</summary>
/// <param name="Sentence">Index of the sentence in the run.</param>
/// <param name="Article">Index of the article in the run.</param>
/// <param name="Figure">The figure.</param>
internal sealed record FigureMention(int Sentence, int Article, Figure Figure);

/// <summary>Figures that are values of one thing: the same place of the same assertion.</summary>
/// <param name="Mentions">By sentence, then place.</param>
internal sealed record FigureSlot(IReadOnlyList<FigureMention> Mentions);
