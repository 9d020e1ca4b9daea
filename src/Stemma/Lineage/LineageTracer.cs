using System.Collections.Immutable;
using Stemma.Lineage.Translation;

namespace Stemma.Lineage;

/// <summary>Finds which articles were made from which.</summary>
public static class LineageTracer
{
    /// <summary>Below this log-odds in size the direction is left open: odds of less than three to one.</summary>
    private const double LeastLogOdds = 0.9;

    /// <summary>Candidate pairs compared between two reports of progress.</summary>
    private const int Block = 64;

    /// <summary>
    /// The verified derivations among <paramref name="articles"/>, by source path, then target path; independent of the
    /// order of the articles. An article may have several parents; sister copies of a lost text have an undetermined
    /// derivation between them that <see cref="TreeBuilder"/> hangs on a lost node.
    /// </summary>
    /// <param name="articles">Annotated articles; layers that are missing are done without.</param>
    /// <param name="progress">Told the share of the work done, 0 to 1, after each block of pairs.</param>
    /// <param name="cancellation">Stops between pairs.</param>
    public static ImmutableArray<Derivation> Trace(
        IReadOnlyList<Article> articles,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(articles);
        var texts = articles
            .OrderBy(article => article.Path, StringComparer.Ordinal)
            .ThenBy(article => article.Language, StringComparer.Ordinal)
            .ThenBy(article => article.Id)
            .Select(WitnessText.Of)
            .ToList();
        var index = new CandidateIndex();
        for (var place = 0; place < texts.Count; place++)
        {
            cancellation.ThrowIfCancellationRequested();
            index.Add(place, texts[place]);
        }

        var links = Betweenness.Weigh(
            [.. texts.Select(text => text.Article)],
            Verify(texts, index.Pairs(), progress, cancellation)
        );
        var chosen = ParentChooser.Choose(texts, links);
        progress?.Report(1);
        return
        [
            .. chosen
                .Select(pair => Derive(texts, pair.Link, pair.Child, chosen))
                .OrderBy(pair => pair.From)
                .ThenBy(pair => pair.To)
                .Select(pair => pair.Derivation),
        ];
    }

    private static List<Link> Verify(
        List<WitnessText> texts,
        List<(int First, int Second)> pairs,
        IProgress<double>? progress,
        CancellationToken cancellation
    )
    {
        var links = new List<Link>();
        for (var k = 0; k < pairs.Count; k++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (k % Block == 0)
            {
                progress?.Report((double)k / pairs.Count);
            }

            var (first, second) = pairs[k];
            var (one, other) = (texts[first], texts[second]);
            var link =
                // A text whose language cannot be told is still compared by its words.
                SentenceLinker.Comparable(one.Article, other.Article)
                    ? LinkJudge.JudgeTranslation(first, one, second, other)
                    : LinkJudge.Judge(first, one, second, other);
            if (link is not null)
            {
                links.Add(link);
            }
        }

        return links;
    }

    private static (int From, int To, Derivation Derivation) Derive(
        List<WitnessText> texts,
        Link link,
        int child,
        List<(Link Link, int Child)> chosen
    )
    {
        var cover = new SpanCover();
        var explained = 0.0;
        foreach (var (other, _) in chosen.Where(pair => pair.Child == child))
        {
            explained += cover.Gain(other.Side(child));
            cover.Add(other.Side(child));
        }

        var type = DerivationTypes.Of(
            link,
            child,
            explained,
            merged: chosen.Count(pair => pair.Child == child) > 1
        );
        var settled = Math.Abs(link.Forward.LogOdds) >= LeastLogOdds;
        var forward = settled ? link.Forward.LogOdds > 0 : true;
        var direction =
            !settled ? DerivationDirection.Undetermined
            : link.Forward.Stated ? DerivationDirection.Stated
            : DerivationDirection.Inferred;
        var (from, to) = forward ? (link.First, link.Second) : (link.Second, link.First);
        var reasons = link
            .Reasons.Concat(
                link.Forward.Reasons.Where(reason => !settled || reason.LogOdds > 0 == forward)
                    .Select(reason => reason.Reason)
            )
            .ToImmutableArray();
        var passages = forward
            ? link.Passages
            :
            [
                .. link
                    .Passages.Select(passage => new Passage(passage.To, passage.From))
                    .OrderBy(passage => passage.From)
                    .ThenBy(passage => passage.To),
            ];
        return (
            from,
            to,
            new Derivation(
                texts[from].Article.Id,
                texts[to].Article.Id,
                type,
                direction,
                link.Confidence,
                passages,
                reasons
            )
        );
    }
}
