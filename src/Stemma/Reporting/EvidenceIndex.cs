using Stemma.Ledger;

namespace Stemma.Reporting;

/// <summary>
/// Keeps which words of which article the report points at, so that each gets an anchor. A link made here always has
/// its target in the article's text further down.
/// </summary>
internal sealed class EvidenceIndex(IReadOnlyCollection<Article> articles)
{
    private readonly Dictionary<ArticleId, Article> _articles = articles.ToDictionary(article =>
        article.Id
    );
    private readonly WitnessNames _names = new(articles);
    private readonly Dictionary<ArticleId, SortedSet<TextSpan>> _cited = [];

    public Article Article(ArticleId id) => _articles[id];

    public bool Holds(ArticleId id) => _articles.ContainsKey(id);

    /// <summary>The spans of an article that were cited so far.</summary>
    public IReadOnlyCollection<TextSpan> Cited(ArticleId id) =>
        _cited.TryGetValue(id, out var spans) ? spans : [];

    /// <summary>The words themselves, linked to their place.</summary>
    public Html Words(ArticleId id, TextSpan span) => Link(id, span, _articles[id].Words(span));

    /// <summary>A link with the outlet's name to words of its article.</summary>
    public Html Witness(ArticleId id, TextSpan span) => Link(id, span, Name(id));

    /// <summary>Links to all evidence, by the names of the outlets.</summary>
    public Html Witnesses(IEnumerable<EvidenceSpan> evidence) =>
        Html.Join(", ", evidence.Select(e => Witness(e.Article, e.Span)));

    /// <summary>A link to an article.</summary>
    public Html ToArticle(ArticleId id) =>
        Html.Of($"<a href=\"#{Anchor(id)}\"><bdi>{Name(id)}</bdi></a>");

    /// <summary>What an article is called in the report.</summary>
    public string Name(ArticleId id) => _names.Of(id);

    public static string Anchor(ArticleId id) => "a-" + id.Value;

    public static string Anchor(ArticleId id, TextSpan span) =>
        $"a-{id.Value}-{span.Start}-{span.End}";

    private Html Link(ArticleId id, TextSpan span, string shown)
    {
        if (!_cited.TryGetValue(id, out var spans))
        {
            _cited[id] = spans = [];
        }

        spans.Add(span);
        return Html.Of($"<a class=\"ev\" href=\"#{Anchor(id, span)}\"><bdi>{shown}</bdi></a>");
    }
}
