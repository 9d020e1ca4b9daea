namespace Stemma.Collation;

/// <summary>The witnesses of a run, made when they are first asked for.</summary>
internal sealed class WitnessShelf
{
    private readonly Dictionary<ArticleId, Article> articles;
    private readonly Dictionary<ArticleId, Witness> witnesses = [];
    private readonly Dictionary<ArticleId, Mentions> mentions = [];

    public WitnessShelf(IEnumerable<Article> articles)
    {
        this.articles = [];
        foreach (var article in articles)
        {
            this.articles.TryAdd(article.Id, article);
        }
    }

    public Witness this[ArticleId id]
    {
        get
        {
            if (!witnesses.TryGetValue(id, out var witness))
            {
                witnesses[id] = witness = Witness.Of(articles[id]);
            }

            return witness;
        }
    }

    /// <summary>Where the words of an article stand.</summary>
    public Mentions MentionsOf(ArticleId id)
    {
        if (!mentions.TryGetValue(id, out var found))
        {
            mentions[id] = found = new Mentions(this[id]);
        }

        return found;
    }

    public bool Holds(ArticleId id) => articles.ContainsKey(id);

    public Article Article(ArticleId id) => articles[id];
}
