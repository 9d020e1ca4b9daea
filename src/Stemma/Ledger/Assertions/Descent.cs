using Stemma.Lineage;

namespace Stemma.Ledger.Assertions;

/// <summary>A derivation between two articles of the run, with the sentences that came along.</summary>
/// <param name="Parent">Index of the source.</param>
/// <param name="Child">Index of the article made from it.</param>
/// <param name="Derivation">The derivation.</param>
/// <param name="Links">The sentences that go back to each other.</param>
internal sealed record Descent(
    int Parent,
    int Child,
    Derivation Derivation,
    IReadOnlyList<SentenceLink> Links
)
{
    /// <summary>The descents of a run, in the order of its derivations; those that leave the run are passed over.</summary>
    public static List<Descent> Of(RunProfile run, IEnumerable<Derivation> derivations)
    {
        var found = new List<Descent>();
        foreach (var derivation in derivations)
        {
            if (
                run.Index.TryGetValue(derivation.From, out var parent)
                && run.Index.TryGetValue(derivation.To, out var child)
                && parent != child
            )
            {
                found.Add(
                    new Descent(parent, child, derivation, PassageAligner.Align(run, derivation))
                );
            }
        }

        return found;
    }
}
