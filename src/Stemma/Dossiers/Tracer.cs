using System.Collections.Immutable;
using Stemma.Actors;
using Stemma.Collation;
using Stemma.Framing;
using Stemma.Ledger;
using Stemma.Lineage;

namespace Stemma.Dossiers;

/// <summary>From annotated articles to the dossier of a run.</summary>
public static class Tracer
{
    /// <summary>Puts a run's articles into their one order and gives them the run's actor ids.</summary>
    /// <returns>The articles by path, then language, then id; and the roll they were renamed by.</returns>
    public static (ImmutableArray<Article> Articles, ActorRoll Roll) Gather(
        IEnumerable<Article> annotated
    )
    {
        ImmutableArray<Article> ordered =
        [
            .. annotated
                .OrderBy(article => article.Path, StringComparer.Ordinal)
                .ThenBy(article => article.Language, StringComparer.Ordinal)
                .ThenBy(article => article.Id),
        ];
        var roll = ActorResolver.Across(ordered);
        return ([.. ordered.Select(roll.Apply)], roll);
    }

    /// <summary>Links, collates and judges; the same dossier whatever the order of <paramref name="annotated"/>.</summary>
    /// <param name="annotated">Articles with all in-article layers.</param>
    /// <param name="failed">Inputs that could not be read.</param>
    /// <param name="progress">Told the name of each stage as it begins.</param>
    /// <param name="cancellation">Stops between and inside stages.</param>
    public static Dossier Trace(
        IEnumerable<Article> annotated,
        IEnumerable<FailedInput> failed,
        IProgress<string>? progress = null,
        CancellationToken cancellation = default
    )
    {
        progress?.Report("Actors");
        var (articles, roll) = Gather(annotated);
        cancellation.ThrowIfCancellationRequested();
        progress?.Report("Lineage");
        var derivations = LineageTracer.Trace(articles, progress: null, cancellation);
        cancellation.ThrowIfCancellationRequested();
        progress?.Report("Collation");
        var quotes = QuotationHistory.Gather(articles, derivations);
        var changes = Collator.Collate(articles, derivations);
        cancellation.ThrowIfCancellationRequested();
        progress?.Report("Ledger");
        var ledger = LedgerKeeper.Keep(articles, derivations, quotes, changes);
        cancellation.ThrowIfCancellationRequested();
        progress?.Report("Framing");
        var framing = Wording.Describe(articles, ledger.Stories);
        return new Dossier(
            articles,
            [.. failed.OrderBy(input => input.Path, StringComparer.Ordinal)],
            roll.Actors,
            derivations,
            quotes,
            changes,
            ledger,
            framing
        );
    }
}
