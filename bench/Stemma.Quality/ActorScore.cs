namespace Stemma.Quality;

/// <summary>
/// Scores whom mentions are taken for, on the bundled samples. An actor outside the catalogue has no id to compare: within a family each label
/// is given the id that most of its mentions have, no id to two labels, so that two people merged cost the mentions of one of them.
/// </summary>
internal static class ActorScore
{
    public static (SortedDictionary<string, double> Figures, List<string> Misses) Of(
        IEnumerable<Article> articles,
        IReadOnlyList<ActorMention> mentions
    )
    {
        var texts = articles.ToDictionary(article =>
            (string.Join('/', article.Path.Split('/')[^2..]), article.Language)
        );
        var answers = mentions
            .Select(mention =>
                (
                    Mention: mention,
                    Answer: mention.AnswerIn(texts[(mention.File, mention.Language)])
                )
            )
            .ToList();
        var ids = Labels(answers);
        var misses = new List<string>();
        var tally = new SortedDictionary<string, (int Right, int Answered, int Named)>(
            StringComparer.Ordinal
        );
        foreach (var (mention, answer) in answers)
        {
            var right =
                answer is not null
                && mention.Actors.Any(actor =>
                    actor[0] == '~'
                        ? ids.GetValueOrDefault((mention.Family, actor)) == answer
                        : actor == answer
                );
            if (!right && (answer is not null || mention.Actors.Length > 0))
            {
                misses.Add(
                    $"{mention.File} {mention.Language} \"{mention.Words}\" {mention.Occurrence}: {string.Join('|', mention.Actors)}, answered {answer ?? "-"}"
                );
            }

            foreach (var key in new[] { string.Empty, "-" + mention.Language })
            {
                var (r, a, n) = tally.GetValueOrDefault(key);
                tally[key] = (
                    r + (right ? 1 : 0),
                    a + (answer is null ? 0 : 1),
                    n + (mention.Actors.Length == 0 ? 0 : 1)
                );
            }
        }

        var figures = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (language, (right, answered, named)) in tally)
        {
            figures[$"actors{language}/precision"] = answered == 0 ? 0 : (double)right / answered;
            figures[$"actors{language}/recall"] = named == 0 ? 0 : (double)right / named;
        }

        return (figures, misses);
    }

    private static Dictionary<(string Family, string Label), string> Labels(
        List<(ActorMention Mention, string? Answer)> answers
    )
    {
        var ids = new Dictionary<(string Family, string Label), string>();
        var taken = new HashSet<(string Family, string Id)>();
        foreach (
            var votes in answers
                .Where(a => a.Answer is not null && a.Mention.Actors is [['~', ..], ..])
                .GroupBy(a => (a.Mention.Family, Label: a.Mention.Actors[0], Id: a.Answer!))
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key.Family, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Label, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Id, StringComparer.Ordinal)
        )
        {
            var (family, label, id) = votes.Key;
            if (!ids.ContainsKey((family, label)) && taken.Add((family, id)))
            {
                ids[(family, label)] = id;
            }
        }

        // A second right answer ("|") that no row has alone is the actor its own mentions go to.
        foreach (
            var (mention, answer) in answers.Where(a =>
                a.Answer is not null && a.Mention.Actors.Length > 1
            )
        )
        {
            var last = (mention.Family, mention.Actors[^1]);
            if (!ids.ContainsKey(last) && taken.Add((mention.Family, answer!)))
            {
                ids[last] = answer!;
            }
        }

        return ids;
    }
}
