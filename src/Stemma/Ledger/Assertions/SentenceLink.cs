namespace Stemma.Ledger.Assertions;

/// <summary>Two sentences of two articles that make the same assertion.</summary>
/// <param name="Parent">Index of the sentence in the source, in <see cref="RunProfile.Sentences"/>.</param>
/// <param name="Child">Index of the sentence made from it.</param>
/// <param name="Likeness">How alike they are, 0 to 1.</param>
/// <param name="Covered">Whether a passage of the derivation covers both.</param>
internal readonly record struct SentenceLink(int Parent, int Child, double Likeness, bool Covered);
