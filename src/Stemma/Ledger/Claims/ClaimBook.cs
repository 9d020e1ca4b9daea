using System.Collections.Immutable;
using Stemma.Ledger.Assertions;
using Stemma.Ledger.Conflicts;
using Stemma.Ledger.Origins;

namespace Stemma.Ledger.Claims;

/// <summary>The claims of a run with their ids and counts.</summary>
internal sealed class ClaimBook
{
    private readonly Dictionary<ClaimDraft, string> ids = new(ReferenceEqualityComparer.Instance);
    private readonly RunProfile run;

    private ClaimBook(RunProfile run) => this.run = run;

    /// <summary>By story, those with most texts first.</summary>
    public ImmutableArray<Claim> Claims { get; private set; } = [];

    /// <summary>Counts and numbers the drafts of a run.</summary>
    public static ClaimBook Of(
        RunProfile run,
        IEnumerable<ClaimDraft> drafts,
        IReadOnlyList<int> storyOf,
        OriginCounter origins
    )
    {
        var book = new ClaimBook(run);
        var ordered = drafts
            .Select(draft => (Draft: draft, Story: HomeStory(draft, storyOf)))
            .OrderBy(item => item.Story)
            .ThenByDescending(item => item.Draft.Witnesses.Count)
            .ThenBy(item => item.Draft.Witnesses[0].Article)
            .ThenBy(item => item.Draft.Witnesses[0].Span)
            .ThenBy(item => item.Draft.Kind)
            .ThenBy(item => item.Draft.Text, StringComparer.Ordinal);
        var claims = ImmutableArray.CreateBuilder<Claim>();
        foreach (var (draft, story) in ordered)
        {
            var count = origins.Count(
                [
                    .. draft
                        .Witnesses.Where(witness => IsBearer(witness.Stance))
                        .DefaultIfEmpty(draft.Witnesses[0])
                        .Select(witness => new OriginWitness(witness.Article, witness.Sentences)),
                ],
                draft.Kind == ClaimKind.Quotation
            );
            var id = $"c{claims.Count + 1}";
            book.ids[draft] = id;
            claims.Add(
                new Claim(
                    id,
                    draft.Kind,
                    draft.Text,
                    LedgerKeeper.StoryId(story),
                    [
                        .. draft.Witnesses.Select(witness => new ClaimWitness(
                            run.Articles[witness.Article].Id,
                            witness.Span,
                            witness.Stance
                        )),
                    ],
                    draft.Witnesses.Count(witness => IsBearer(witness.Stance)),
                    [
                        .. VoiceFinder.Of(
                            run,
                            draft,
                            count.Groups.Select(group => (IReadOnlyCollection<ArticleId>)group)
                        ),
                    ],
                    count
                )
            );
        }

        book.Claims = claims.ToImmutable();
        return book;
    }

    /// <summary>The conflicts, each value with the ids of the claims whose words it stands in.</summary>
    public ImmutableArray<Conflict> Resolve(IEnumerable<ConflictDraft> drafts) =>
        [
            .. drafts
                .Select(draft => new Conflict(
                    draft.About,
                    draft.Slot,
                    [
                        .. draft.Values.Select(value => new ConflictValue(
                            value.Value,
                            [
                                .. draft
                                    .Claims.Where(claim => ids.ContainsKey(claim))
                                    .Where(claim => Bears(claim, value))
                                    .Select(claim => ids[claim])
                                    .Distinct(StringComparer.Ordinal),
                            ],
                            [.. value.Evidence]
                        )),
                    ]
                ))
                .OrderBy(conflict => run.Index[conflict.Values[0].Evidence[0].Article])
                .ThenBy(conflict => conflict.Values[0].Evidence[0].Span)
                .ThenBy(conflict => conflict.Slot)
                .ThenBy(conflict => conflict.About, StringComparer.Ordinal),
        ];

    private static bool IsBearer(Stance stance) => stance is Stance.Says or Stance.Hedges;

    private bool Bears(ClaimDraft claim, ConflictDraftValue value) =>
        claim.Witnesses.Any(witness =>
            value.Evidence.Any(evidence => evidence.Article == run.Articles[witness.Article].Id)
        );

    /// <summary>The story most witnesses belong to, of equals the first.</summary>
    private static int HomeStory(ClaimDraft draft, IReadOnlyList<int> storyOf) =>
        draft
            .Witnesses.GroupBy(witness => storyOf[witness.Article])
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key)
            .First()
            .Key;
}
