using Stemma.Actors;
using Stemma.Attribution;
using Stemma.Chronology;
using Stemma.Language;
using Stemma.Ledger;

namespace Stemma.Dossiers.Contract;

/// <summary>Puts articles into the shape of the contract.</summary>
public static class ArticleLines
{
    /// <summary>The line of <c>stemma read</c>.</summary>
    public static ArticleLine Read(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new ArticleLine(
            ContractJson.SchemaVersion,
            article.Id.Value,
            article.Path,
            article.Url,
            article.Title,
            article.Authors,
            article.Outlet,
            article.Agency,
            article.Language,
            article.ContentHash,
            Published(article.Published),
            article.Text,
            Parts(article),
            article.Dropped,
            article.Doubts
        )
        {
            Section = article.Section,
            SyndicatedFrom = article.SyndicatedFrom,
        };
    }

    /// <summary>The line of <c>stemma annotate</c>.</summary>
    /// <param name="article">With all in-article layers.</param>
    /// <param name="syntax">Also prints the tokens.</param>
    public static ArticleLine Annotated(Article article, bool syntax)
    {
        var sentences = article.Layer<SyntaxLayer>();
        return Read(article) with
        {
            Sentences =
            [
                .. sentences.WordSentences.Select(s => new SentenceField(
                    s.Span.Start,
                    s.Span.End,
                    s.Language
                )),
            ],
            Names =
            [
                .. article
                    .Layer<NameLayer>()
                    .Names.Where(n => !n.PointsBack)
                    .Select(n => new NameField(n.Span.Start, n.Span.End, n.Type, n.Actor)),
            ],
            Times =
            [
                .. article
                    .Layer<TimeLayer>()
                    .Times.Select(t => new TimeField(
                        t.Span.Start,
                        t.Span.End,
                        t.Type,
                        t.Value,
                        Day(t.When.Earliest),
                        Day(t.When.Latest)
                    )),
            ],
            Statements = [.. article.Layer<StatementLayer>().Statements.Select(Statement)],
            Events = [.. article.Layer<EventLayer>().Events.Select(Event)],
            Tokens = syntax ? [.. Tokens(sentences)] : null,
        };
    }

    internal static PublishedField Published(Publication published) =>
        new(
            published.When.Value?.ToString(),
            Day(published.When.Earliest),
            Day(published.When.Latest),
            published.Basis
        )
        {
            Precision = published.When.Value is { } value ? Precision(value) : null,
            Zone = published.Zone,
            Reliability = published.Reliability,
            Updated = published.Updated?.ToString(),
            Rejected = published.Rejected.IsEmpty
                ? null
                :
                [
                    .. published.Rejected.Select(date => new RejectedField(
                        date.Value,
                        date.Basis,
                        date.Reason
                    )),
                ],
        };

    private static string Precision(IsoDate date) =>
        date.Time is not null ? "time"
        : date.Day is not null ? "day"
        : date.Month is not null ? "month"
        : "year";

    internal static IReadOnlyList<PartField> Parts(Article article) =>
        [.. article.Parts.Select(p => new PartField(p.Span.Start, p.Span.End, p.Role, p.Language))];

    internal static string? Day(DateOnly? day) =>
        day is { } known ? IsoDate.OfDay(known).ToString() : null;

    /// <summary>The value with its precision; where there are only bounds that make one day, that day.</summary>
    internal static string? Date(DateInterval when) => when.Value?.ToString() ?? Day(when.Day);

    private static StatementField Statement(Statement statement) =>
        new(
            statement.Id,
            statement.Kind,
            statement.Source is { } source
                ? new SpansField(source.Spans) { Actor = source.Actor }
                : null,
            statement.Cue.IsEmpty ? null : new SpansField(statement.Cue),
            new SpansField(statement.Content),
            statement.Via,
            statement.Addressee,
            statement.Occasion is { } occasion
                ? new OccasionField(occasion.Date?.ToString(), occasion.Place)
                : null,
            statement.Parent,
            statement.Negated,
            statement.Hedged,
            statement.Conditional,
            statement.Question
        );

    private static ArticleEventField Event(ReportedEvent reported) =>
        new(
            reported.Id,
            reported.Type,
            reported.Mode,
            reported.Actors,
            reported.Recipients,
            Date(reported.When),
            reported.Place,
            reported.Status,
            reported.Evidence
        );

    private static IEnumerable<TokenField> Tokens(SyntaxLayer syntax)
    {
        for (var s = 0; s < syntax.WordSentences.Length; s++)
        {
            var words = syntax.WordsOf(s);
            for (var w = 0; w < words.Length; w++)
            {
                var word = words.Span[w];
                yield return new TokenField(
                    word.Span.Start,
                    word.Span.End,
                    word.Form,
                    word.Lemma,
                    word.Upos,
                    word.Head,
                    word.Deprel,
                    s
                );
            }
        }
    }
}
