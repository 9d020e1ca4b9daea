using Stemma.Chronology;
using Stemma.Language;

namespace Stemma.Lineage;

/// <summary>
/// What a retelling keeps whatever its words and its language: figures and days. A wrong one is handed down, which tells the text it came from
/// from its relatives.
/// </summary>
internal static class Details
{
    /// <summary>Bare numbers up to this one may be days of a month.</summary>
    private const int LastDay = 31;

    /// <summary>Numbers below this one are too common to tell.</summary>
    private const int LeastCount = 3;

    /// <summary>Keys of the figures and days in the story of <paramref name="article"/>.</summary>
    internal static HashSet<string> Of(Article article, IEnumerable<TextSpan> story)
    {
        var times = article.TryLayer<TimeLayer>()?.Times ?? [];
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var time in times)
        {
            if (time is { Type: TimeType.Date, Value.Length: >= 7 })
            {
                found.Add("day " + time.Value);
            }
        }

        foreach (
            var number in story.SelectMany(span =>
                NumberFinder.Find(article.Text, span, article.Language)
            )
        )
        {
            var counts = number.Unit is { Class: not NumberUnitClass.Time };
            if (
                !number.IsOrdinal
                && number.Value >= LeastCount
                && (counts || number.Value > LastDay)
                && !times.Any(time => time.Span.Overlaps(number.Span))
            )
            {
                found.Add($"number {number.Value / 1.0000000000000000000000000000m}");
            }
        }

        return found;
    }
}
