using System.Collections.Immutable;
using Stemma.Ledger.Assertions;
using Stemma.Lineage;

namespace Stemma.Ledger.Origins;

/// <summary>
/// Counts the independent lines of reporting behind a claim: its witnesses, joined along the derivations that carried its
/// words, then along the chains of attribution the witnesses name.
/// </summary>
internal sealed class OriginCounter
{
    // Below this a derivation is as likely not to be one.
    private const double Even = 0.5;

    // A second source whose wording is this close to the best one's cannot be ruled out as the source of the claim.
    private const double Rival = 0.9;

    private readonly RunProfile run;
    private readonly Carriers carriers;
    private readonly Dictionary<int, List<Descent>> touching = [];

    /// <summary>A counter over the descents of a run.</summary>
    public OriginCounter(RunProfile run, Carriers carriers, IEnumerable<Descent> descents)
    {
        this.run = run;
        this.carriers = carriers;
        foreach (var descent in descents)
        {
            Touch(descent.Parent, descent);
            Touch(descent.Child, descent);
        }
    }

    /// <summary>The origins of what these witnesses carry.</summary>
    /// <param name="witnesses">Articles with the sentences that carry the claim; none twice.</param>
    /// <param name="sameWords">Whether the witnesses are known to share the very words: a quotation.</param>
    public OriginCount Count(IReadOnlyList<OriginWitness> witnesses, bool sameWords)
    {
        var place = new Dictionary<int, int>();
        for (var i = 0; i < witnesses.Count; i++)
        {
            place[witnesses[i].Article] = i;
        }

        var sure = new DisjointSets(witnesses.Count);
        var likely = new DisjointSets(witnesses.Count);
        var all = new DisjointSets(witnesses.Count);
        var reasons = new List<string>();
        for (var i = 0; i < witnesses.Count; i++)
        {
            JoinSources(witnesses, i, sameWords, place, sure, likely, all, reasons);
        }

        JoinCarriers(witnesses, sure, likely, all, reasons);
        var groups = likely.Groups();
        var own = groups.Count(group => group.Any(member => IsOwn(witnesses[member])));
        // A group without a sign of its own reporting may be a copy of an unseen text: it counts as likely, not as sure.
        var low = Math.Clamp(Math.Min(all.Groups().Count, Math.Max(1, own)), 1, groups.Count);
        if (groups.Count > 1)
        {
            reasons.Add(
                own == groups.Count
                    ? $"each of the {groups.Count} groups shows reporting of its own"
                    : $"{groups.Count - own} of {groups.Count} groups show no sign of their own reporting; a missing credit is no proof of independence"
            );
        }

        return new OriginCount(
            low,
            groups.Count,
            Math.Max(groups.Count, sure.Groups().Count),
            [
                .. groups.Select(group =>
                    group
                        .Select(member => run.Articles[witnesses[member].Article].Id)
                        .ToImmutableArray()
                ),
            ],
            [.. reasons]
        );
    }

    private void Touch(int article, Descent descent)
    {
        if (!touching.TryGetValue(article, out var list))
        {
            touching[article] = list = [];
        }

        list.Add(descent);
    }

    private void JoinSources(
        IReadOnlyList<OriginWitness> witnesses,
        int child,
        bool sameWords,
        Dictionary<int, int> place,
        DisjointSets sure,
        DisjointSets likely,
        DisjointSets all,
        List<string> reasons
    )
    {
        var options = new List<(int Parent, double Evidence, Descent Descent)>();
        foreach (var descent in touching.GetValueOrDefault(witnesses[child].Article) ?? [])
        {
            var undetermined = descent.Derivation.Direction == DerivationDirection.Undetermined;
            var other = descent.Child == witnesses[child].Article ? descent.Parent : descent.Child;
            if (
                (descent.Child == witnesses[child].Article || undetermined)
                && place.TryGetValue(other, out var parent)
            )
            {
                options.Add(
                    (parent, Evidence(descent, witnesses[child], witnesses[parent]), descent)
                );
            }
        }

        if (options.Count == 0)
        {
            JoinThroughSilent(witnesses, child, place, likely, all, reasons);
            return;
        }

        var best = options.Max(option => option.Evidence);
        foreach (var (parent, evidence, descent) in options)
        {
            all.Union(child, parent);
            var directed = descent.Derivation.Direction != DerivationDirection.Undetermined;
            if (evidence < best && directed)
            {
                if (evidence >= Rival * best)
                {
                    reasons.Add($"{Label(child)} may have it from {Label(parent)} as well");
                }

                continue;
            }

            var carried = evidence > 0 || sameWords;
            var whole =
                descent.Derivation.Type is not (DerivationType.Quoted or DerivationType.Excerpted);
            if (!carried && !whole)
            {
                // A text that borrowed other words may have these from anywhere.
                continue;
            }

            if (likely.Union(child, parent))
            {
                reasons.Add(
                    evidence > 0
                        ? $"{Label(child)} has these words from {Label(parent)} ({descent.Derivation.Type.ToString().ToLowerInvariant()})"
                        : $"{Label(child)} was made from {Label(parent)} ({descent.Derivation.Type.ToString().ToLowerInvariant()})"
                );
            }

            if (descent.Derivation.Confidence >= Even)
            {
                sure.Union(child, parent);
            }
        }

        string Label(int witness) => Name(witnesses[witness].Article);
    }

    /// <summary>A source further up counts where the article between was not seen to carry the claim.</summary>
    private void JoinThroughSilent(
        IReadOnlyList<OriginWitness> witnesses,
        int child,
        Dictionary<int, int> place,
        DisjointSets likely,
        DisjointSets all,
        List<string> reasons
    )
    {
        var seen = new HashSet<int> { witnesses[child].Article };
        var queue = new Queue<int>(seen);
        while (queue.TryDequeue(out var article))
        {
            foreach (var descent in touching.GetValueOrDefault(article) ?? [])
            {
                if (descent.Child != article || !seen.Add(descent.Parent))
                {
                    continue;
                }

                if (place.TryGetValue(descent.Parent, out var parent))
                {
                    all.Union(child, parent);
                    if (likely.Union(child, parent))
                    {
                        reasons.Add(
                            $"{Name(witnesses[child].Article)} goes back to {Name(descent.Parent)} by way of {Name(article)}"
                        );
                    }
                }
                else
                {
                    queue.Enqueue(descent.Parent);
                }
            }
        }
    }

    private static double Evidence(Descent descent, OriginWitness one, OriginWitness other)
    {
        var best = 0d;
        foreach (var link in descent.Links)
        {
            if (
                (one.Sentences.Contains(link.Child) && other.Sentences.Contains(link.Parent))
                || (one.Sentences.Contains(link.Parent) && other.Sentences.Contains(link.Child))
            )
            {
                best = Math.Max(best, link.Likeness + (link.Covered ? 1 : 0));
            }
        }

        return best;
    }

    private void JoinCarriers(
        IReadOnlyList<OriginWitness> witnesses,
        DisjointSets sure,
        DisjointSets likely,
        DisjointSets all,
        List<string> reasons
    )
    {
        var first = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var ties = new List<(string Carrier, int Witness)>();
        for (var i = 0; i < witnesses.Count; i++)
        {
            var keys = new SortedSet<string>(StringComparer.Ordinal);
            if (carriers.Agency(witnesses[i].Article) is { } agency)
            {
                keys.Add(agency);
            }

            foreach (var sentence in witnesses[i].Sentences)
            {
                keys.UnionWith(
                    carriers.Named(witnesses[i].Article, run.Sentences[sentence].Sentence.Span)
                );
            }

            if (keys.Count == 0 && carriers.Outlet(witnesses[i].Article) is { } outlet)
            {
                // Its own newsroom: those that credit it stand with it.
                keys.Add(outlet);
            }

            ties.AddRange(keys.Select(key => (key, i)));
        }

        foreach (var (carrier, witness) in ties)
        {
            if (!first.TryGetValue(carrier, out var earlier))
            {
                first[carrier] = witness;
                continue;
            }

            sure.Union(earlier, witness);
            all.Union(earlier, witness);
            if (likely.Union(earlier, witness))
            {
                reasons.Add(
                    $"{Name(witnesses[earlier].Article)} and {Name(witnesses[witness].Article)} both have it through {carrier}"
                );
            }
        }
    }

    private bool IsOwn(OriginWitness witness) =>
        carriers.SignsItself(witness.Article)
        || witness.Sentences.Any(sentence =>
            carriers.HeardItself(witness.Article, run.Sentences[sentence].Sentence.Span)
        );

    private string Name(int article) =>
        run.Articles[article].Outlet is { Length: > 0 } outlet
            ? outlet
            : run.Articles[article].Path[(run.Articles[article].Path.LastIndexOf('/') + 1)..];
}

/// <summary>An article with the sentences by which it carries a claim.</summary>
/// <param name="Article">Index of the article in the run.</param>
/// <param name="Sentences">Indices into <see cref="RunProfile.Sentences"/>, rising.</param>
internal sealed record OriginWitness(int Article, IReadOnlyList<int> Sentences);
