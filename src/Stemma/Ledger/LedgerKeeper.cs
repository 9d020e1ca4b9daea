using System.Collections.Immutable;
using Stemma.Collation;
using Stemma.Ledger.Assertions;
using Stemma.Ledger.Claims;
using Stemma.Ledger.Conflicts;
using Stemma.Ledger.Figures;
using Stemma.Ledger.Origins;
using Stemma.Ledger.Relations;
using Stemma.Ledger.Stories;
using Stemma.Lineage;

namespace Stemma.Ledger;

/// <summary>From statements, events and links to the record an analyst works with.</summary>
public static class LedgerKeeper
{
    /// <summary>The ledger of one run.</summary>
    /// <param name="articles">With all layers.</param>
    /// <param name="derivations">Who was made from whom.</param>
    /// <param name="quotes">Utterances and their versions.</param>
    /// <param name="changes">What changed along the derivations.</param>
    public static LedgerRecord Keep(
        IReadOnlyList<Article> articles,
        IReadOnlyList<Derivation> derivations,
        ImmutableArray<QuoteFamily> quotes,
        ImmutableArray<Change> changes
    )
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(derivations);
        IReadOnlyList<Article> ordered =
        [
            .. articles
                .OrderBy(article => article.Path, StringComparer.Ordinal)
                .ThenBy(article => article.Language, StringComparer.Ordinal)
                .ThenBy(article => article.Id),
        ];
        var run = RunProfile.Of(ordered);
        IReadOnlyList<Derivation> edges =
        [
            .. derivations
                .OrderBy(edge => run.Index.GetValueOrDefault(edge.From, -1))
                .ThenBy(edge => run.Index.GetValueOrDefault(edge.To, -1))
                .ThenBy(edge => edge.Type),
        ];
        var groups = StoryGrouper.Group(run, edges);
        var storyOf = new int[ordered.Count];
        for (var story = 0; story < groups.Count; story++)
        {
            groups[story].ForEach(article => storyOf[article] = story);
        }

        var descents = Descent.Of(run, edges);
        var links = descents.SelectMany(descent => descent.Links).ToList();
        var assertions = StoryEvent.Join(
            run,
            AssertionWeaver.Weave(run, links, storyOf),
            groups,
            storyOf
        );
        var drafts = Drafts(run, assertions, quotes, changes, links, storyOf, out var conflicts);
        var carriers = new Carriers(run);
        var claims = ClaimBook.Of(run, drafts, storyOf, new OriginCounter(run, carriers, descents));
        // Each tree is given its own edges only: with all of the run's the cost would be stories times derivations.
        var edgesOf = edges
            .Where(edge => run.Index.ContainsKey(edge.From) && run.Index.ContainsKey(edge.To))
            .ToLookup(edge => storyOf[run.Index[edge.From]]);
        var trees = groups
            .Select(
                (group, i) =>
                    TreeBuilder.Build(
                        StoryId(i),
                        [.. group.Select(article => ordered[article])],
                        [.. edgesOf[i]]
                    )
            )
            .ToImmutableArray();
        var voices = claims.Claims.ToLookup(claim => claim.Story, StringComparer.Ordinal);
        var stories = groups
            .Select(
                (group, i) =>
                    new Story(
                        StoryId(i),
                        StoryTitle(run, group),
                        [.. group.Select(article => ordered[article].Id)],
                        StoryOrigins.Of(run, carriers, trees[i], group),
                        [
                            .. voices[StoryId(i)]
                                .SelectMany(claim => claim.Voices)
                                .Distinct(StringComparer.Ordinal)
                                .Order(StringComparer.Ordinal),
                        ]
                    )
            )
            .ToImmutableArray();
        return new LedgerRecord(
            stories,
            trees,
            claims.Claims,
            claims.Resolve(conflicts),
            [.. EventMerger.Merge(run)],
            [.. RelationFinder.Of(run)],
            [.. CoverageTable.Of(stories, claims.Claims, run)]
        );
    }

    /// <summary>The id of a story by its place.</summary>
    internal static string StoryId(int place) => $"st{place + 1}";

    private static List<ClaimDraft> Drafts(
        RunProfile run,
        List<List<int>> assertions,
        ImmutableArray<QuoteFamily> quotes,
        ImmutableArray<Change> changes,
        List<SentenceLink> links,
        IReadOnlyList<int> storyOf,
        out List<ConflictDraft> conflicts
    )
    {
        var drafts = QuotationClaims.Of(run, quotes).ToList();
        conflicts = [];
        var slots = new FigureSlots(run, changes, links);
        var dates = new DateConflicts(run, changes, links);
        var figures = new List<FigureSlot>();
        foreach (var assertion in assertions)
        {
            var told = AssertionClaims.Of(run, assertion);
            if (told is not null)
            {
                drafts.Add(told);
            }

            figures.AddRange(slots.Of(assertion));
            conflicts.AddRange(dates.Of(assertion, told));
        }

        foreach (var slot in StoryFigures.Join(run, figures, storyOf))
        {
            var claim = FigureClaims.Of(run, slot);
            if (claim is not null)
            {
                drafts.Add(claim);
            }

            if (FigureConflicts.Of(run, slot, claim, storyOf) is { } conflict)
            {
                conflicts.Add(conflict);
            }
        }

        conflicts.AddRange(OccasionConflicts.Of(run));
        conflicts.AddRange(WordingConflicts.Of(run, changes));
        conflicts.AddRange(SpeakerConflicts.Of(run, quotes));
        return drafts;
    }

    /// <summary>A headline in the language that most of its articles are in: the earliest of them.</summary>
    private static string? StoryTitle(RunProfile run, List<int> group) =>
        group
            .Where(article => run.Articles[article].Title is { Length: > 0 })
            .GroupBy(article => run.Articles[article].Language, StringComparer.Ordinal)
            .OrderByDescending(language => language.Count())
            .ThenBy(language => language.Key, StringComparer.Ordinal)
            .Take(1)
            .SelectMany(language => language)
            .OrderBy(article =>
                run.Articles[article].Published.When.Value?.Earliest ?? DateOnly.MaxValue
            )
            .ThenBy(article => article)
            .Select(article => run.Articles[article].Title)
            .FirstOrDefault();
}
