using Stemma.Ledger.Assertions;

namespace Stemma.Ledger;

/// <summary>
/// One event from the reports of it: same type, same doers, and recipients, date and place that do not contradict.
/// </summary>
internal static class EventMerger
{
    /// <summary>The events of a run in the order of their first evidence.</summary>
    public static List<LedgerEvent> Merge(RunProfile run)
    {
        var merged = new List<LedgerEvent>();
        var byDoer = new Dictionary<(EventType, string), List<int>>();
        for (var i = 0; i < run.Articles.Count; i++)
        {
            foreach (var reported in run.Articles[i].TryLayer<EventLayer>()?.Events ?? [])
            {
                var key = (
                    reported.Type,
                    reported.Actors.Length > 0
                        ? reported.Actors.Min(StringComparer.Ordinal)!
                        : string.Empty
                );
                if (!byDoer.TryGetValue(key, out var list))
                {
                    byDoer[key] = list = [];
                }

                var home = list.FindIndex(at => Fits(merged[at], reported));
                if (home < 0 || key.Item2.Length == 0)
                {
                    list.Add(merged.Count);
                    merged.Add(Start(run.Articles[i].Id, reported));
                }
                else
                {
                    merged[list[home]] = Join(merged[list[home]], run.Articles[i].Id, reported);
                }
            }
        }

        return [.. merged.Select((found, i) => found with { Id = $"e{i + 1}" })];
    }

    private static bool Fits(LedgerEvent known, ReportedEvent reported) =>
        Overlap(known.Recipients, reported.Recipients)
        && (
            known.Place is null
            || reported.Place is null
            || string.Equals(known.Place, reported.Place, StringComparison.Ordinal)
        )
        && SameDay(known.When, reported.When)
        && (known.Status == EventStatus.Denied) == (reported.Status == EventStatus.Denied);

    private static bool Overlap(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        (one.Count == 0 && other.Count == 0) || one.Intersect(other, StringComparer.Ordinal).Any();

    /// <summary>Whether two dates can be one. An unknown date is only the same as an unknown date: what is not known is not guessed.</summary>
    private static bool SameDay(DateInterval one, DateInterval other)
    {
        if (one.IsUnknown || other.IsUnknown)
        {
            return one.IsUnknown && other.IsUnknown;
        }

        return (one.Earliest is not { } from || other.Latest is not { } otherTo || from <= otherTo)
            && (other.Earliest is not { } otherFrom || one.Latest is not { } to || otherFrom <= to);
    }

    private static LedgerEvent Start(ArticleId article, ReportedEvent reported) =>
        new(
            string.Empty,
            reported.Type,
            reported.Mode,
            [.. reported.Actors.Order(StringComparer.Ordinal)],
            [.. reported.Recipients.Order(StringComparer.Ordinal)],
            reported.When,
            reported.Place,
            reported.Status,
            [.. reported.Evidence.Select(span => new EvidenceSpan(article, span))]
        );

    private static LedgerEvent Join(LedgerEvent known, ArticleId article, ReportedEvent reported) =>
        known with
        {
            Mode = known.Mode ?? reported.Mode,
            Actors =
            [
                .. known
                    .Actors.Union(reported.Actors, StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ],
            Recipients =
            [
                .. known
                    .Recipients.Union(reported.Recipients, StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ],
            When =
                known.When.Day is null && reported.When.Day is not null
                    ? reported.When
                    : known.When,
            Place = known.Place ?? reported.Place,
            // What one article tells as a fact is not reduced by another that tells it on somebody's word.
            Status = (EventStatus)Math.Min((int)known.Status, (int)reported.Status),
            Evidence =
            [
                .. known.Evidence,
                .. reported.Evidence.Select(span => new EvidenceSpan(article, span)),
            ],
        };
}
