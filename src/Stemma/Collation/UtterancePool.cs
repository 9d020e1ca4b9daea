namespace Stemma.Collation;

/// <summary>All utterances of a run, numbered by article and place.</summary>
internal sealed class UtterancePool
{
    private readonly List<Utterance> utterances = [];
    private readonly Dictionary<ArticleId, (int Order, List<int> Indexes)> byArticle = [];

    /// <param name="witnesses">In the order of the run.</param>
    public UtterancePool(IEnumerable<Witness> witnesses)
    {
        foreach (var witness in witnesses)
        {
            var own = new List<int>();
            foreach (var utterance in Utterance.Of(witness))
            {
                own.Add(utterances.Count);
                utterances.Add(utterance);
            }

            byArticle[witness.Article.Id] = (byArticle.Count, own);
        }
    }

    public int Count => utterances.Count;

    public Utterance this[int index] => utterances[index];

    /// <summary>Numbers of an article's utterances, by their start; later additions last.</summary>
    public IReadOnlyList<int> Of(ArticleId article) => byArticle[article].Indexes;

    /// <summary>Adds a print that stands without quotation marks.</summary>
    public int Add(Utterance utterance)
    {
        var indexes = byArticle[utterance.Witness.Article.Id].Indexes;
        foreach (var index in indexes)
        {
            if (utterances[index].Span == utterance.Span)
            {
                return index;
            }
        }

        indexes.Add(utterances.Count);
        utterances.Add(utterance);
        return utterances.Count - 1;
    }

    /// <summary>Orders by article, then place.</summary>
    public (int Article, int Start, int End) PlaceOf(Utterance utterance) =>
        (byArticle[utterance.Witness.Article.Id].Order, utterance.Span.Start, utterance.Span.End);
}
