using System.Collections.Immutable;
using Stemma.Actors;
using Stemma.Attribution;
using Stemma.Language;
using Stemma.Ledger;

namespace Stemma.Framing;

/// <summary>Describes how the tellings of a story differ in their words. No score of bias: only words, with their places.</summary>
public static class Wording
{
    /// <summary>A record for each story of two or more articles.</summary>
    public static ImmutableArray<FramingRecord> Describe(
        IReadOnlyList<Article> articles,
        IReadOnlyList<Story> stories
    )
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(stories);
        var byId = articles.ToDictionary(article => article.Id);
        return
        [
            .. stories
                .Where(story => story.Articles.Length > 1)
                .Select(story => Describe(story, [.. story.Articles.Select(id => byId[id])])),
        ];
    }

    private static FramingRecord Describe(Story story, List<Article> articles) =>
        new(
            story.Id,
            [.. articles.SelectMany(Labels).OrderBy(l => l.Actor, StringComparer.Ordinal)],
            [.. articles.SelectMany(Verbs).OrderBy(v => v.Actor, StringComparer.Ordinal)],
            MarkedWords.Of(articles)
        );

    /// <summary>What an article calls each actor, most used first; pronouns say nothing and are left out.</summary>
    private static IEnumerable<ActorLabel> Labels(Article article) =>
        article
            .Layer<NameLayer>()
            .Names.Where(name => name.Actor is not null && !name.PointsBack)
            .GroupBy(name =>
                (Actor: name.Actor!, Label: TextFolding.Fold(article.Words(name.Span)))
            )
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key.Label, StringComparer.Ordinal)
            .Select(group => new ActorLabel(
                group.Key.Actor,
                article.Id,
                article.Words(group.First().Span),
                Evidence(article, group.Select(name => name.Span))
            ));

    private static IEnumerable<ReportingVerb> Verbs(Article article) =>
        article
            .Layer<StatementLayer>()
            .Statements.Where(statement =>
                statement.Source?.Actor is not null && !statement.Cue.IsEmpty
            )
            .GroupBy(statement =>
                (
                    Actor: statement.Source!.Actor!,
                    Verb: TextFolding.Fold(string.Join(" … ", statement.Cue.Select(article.Words)))
                )
            )
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key.Verb, StringComparer.Ordinal)
            .Select(group => new ReportingVerb(
                group.Key.Actor,
                article.Id,
                group.Key.Verb,
                Evidence(article, group.Select(statement => statement.Cue[0]))
            ));

    private static ImmutableArray<EvidenceSpan> Evidence(
        Article article,
        IEnumerable<TextSpan> spans
    ) => [.. spans.Select(span => new EvidenceSpan(article.Id, span))];
}
