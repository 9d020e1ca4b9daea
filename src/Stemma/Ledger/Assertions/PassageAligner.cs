using Stemma.Lineage;

namespace Stemma.Ledger.Assertions;

/// <summary>Which sentence of a source each sentence of a derived article goes back to.</summary>
internal static class PassageAligner
{
    // A shared passage is evidence of its own: words a rewriter exchanged lower the likeness, not the link.
    private const double PassageBonus = 0.3;

    // Without a passage two sentences of a derived pair must share about a third of their weighted features; the value
    // where random sentence pairs of one story end in the samples is 0.2.
    private const double Threshold = 0.32;

    /// <summary>The links of one derivation, by child, then parent.</summary>
    public static List<SentenceLink> Align(RunProfile run, Derivation derivation)
    {
        var links = new List<SentenceLink>();
        if (
            !run.Index.TryGetValue(derivation.From, out var from)
            || !run.Index.TryGetValue(derivation.To, out var to)
        )
        {
            return links;
        }

        var scores = new Dictionary<(int Parent, int Child), (double Likeness, bool Covered)>();
        foreach (var (parent, child) in Candidates(run, from, to))
        {
            var likeness = run.Likeness(parent, child);
            if (likeness > 0)
            {
                scores[(parent, child)] = (likeness, false);
            }
        }

        foreach (var passage in derivation.Passages)
        {
            Cover(run, from, to, passage, scores);
        }

        var best = new Dictionary<int, double>();
        foreach (var ((parent, child), value) in scores)
        {
            var score = Score(value);
            best[child] = Math.Max(best.GetValueOrDefault(child), score);
            best[~parent] = Math.Max(best.GetValueOrDefault(~parent), score);
        }

        foreach (var ((parent, child), value) in scores)
        {
            var score = Score(value);
            // The best counterpart on either side counts: sentences are split and joined on the way.
            if (score >= Threshold && (score >= best[child] || score >= best[~parent]))
            {
                links.Add(new SentenceLink(parent, child, value.Likeness, value.Covered));
            }
        }

        links.Sort((x, y) => (x.Child, x.Parent).CompareTo((y.Child, y.Parent)));
        return links;
    }

    private static double Score((double Likeness, bool Covered) value) =>
        value.Likeness + (value.Covered ? PassageBonus : 0);

    /// <summary>Pairs that share a feature, found by an index over the source's sentences.</summary>
    private static HashSet<(int, int)> Candidates(RunProfile run, int from, int to)
    {
        var postings = new Dictionary<int, List<int>>();
        foreach (var sentence in run.SentencesOf(from))
        {
            foreach (var feature in Features(run.Sentences[sentence]))
            {
                if (!postings.TryGetValue(feature, out var list))
                {
                    postings[feature] = list = [];
                }

                // What stands in more sentences than this tells none of them apart.
                if (list.Count < 64)
                {
                    list.Add(sentence);
                }
            }
        }

        var pairs = new HashSet<(int, int)>();
        foreach (var child in run.SentencesOf(to))
        {
            foreach (var feature in Features(run.Sentences[child]))
            {
                if (postings.TryGetValue(feature, out var list))
                {
                    foreach (var parent in list)
                    {
                        pairs.Add((parent, child));
                    }
                }
            }
        }

        return pairs;
    }

    private static IEnumerable<int> Features(SentenceProfile sentence) =>
        sentence.Words.Concat(sentence.Facts);

    /// <summary>
    /// Marks the pairs under a passage. Where it covers several sentences on either side, those at the same relative place
    /// belong together, unless likeness says otherwise.
    /// </summary>
    private static void Cover(
        RunProfile run,
        int from,
        int to,
        Passage passage,
        Dictionary<(int Parent, int Child), (double Likeness, bool Covered)> scores
    )
    {
        var parents = Under(run, from, passage.From);
        var children = Under(run, to, passage.To);
        if (parents.Count == 0 || children.Count == 0)
        {
            return;
        }

        foreach (var child in children)
        {
            var place = Place(run.Sentences[child], passage.To);
            var nearest = parents.MinBy(parent =>
                (
                    Math.Round(
                        Math.Abs(Place(run.Sentences[parent], passage.From) - place)
                            - scores.GetValueOrDefault((parent, child)).Likeness,
                        9
                    ),
                    parent
                )
            );
            var likeness = scores.GetValueOrDefault((nearest, child)).Likeness;
            // A passage alone (a translation with no fact in common) is worth a middling likeness.
            scores[(nearest, child)] = (Math.Max(likeness, 0.1), true);
        }
    }

    /// <summary>Sentences of which the span covers at least half, or that hold half of the span.</summary>
    private static List<int> Under(RunProfile run, int article, TextSpan span)
    {
        var found = new List<int>();
        var (low, high) = (run.First[article], run.First[article + 1]);
        var start = low;
        for (var step = high - low; step > 0; step /= 2)
        {
            while (
                start + step <= high
                && run.Sentences[start + step - 1].Sentence.Span.End <= span.Start
            )
            {
                start += step;
            }
        }

        for (var i = start; i < high; i++)
        {
            var sentence = run.Sentences[i].Sentence.Span;
            if (sentence.Start >= span.End)
            {
                break;
            }

            var shared = Math.Min(sentence.End, span.End) - Math.Max(sentence.Start, span.Start);
            if (shared * 2 >= sentence.Length || shared * 2 >= span.Length)
            {
                found.Add(i);
            }
        }

        return found;
    }

    private static double Place(SentenceProfile sentence, TextSpan within) =>
        within.Length == 0
            ? 0
            : ((sentence.Sentence.Span.Start + sentence.Sentence.Span.End) / 2.0 - within.Start)
                / within.Length;
}
