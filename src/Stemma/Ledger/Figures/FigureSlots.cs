using System.Collections.Immutable;
using Stemma.Collation;
using Stemma.Ledger.Assertions;

namespace Stemma.Ledger.Figures;

/// <summary>
/// Sorts the figures of an assertion into slots: by equal value, by a change that collation found between two versions, by
/// what they count, and, where one figure is left on either side of a derivation, by that.
/// </summary>
internal sealed class FigureSlots
{
    private readonly RunProfile run;
    private readonly ILookup<(ArticleId, ArticleId), Change> changes;
    private readonly ILookup<int, SentenceLink> links;

    /// <summary>Prepares for a run.</summary>
    public FigureSlots(
        RunProfile run,
        ImmutableArray<Change> changes,
        IEnumerable<SentenceLink> links
    )
    {
        this.run = run;
        this.changes = changes
            .Where(change => change.Kind == ChangeKind.Number)
            .ToLookup(change => (change.Against, change.Article));
        this.links = links.ToLookup(link => link.Child);
    }

    /// <summary>The slots of an assertion, by their first mention.</summary>
    public List<FigureSlot> Of(List<int> assertion)
    {
        var mentions = assertion
            .SelectMany(sentence =>
                run.Sentences[sentence]
                    .Figures.Select(figure => new FigureMention(
                        sentence,
                        run.Sentences[sentence].Article,
                        figure
                    ))
            )
            .ToList();
        var sets = new DisjointSets(mentions.Count);
        ByValue(mentions, sets);
        var bySentence = Enumerable
            .Range(0, mentions.Count)
            .ToLookup(mention => mentions[mention].Sentence);
        foreach (var child in assertion)
        {
            foreach (var link in links[child])
            {
                AlongLink([.. bySentence[link.Parent]], [.. bySentence[child]], mentions, sets);
            }
        }

        ByCount(mentions, sets);
        return
        [
            .. sets.Groups().Select(group => new FigureSlot([.. group.Select(i => mentions[i])])),
        ];
    }

    private static void ByValue(List<FigureMention> mentions, DisjointSets sets)
    {
        var first = new Dictionary<(double, string), int>();
        for (var i = 0; i < mentions.Count; i++)
        {
            var key = (mentions[i].Figure.Value, mentions[i].Figure.Unit);
            if (first.TryGetValue(key, out var earlier))
            {
                sets.Union(earlier, i);
            }
            else
            {
                first[key] = i;
            }
        }

        // A unit that the lexicon does not know in one language may be known in another.
        for (var i = 0; i < mentions.Count; i++)
        {
            if (
                mentions[i].Figure.Unit.Length == 0
                && mentions
                    .Where((_, j) => j != i && mentions[j].Figure.Value == mentions[i].Figure.Value)
                    .Take(2)
                    .ToList()
                    is { Count: 1 } only
            )
            {
                sets.Union(i, mentions.IndexOf(only[0]));
            }
        }
    }

    private void AlongLink(
        List<int> parents,
        List<int> children,
        List<FigureMention> mentions,
        DisjointSets sets
    )
    {
        if (parents.Count == 0 || children.Count == 0)
        {
            return;
        }

        var pair = (
            run.Articles[mentions[parents[0]].Article].Id,
            run.Articles[mentions[children[0]].Article].Id
        );
        foreach (var change in changes[pair])
        {
            var from = parents.FindIndex(i => mentions[i].Figure.Span.Overlaps(change.AgainstSpan));
            var to = children.FindIndex(i => mentions[i].Figure.Span.Overlaps(change.Span));
            if (from >= 0 && to >= 0)
            {
                sets.Union(parents[from], children[to]);
            }
        }

        var freeParents = parents
            .Where(i => !children.Exists(j => sets.Find(i) == sets.Find(j)))
            .ToList();
        var freeChildren = children
            .Where(j => !parents.Exists(i => sets.Find(i) == sets.Find(j)))
            .ToList();
        if (
            freeParents.Count == 1
            && freeChildren.Count == 1
            && SameThing(mentions[freeParents[0]], mentions[freeChildren[0]])
        )
        {
            sets.Union(freeParents[0], freeChildren[0]);
        }
    }

    /// <summary>Where each article of the assertion gives one figure of a unit, it is the same thing's.</summary>
    private static void ByCount(List<FigureMention> mentions, DisjointSets sets)
    {
        var units = Enumerable
            .Range(0, mentions.Count)
            .Where(i => mentions[i].Figure.Unit.Length > 0)
            .GroupBy(i => mentions[i].Figure.Unit, StringComparer.Ordinal);
        foreach (var unit in units)
        {
            var first = -1;
            foreach (var article in unit.GroupBy(i => mentions[i].Article))
            {
                if (article.Select(i => mentions[i].Figure.Value).Distinct().Skip(1).Any())
                {
                    continue;
                }

                first = first < 0 ? article.First() : first;
                sets.Union(first, article.First());
            }
        }
    }

    /// <summary>
    /// In one language the same thing is counted by the same word; across languages a unit that the lexicon knows on one side only is
    /// let pass. What counts nothing known is no value of anything.
    /// </summary>
    private bool SameThing(FigureMention one, FigureMention other)
    {
        var (a, b) = (one.Figure, other.Figure);
        if (a.Counted.Length == 0 || b.Counted.Length == 0)
        {
            return false;
        }

        return RunProfile.SameLanguage(run.Sentences[one.Sentence], run.Sentences[other.Sentence])
            ? a.Counted == b.Counted
            : a.Unit == b.Unit || a.Unit.Length == 0 || b.Unit.Length == 0;
    }
}
