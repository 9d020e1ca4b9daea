using Stemma.Ledger.Assertions;

namespace Stemma.Ledger.Figures;

/// <summary>
/// Joins the slots of one story that count the same kind of thing: where each of two independent reports gives one number of
/// rifles, it is the number of rifles of that story.
/// </summary>
internal static class StoryFigures
{
    // Farther apart than this two counts are of different things ("40 rifles to a crate", "2,300 rifles").
    private const double MostRatio = 3;

    /// <summary>The slots of a run, those of one story and one thing joined, by their first mention.</summary>
    public static List<FigureSlot> Join(
        RunProfile run,
        List<FigureSlot> slots,
        IReadOnlyList<int> storyOf
    )
    {
        var keys = slots.ConvertAll(slot => Key(run, slot, storyOf));
        // How many slots of a key an article fills: with two the reader could not tell which is meant either.
        var filled = new Dictionary<(string Key, int Article), int>();
        for (var i = 0; i < slots.Count; i++)
        {
            if (keys[i] is { } key)
            {
                foreach (
                    var article in slots[i].Mentions.Select(mention => mention.Article).Distinct()
                )
                {
                    filled[(key, article)] = filled.GetValueOrDefault((key, article)) + 1;
                }
            }
        }

        var sets = new DisjointSets(slots.Count);
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < slots.Count; i++)
        {
            if (
                keys[i] is not { } key
                || slots[i].Mentions.Any(mention => filled[(key, mention.Article)] > 1)
            )
            {
                continue;
            }

            if (!first.TryGetValue(key, out var earlier))
            {
                first[key] = i;
            }
            else if (AreNear(slots[earlier], slots[i]))
            {
                sets.Union(earlier, i);
            }
        }

        return
        [
            .. sets.Groups()
                .Select(group => new FigureSlot([.. group.SelectMany(i => slots[i].Mentions)])),
        ];
    }

    private static bool AreNear(FigureSlot one, FigureSlot other)
    {
        var (a, b) = (one.Mentions[0].Figure.Value, other.Mentions[0].Figure.Value);
        return Math.Max(a, b) <= MostRatio * Math.Min(a, b);
    }

    /// <summary>
    /// Story, language and noun of a slot; null where it counts people, money, time or a measure, of which a report gives many.
    /// </summary>
    private static string? Key(RunProfile run, FigureSlot slot, IReadOnlyList<int> storyOf)
    {
        var mention = slot.Mentions[0];
        var (figure, sentence) = (mention.Figure, run.Sentences[mention.Sentence].Sentence);
        if (sentence.Role == PartRole.Note || figure.Counted.Length == 0 || !figure.CountsThings)
        {
            return null;
        }

        // A unit's concept is the same in every language; a noun is not.
        var noun = figure.Unit.Length > 0 ? figure.Unit : sentence.Language + ":" + figure.Head;
        return $"{storyOf[mention.Article]}\n{noun}";
    }
}
