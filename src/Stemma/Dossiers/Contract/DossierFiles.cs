using System.Collections.Immutable;
using Stemma.Ledger;

namespace Stemma.Dossiers.Contract;

/// <summary>Puts a dossier into the shape of the contract.</summary>
public static class DossierFiles
{
    // Probabilities carry no more than three digits of meaning, and fewer bytes differ between versions.
    private const int Digits = 3;

    /// <summary>The content of <c>dossier.json</c>.</summary>
    public static DossierFile Of(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var ledger = dossier.Ledger;
        return new DossierFile(
            ContractJson.SchemaVersion,
            [.. dossier.Articles.Select(Article)],
            dossier.Failed,
            [.. dossier.Actors.Select(a => new ActorField(a.Id, a.Name, a.Type, a.Merged))],
            [
                .. ledger.Stories.Select(s => new StoryField(
                    s.Id,
                    s.Title,
                    Ids(s.Articles),
                    Origins(s.Origins),
                    s.Voices
                )),
            ],
            [.. dossier.Derivations.Select(Derivation)],
            [.. ledger.Trees.Select(Tree)],
            [.. dossier.Quotes.Select(Quote)],
            [
                .. dossier.Changes.Select(c => new ChangeField(
                    c.Kind,
                    c.Article.Value,
                    c.Against.Value,
                    c.Span,
                    c.AgainstSpan,
                    c.From,
                    c.To
                )),
            ],
            [.. ledger.Claims.Select(Claim)],
            [.. ledger.Conflicts.Select(Conflict)],
            [.. ledger.Events.Select(Event)],
            [
                .. ledger.Relations.Select(r => new RelationField(
                    r.Actors,
                    r.Kind,
                    r.From?.ToString(),
                    r.To?.ToString(),
                    r.Basis,
                    Evidence(r.Evidence)
                )),
            ],
            [.. ledger.Coverage.Select(c => new CoverageField(c.Claim, c.Article.Value, c.Stance))],
            [.. dossier.Framing.Select(Framing)]
        );
    }

    private static DossierArticleField Article(Article a) =>
        new(
            a.Id.Value,
            a.Path,
            a.Url,
            a.Title,
            a.Authors,
            a.Outlet,
            a.Agency,
            a.Language,
            a.ContentHash,
            ArticleLines.Published(a.Published),
            a.Text,
            ArticleLines.Parts(a)
        );

    private static IReadOnlyList<string> Ids(ImmutableArray<ArticleId> ids) =>
        [.. ids.Select(id => id.Value)];

    private static IReadOnlyList<EvidenceField> Evidence(ImmutableArray<EvidenceSpan> evidence) =>
        [.. evidence.Select(e => new EvidenceField(e.Article.Value, e.Span))];

    private static OriginsField Origins(OriginCount o) =>
        new(o.Low, o.Likely, o.High, [.. o.Groups.Select(Ids)], o.Reasons);

    private static DerivationField Derivation(Lineage.Derivation d) =>
        new(
            d.From.Value,
            d.To.Value,
            d.Type,
            d.Direction,
            Math.Round(d.Confidence, Digits),
            [.. d.Passages.Select(p => new PassageField(p.From, p.To))],
            d.Reasons
        );

    private static TreeField Tree(Lineage.FamilyTree t) =>
        new(
            t.Story,
            [.. t.Nodes.Select(n => new TreeNodeField(n.Id, n.Article?.Value, n.Label))],
            [
                .. t.Edges.Select(e => new TreeEdgeField(
                    e.From,
                    e.To,
                    Math.Round(e.Probability, Digits)
                )),
            ]
        );

    private static QuoteField Quote(Collation.QuoteFamily q) =>
        new(
            q.Id,
            q.Speaker,
            [
                .. q.Witnesses.Select(w => new QuoteWitnessField(
                    w.Article.Value,
                    w.Span,
                    w.Language,
                    w.Speaker,
                    w.Statement
                )
                {
                    Spans = w.Spans.Length > 1 ? w.Spans : null,
                }),
            ]
        );

    private static ClaimField Claim(Claim c) =>
        new(
            c.Id,
            c.Kind,
            c.Text,
            c.Story,
            [.. c.Witnesses.Select(w => new ClaimWitnessField(w.Article.Value, w.Span, w.Stance))],
            c.Texts,
            c.Voices,
            Origins(c.Origins)
        );

    private static ConflictField Conflict(Conflict c) =>
        new(
            c.About,
            c.Slot,
            [
                .. c.Values.Select(v => new ConflictValueField(
                    v.Value,
                    v.Claims,
                    [.. v.Evidence.Select(e => e.Article.Value).Distinct(StringComparer.Ordinal)],
                    Evidence(v.Evidence)
                )),
            ]
        );

    private static EventField Event(LedgerEvent e) =>
        new(
            e.Id,
            e.Type,
            e.Mode,
            e.Actors,
            e.Recipients,
            ArticleLines.Date(e.When),
            e.Place,
            e.Status,
            Evidence(e.Evidence)
        );

    private static FramingField Framing(Framing.FramingRecord f) =>
        new(
            f.Story,
            [
                .. f.Labels.Select(l => new WordingField(
                    l.Actor,
                    l.Article.Value,
                    l.Label,
                    Spans(l.Evidence)
                )),
            ],
            [
                .. f.ReportingVerbs.Select(v => new WordingField(
                    v.Actor,
                    v.Article.Value,
                    v.Verb,
                    Spans(v.Evidence)
                )),
            ],
            [
                .. f.Words.Select(w => new MarkedWordField(
                    w.Article.Value,
                    w.Word,
                    Math.Round(w.ZScore, Digits),
                    Spans(w.Evidence)
                )),
            ]
        );

    private static IReadOnlyList<TextSpan> Spans(ImmutableArray<EvidenceSpan> evidence) =>
        [.. evidence.Select(e => e.Span)];
}
