using System.Collections.Immutable;
using Stemma.Chronology;
using Stemma.Collation;
using Stemma.Ledger.Assertions;
using Stemma.Ledger.Claims;

namespace Stemma.Ledger.Conflicts;

/// <summary>Dates that versions of one assertion give for the same thing and that share no day.</summary>
internal sealed class DateConflicts
{
    private readonly RunProfile run;
    private readonly ILookup<(ArticleId, ArticleId), Change> changes;
    private readonly ILookup<int, SentenceLink> links;

    /// <summary>Prepares for a run.</summary>
    public DateConflicts(
        RunProfile run,
        ImmutableArray<Change> changes,
        IEnumerable<SentenceLink> links
    )
    {
        this.run = run;
        this.changes = changes
            .Where(change => change.Kind == ChangeKind.Date)
            .ToLookup(change => (change.Against, change.Article));
        this.links = links.ToLookup(link => link.Child);
    }

    /// <summary>The conflicts among the dates of an assertion.</summary>
    public IEnumerable<ConflictDraft> Of(List<int> assertion, ClaimDraft? claim)
    {
        var mentions = assertion
            .SelectMany(sentence =>
                run.Sentences[sentence].Times.Select(time => (Sentence: sentence, Time: time))
            )
            .Where(mention => mention.Time.When is { Earliest: not null, Latest: not null })
            .ToList();
        var sets = new DisjointSets(mentions.Count);
        ByValue(mentions, sets);
        foreach (var child in assertion)
        {
            foreach (var link in links[child])
            {
                AlongLink(link, mentions, sets);
            }
        }

        foreach (var group in sets.Groups())
        {
            var values = DateValues.Split(group.Select(i => mentions[i].Time).ToList());
            if (values.Count > 1)
            {
                yield return Draft([.. group.Select(i => mentions[i])], values, claim);
            }
        }
    }

    private static void ByValue(
        List<(int Sentence, TimeExpression Time)> mentions,
        DisjointSets sets
    )
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < mentions.Count; i++)
        {
            if (first.TryGetValue(mentions[i].Time.Value!, out var earlier))
            {
                sets.Union(earlier, i);
            }
            else
            {
                first[mentions[i].Time.Value!] = i;
            }
        }
    }

    private void AlongLink(
        SentenceLink link,
        List<(int Sentence, TimeExpression Time)> mentions,
        DisjointSets sets
    )
    {
        var parents = Indices(mentions, link.Parent);
        var children = Indices(mentions, link.Child);
        if (parents.Count == 0 || children.Count == 0)
        {
            return;
        }

        var pair = (
            run.Articles[run.Sentences[link.Parent].Article].Id,
            run.Articles[run.Sentences[link.Child].Article].Id
        );
        foreach (var change in changes[pair])
        {
            var from = parents.FindIndex(i => mentions[i].Time.Span.Overlaps(change.AgainstSpan));
            var to = children.FindIndex(i => mentions[i].Time.Span.Overlaps(change.Span));
            if (from >= 0 && to >= 0)
            {
                sets.Union(parents[from], children[to]);
            }
        }

        // A version that gives the same day more or less exactly has the same date.
        var freeParents = parents
            .Where(i => !children.Exists(j => DateValues.Meet(mentions[i].Time, mentions[j].Time)))
            .ToList();
        var freeChildren = children
            .Where(j => !parents.Exists(i => DateValues.Meet(mentions[i].Time, mentions[j].Time)))
            .ToList();
        if (
            freeParents.Count == 1
            && freeChildren.Count == 1
            && DateValues.SamePrecision(
                mentions[freeParents[0]].Time,
                mentions[freeChildren[0]].Time
            )
        )
        {
            sets.Union(freeParents[0], freeChildren[0]);
        }
    }

    private static List<int> Indices(
        List<(int Sentence, TimeExpression Time)> mentions,
        int sentence
    ) => [.. Enumerable.Range(0, mentions.Count).Where(i => mentions[i].Sentence == sentence)];

    private ConflictDraft Draft(
        List<(int Sentence, TimeExpression Time)> mentions,
        List<List<TimeExpression>> values,
        ClaimDraft? claim
    )
    {
        var about =
            claim?.Text
            ?? run.Articles[run.Sentences[mentions[0].Sentence].Article]
                .Words(run.Sentences[mentions[0].Sentence].Sentence.Span);
        return new ConflictDraft(
            about,
            ConflictSlot.Date,
            [
                .. values.Select(value => new ConflictDraftValue(
                    DateValues.Print(value),
                    [
                        .. mentions
                            .Where(mention => value.Contains(mention.Time))
                            .Select(mention => new EvidenceSpan(
                                run.Articles[run.Sentences[mention.Sentence].Article].Id,
                                mention.Time.Span
                            ))
                            .Distinct(),
                    ]
                )),
            ],
            claim is null ? [] : [claim]
        );
    }
}
